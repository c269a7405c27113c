package vn.danvan.dialogueservice.recommendation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.dialogueservice.notification.Notifications;
import vn.danvan.dialogueservice.workcalendar.WorkCalendars;
import vn.danvan.dialogueservice.workcalendar.WorkDays;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Tells unit by unit up the tree that a recommendation waits. What was missed while no process ran
 * is made up for step by step, so that nobody is skipped; what lies in days that are open for late
 * entry is left alone while they are.
 *
 * @see "docs/rules.md: R-REC-31 (escalation), R-REC-32 (missing supervision)"
 */
@ApplicationScoped
class EscalationService {

  private static final Logger LOG = Logger.getLogger(EscalationService.class);
  private static final int AT_ONCE = 100;

  /** Days until what is open for late entry is looked at again. */
  private static final int LATE_ENTRY_DAYS = 30;

  /** Fewer days hold no twenty working days. */
  private static final int LEAST_DAYS = 26;

  private static final UUID START = new UUID(0, 0);

  /** Each part has an index of its own. */
  private static final String DUE =
      """
      SELECT id,
             CASE WHEN escalated_for IS DISTINCT FROM due_on OR escalated_owner_id <> owner_unit_id THEN 0
                  ELSE escalated_level END AS level
      FROM recommendation
      WHERE id > :after AND state IN ('RECEIVED', 'CLASSIFIED', 'ASSIGNED', 'IN_PROGRESS', 'ANSWERED', 'REOPENED')
        AND (((escalated_for IS DISTINCT FROM due_on OR escalated_owner_id <> owner_unit_id) AND due_on <= :soon)
          OR (escalated_for = due_on AND escalates_on <= :today))
      ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED
      """;

  private static final String UNSUPERVISED =
      """
      SELECT id, 0 AS level FROM recommendation
      WHERE id > :after AND state = 'RESOLVED' AND greatest(resolved_on, objected_on) <= :resolved
        AND unsupervised_for IS DISTINCT FROM greatest(resolved_on, objected_on)
      ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED
      """;

  private final RecommendationRepository recommendations;
  private final Notifications notifications;
  private final WorkCalendars calendars;
  private final Journal journal;
  private final UnitDirectory units;
  private final VietnamTime time;
  private final Jdbi jdbi;

  EscalationService(
      RecommendationRepository recommendations,
      Notifications notifications,
      WorkCalendars calendars,
      Journal journal,
      UnitDirectory units,
      VietnamTime time,
      Jdbi jdbi) {
    this.recommendations = recommendations;
    this.notifications = notifications;
    this.calendars = calendars;
    this.journal = journal;
    this.units = units;
    this.time = time;
    this.jdbi = jdbi;
  }

  /**
   * @param level the last step taken for the due date and the owner
   */
  private record Candidate(UUID id, int level) {}

  private record Page(UUID last, int steps) {}

  /**
   * Takes every step that is due. May run at any time and in any process: one of them leads, and
   * what was told is not told again.
   *
   * @return how many steps were taken
   */
  @ActivateRequestContext
  int escalateDue() {
    return all(DUE) + all(UNSUPERVISED);
  }

  private int all(String which) {
    var steps = 0;
    var after = START;
    while (after != null) {
      var from = after;
      var page = QuarkusTransaction.requiringNew().call(() -> some(which, from));
      steps += page.steps();
      after = page.last();
    }
    return steps;
  }

  private Page some(String which, UUID after) {
    if (!jdbi.withHandle(handle -> TransactionLock.tryTake(handle, "escalating"))) {
      return new Page(null, 0);
    }
    var today = time.today();
    var candidates = candidates(which, after, today);
    var facts = new ArrayList<Journal.Fact>();
    var days = calendars.days();
    for (var candidate : candidates) {
      var recommendation = recommendations.require(candidate.id());
      if (which.equals(DUE)) {
        escalate(recommendation, candidate.level(), today, facts);
      } else {
        tellOfMissingSupervision(recommendation, days, today, facts);
      }
    }
    recommendations.flush();
    journal.appendAll(facts);
    recommendations.getEntityManager().clear();
    var full = candidates.size() == AT_ONCE;
    return new Page(full ? candidates.getLast().id() : null, facts.size());
  }

