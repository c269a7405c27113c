package vn.danvan.platform.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Loads and stores aggregates. A command locks its row, so that two commands on one aggregate come
 * one after the other and the second sees the version that the first made.
 */
public abstract class AggregateRepository<A extends Aggregate>
    implements PanacheRepositoryBase<A, UUID> {

  /**
   * The aggregate, locked until the transaction ends.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code not-found}
   */
  public A require(UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  /** The aggregate for reading. */
  public A read(UUID id) {
    return Optional.ofNullable(findById(id)).orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  /**
   * Writes the row now, so that a constraint that forbids it refuses before the event is appended.
   */
  public A save(A aggregate) {
    persist(aggregate);
    flush();
    return aggregate;
  }
}
