package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.recognitionservice.nomination.VerdictHold;

/**
 * What lies before a session, or lay before one that had begun, gets its verdict from a session
 * only.
 *
 * @see "docs/rules.md: R-CNS-10"
 */
@ApplicationScoped
class CouncilHold implements VerdictHold {

  private final Jdbi jdbi;

  CouncilHold(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Set<UUID> held(Collection<UUID> nominations) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT nomination_id FROM council_item JOIN council_session ON id = session_id
                    WHERE nomination_id = ANY(:nominations) AND state NOT IN ('CLOSED', 'CANCELLED')
                    UNION
                    SELECT nomination_id FROM council_hearing WHERE nomination_id = ANY(:nominations)
                    """)
                .bind("nominations", nominations.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** Notes what lies before a session that has begun: cancelling it sets nothing of that free. */
  void hear(CouncilSession session) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO council_hearing (nomination_id) SELECT unnest(?::uuid[]) ON CONFLICT DO"
                    + " NOTHING",
                (Object)
                    session.agenda().stream().map(CouncilItem::nominationId).toArray(UUID[]::new)));
  }

  @Override
  public DomainException refusal() {
    return CouncilProblem.HELD_BY_COUNCIL.because();
  }
}
