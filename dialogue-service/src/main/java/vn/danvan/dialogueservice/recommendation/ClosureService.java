package vn.danvan.dialogueservice.recommendation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;

/**
 * Closes what was supervised 10 working days ago. What was entered late closes the same way, with
 * the day on which it should have closed; only where the host may close it itself, the host first
 * has a while to enter its own closure.
 *
 * @see "docs/rules.md: R-REC-06 (who resolves does not close)"
 */
@ApplicationScoped
class ClosureService {

  private static final int AT_ONCE = 100;

  private final RecommendationRepository recommendations;
  private final Journal journal;
  private final Jdbi jdbi;
  private final VietnamTime time;
  private final Duration grace;

  /**
   * @param grace how long after the recording of a supervision the timer leaves a host that may
   *     close it itself the time to do so
   */
  ClosureService(
      RecommendationRepository recommendations,
      Journal journal,
      Jdbi jdbi,
      VietnamTime time,
      @ConfigProperty(name = "danvan.closure.grace", defaultValue = "PT24H") Duration grace) {
    this.recommendations = recommendations;
    this.journal = journal;
    this.jdbi = jdbi;
    this.time = time;
    this.grace = grace;
  }

  /**
   * Closes everything whose day has come. May run at any time and in any process: one of them
   * leads, the others find nothing to do, and what is closed is not closed again.
   *
   * @return how many were closed
   */
  @ActivateRequestContext
  int closeDue() {
    var closed = 0;
    while (true) {
      int more = QuarkusTransaction.requiringNew().call(this::closeSome);
      closed += more;
      if (more < AT_ONCE) {
        return closed;
      }
    }
  }

  private int closeSome() {
    if (!lead()) {
      return 0;
    }
    var today = time.today();
    var facts = new ArrayList<Journal.Fact>();
    for (var id : due(today)) {
      var recommendation = recommendations.require(id);
      var event = recommendation.closeWhenDue(today);
      recommendations.persist(recommendation);
      facts.add(new Journal.Fact(event, Occurrence.on(recommendation.closesOn())));
    }
    recommendations.flush();
    journal.appendAll(facts);
    return facts.size();
  }

  /** One process at a time, until its transaction ends. */
  private boolean lead() {
    return jdbi.withHandle(handle -> TransactionLock.tryTake(handle, "closing recommendations"));
  }

  private List<UUID> due(LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id FROM recommendation
                    WHERE state = 'SUPERVISED' AND closes_on <= :today
                      AND (lead_unit_id = host_unit_id OR host_unit_id = ANY(resolver_unit_ids)
                           OR supervised_at <= :before)
                    ORDER BY closes_on, id LIMIT :limit FOR UPDATE SKIP LOCKED
                    """)
                .bind("today", today)
                .bind("before", time.now().minus(grace).atOffset(ZoneOffset.UTC))
                .bind("limit", AT_ONCE)
                .mapTo(UUID.class)
                .list());
  }
}
