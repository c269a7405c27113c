package vn.danvan.recognitionservice.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.problem.PlatformProblem;

/** Stores nominations. */
@ApplicationScoped
class NominationRepository extends AggregateRepository<Nomination> {

  private static final Set<NominationState> GIVEN_UP =
      Set.of(NominationState.WITHDRAWN, NominationState.EXPIRED);

  private final Jdbi jdbi;

  NominationRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The round of a nomination, which is taken before the nomination itself; it never changes. */
  UUID roundOf(UUID id) {
    return find("select n.roundId from Nomination n where n.id = ?1", id)
        .project(UUID.class)
        .firstResultOptional()
        .orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  /** A model in a round. */
  record Candidacy(UUID round, UUID model) {}

  /**
   * Lets others that nominate one of the models in the same round wait until this transaction is
   * done, so that they find it nominated; in one order, so that two lists never wait for each
   * other.
   */
  void holdNominating(Collection<Candidacy> candidacies) {
    jdbi.useHandle(
        handle ->
            candidacies.stream()
                .map(one -> "nomination " + one.round() + " " + one.model())
                .sorted()
                .forEach(name -> TransactionLock.take(handle, name)));
  }

  boolean isNominated(UUID round, UUID model) {
    return count("roundId = ?1 and modelId = ?2 and state not in ?3", round, model, GIVEN_UP) > 0;
  }

  /** Whether the unit has submitted the model in the round, whatever became of that. */
  boolean wasSubmitted(UUID round, UUID model, UUID unit) {
    return count(
            "roundId = ?1 and modelId = ?2 and nominatingUnitId = ?3 and submittedOn is not null",
            round,
            model,
            unit)
        > 0;
  }

  /** Lets others of the unit that submit in the round wait until this transaction is done. */
  void holdQuota(UUID round, UUID unit) {
    jdbi.useHandle(handle -> TransactionLock.take(handle, "quota " + round + " " + unit));
  }

  /**
   * How many nominations the unit has put forward in the round, whatever became of them but for
   * those withdrawn.
   *
   * @param except the one that is to be submitted
   */
  int putForward(UUID round, UUID unit, UUID except) {
    return (int)
        count(
            "roundId = ?1 and nominatingUnitId = ?2 and id <> ?3 and submittedOn is not null"
                + " and state not in ?4",
            round,
            unit,
            except,
            GIVEN_UP);
  }

  /** Day of the newest act on the round's nominations in these states. */
  Optional<LocalDate> lastActOn(UUID round, Collection<NominationState> states) {
    return find(
            "select max(n.lastActOn) from Nomination n where n.roundId = ?1 and n.state in ?2",
            round,
            states)
        .project(LocalDate.class)
        .firstResultOptional();
  }

  /** Nominations of a round in these states, locked. */
  List<Nomination> ofRound(UUID round, Collection<NominationState> states) {
    return find("roundId = ?1 and state in ?2 order by id", round, states)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Nominations of a unit in these states, locked. */
  List<Nomination> ofUnit(UUID unit, Collection<NominationState> states) {
    return find(
            "nominatingUnitId = ?1 and ownLevel = false and state in ?2 order by id", unit, states)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Those that exist, locked in the order of their ids. */
  Map<UUID, Nomination> hold(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
            .collect(Collectors.toMap(Nomination::id, Function.identity()));
  }

  int countOfRound(UUID round, NominationState state) {
    return (int) count("roundId = ?1 and state = ?2", round, state);
  }
}
