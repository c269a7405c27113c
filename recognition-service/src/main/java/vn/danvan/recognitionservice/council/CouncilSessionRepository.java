package vn.danvan.recognitionservice.council;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.problem.PlatformProblem;

/** Stores sessions with their members and agendas. */
@ApplicationScoped
class CouncilSessionRepository extends AggregateRepository<CouncilSession> {

  private static final Set<CouncilSessionState> ENDED =
      Set.of(CouncilSessionState.CLOSED, CouncilSessionState.CANCELLED);

  /** The round of a session, which is taken before the session itself; it never changes. */
  UUID roundOf(UUID id) {
    return find("select s.roundId from CouncilSession s where s.id = ?1", id)
        .project(UUID.class)
        .firstResultOptional()
        .orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  /** The session, kept as it is while its members hand papers in at the same time. */
  CouncilSession hold(UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_READ))
        .orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  boolean isCouncilAtWork(UUID round) {
    return count("roundId = ?1 and state not in ?2", round, ENDED) > 0;
  }

  Optional<CouncilSession> lastOfRound(UUID round) {
    return find("roundId = ?1", Sort.descending("id"), round).firstResultOptional();
  }

  /** Units that members were to keep out of in any session of the round, by account. */
  Map<String, Set<UUID>> declaredInRound(UUID round) {
    return list("roundId = ?1", round).stream()
        .flatMap(session -> session.members().stream())
        .collect(
            Collectors.toMap(
                CouncilMember::subject,
                member -> new LinkedHashSet<>(List.of(member.declaredIds())),
                (one, other) -> {
                  one.addAll(other);
                  return one;
                }));
  }

  /** Whether the nomination lies, or lay, before a council that the account sits in. */
  boolean laidBefore(String subject, UUID nomination) {
    return count(
            "select count(s) from CouncilSession s join s.members m join s.agenda a where m.subject = ?1"
                + " and a.nominationId = ?2 and s.state <> ?3",
            subject,
            nomination,
            CouncilSessionState.CANCELLED)
        > 0;
  }

  /** Sessions of councils that the account sits in. */
  List<UUID> ofMember(String subject) {
    return find("select s.id from CouncilSession s join s.members m where m.subject = ?1", subject)
        .project(UUID.class)
        .list();
  }
}
