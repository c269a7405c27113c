package vn.danvan.platform.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Loads and stores aggregates. A command locks its row, so that two commands on one aggregate come
 * one after the other and the second sees the version that the first made.
 */
public abstract class AggregateRepository<A extends Aggregate>
    implements PanacheRepositoryBase<A, UUID> {

  @Inject StatelessSession stateless;

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

  /** Those of the ids that are there, for reading, by id: the order of a page. */
  public List<A> inOrder(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
  }

  /**
   * Writes the row of a new aggregate now, which the request does not change any more: without the
   * bookkeeping of a session, which costs as much again.
   */
  public A insert(A aggregate) {
    stateless.insert(aggregate);
    return aggregate;
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