  private List<Candidate> candidates(String which, UUID after, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(which)
                .bind("after", after)
                .bind("today", today)
                .bind("soon", today.plusDays(EscalationSteps.BEFORE))
                .bind("resolved", today.minusDays(LEAST_DAYS))
                .bind("limit", AT_ONCE)
                .map(
                    (row, _) -> new Candidate(row.getObject("id", UUID.class), row.getInt("level")))
                .list());
  }

  private void escalate(
      Recommendation recommendation, int level, LocalDate today, List<Journal.Fact> facts) {
    var dueOn = recommendation.dueOn();
    if (isOpenForLateEntry(recommendation)) {
      keep(recommendation, level, today.plusDays(LATE_ENTRY_DAYS));
      return;
    }
    var tree = units.tree();
    var next = level + 1;
    while (!EscalationSteps.day(dueOn, next).isAfter(today)) {
      var step =
          EscalationSteps.of(
              next, recommendation.ownerUnitId(), recommendation.hostUnitId(), tree, today);
      if (step.isEmpty()) {
        keep(recommendation, next, null);
        return;
      }
      take(recommendation, step.get(), dueOn, today, facts);
      next++;
    }
    keep(recommendation, next - 1, EscalationSteps.day(dueOn, next));
  }

  private boolean isOpenForLateEntry(Recommendation recommendation) {
    return units
        .tree()
        .isOpenForLateEntry(recommendation.hostUnitId(), recommendation.countedFrom());
  }

  private void tellOfMissingSupervision(
      Recommendation recommendation, WorkDays days, LocalDate today, List<Journal.Fact> facts) {
    var waitsSince = waitsForSupervisionSince(recommendation);
    if (units.tree().isOpenForLateEntry(recommendation.hostUnitId(), waitsSince)) {
      return;
    }
    LocalDate until;
    try {
      until = days.after(waitsSince, EscalationSteps.SUPERVISION_DAYS);
    } catch (DomainException calendarMissing) {
      LOG.warnf("A year around %s has no calendar", waitsSince);
      return;
    }
    if (!today.isAfter(until)) {
      return;
    }
    EscalationSteps.unsupervised(
            units.tree().province(recommendation.hostUnitId()),
            recommendation.resolvers(),
            units.tree(),
            today)
        .ifPresent(step -> take(recommendation, step, until, today, facts));
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET unsupervised_for = ? WHERE id = ?",
                waitsSince,
                recommendation.id()));
  }

  /** An objection asks for another look, whenever it was resolved. */
  private static LocalDate waitsForSupervisionSince(Recommendation recommendation) {
    var resolvedOn = recommendation.data().resolvedOn();
    var objectedOn = recommendation.objectedOn();
    return objectedOn != null && objectedOn.isAfter(resolvedOn) ? objectedOn : resolvedOn;
  }

  private void take(
      Recommendation recommendation,
      EscalationSteps.Step step,
      LocalDate dueOn,
      LocalDate today,
      List<Journal.Fact> facts) {
    var event = recommendation.escalate(step);
    notifications.tell(
        step.told(), new Notifications.News(step.kind(), recommendation.id(), dueOn, step.level()));
    facts.add(new Journal.Fact(event, Occurrence.on(today)));
  }

  private void keep(Recommendation recommendation, int level, LocalDate next) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE recommendation
                    SET escalated_for = :due, escalated_owner_id = :owner, escalated_level = :level, escalates_on = :next
                    WHERE id = :id
                    """)
                .bind("level", level)
                .bind("due", recommendation.dueOn())
                .bind("owner", recommendation.ownerUnitId())
                .bind("next", next)
                .bind("id", recommendation.id())
                .execute());
  }
}
