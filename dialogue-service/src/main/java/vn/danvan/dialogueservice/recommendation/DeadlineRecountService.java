package vn.danvan.dialogueservice.recommendation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.dialogueservice.workcalendar.WorkCalendarChanged;
import vn.danvan.dialogueservice.workcalendar.WorkCalendars;
import vn.danvan.dialogueservice.workcalendar.WorkDays;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;

/**
 * Lets the due dates of open recommendations follow a changed calendar, page by page while requests
 * go on. Whoever counts by a calendar has committed before it changes, so a recount that begins
 * afterwards misses nothing.
 *
 * @see "docs/rules.md: R-REC-30 (changed calendars)"
 */
@ApplicationScoped
class DeadlineRecountService {

  private static final int AT_ONCE = 2_000;

  /** Before every id. */
  private static final UUID START = new UUID(0, 0);

  private final RecountedDates dates;
  private final WorkCalendars calendars;
  private final Journal journal;
  private final Jdbi jdbi;
  private final VietnamTime time;

  DeadlineRecountService(
      RecountedDates dates, WorkCalendars calendars, Journal journal, Jdbi jdbi, VietnamTime time) {
    this.dates = dates;
    this.calendars = calendars;
    this.journal = journal;
    this.jdbi = jdbi;
    this.time = time;
  }

  private record Waiting(UUID id, int year, UUID reached) {}

  /** Within the transaction of the change: there is no changed calendar without its recount. */
  void request(@Observes WorkCalendarChanged changed) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO deadline_recount (id, year, requested_at, reached_id, looked_at, moved)
                    VALUES (:id, :year, :at, :start, 0, 0)
                    """)
                .bind("id", Ids.next())
                .bind("year", changed.year())
                .bind("at", time.now().atOffset(ZoneOffset.UTC))
                .bind("start", START)
                .execute());
  }

  /** The last recount for a year's calendar. */
  DeadlineRecount ofYear(int year) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM deadline_recount WHERE year = :year
                    ORDER BY requested_at DESC, id DESC LIMIT 1
                    """)
                .bind("year", year)
                .map(
                    (row, _) ->
                        new DeadlineRecount(
                            row.getInt("year"),
                            row.getTimestamp("requested_at").toInstant(),
                            row.getLong("looked_at"),
                            row.getLong("moved"),
                            Optional.ofNullable(row.getTimestamp("done_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .findOne()
                .orElseThrow(PlatformProblem.UNKNOWN::because));
  }

  /**
   * Does everything that waits. May run at any time and in any process: one of them leads, and what
   * was begun goes on where it was left.
   *
   * @return how many recommendations moved
   */
  @ActivateRequestContext
  int recountWaiting() {
    var moved = 0;
    while (true) {
      var step = QuarkusTransaction.requiringNew().call(this::recountSome);
      if (step.isEmpty()) {
        return moved;
      }
      moved += step.get();
    }
  }

  /** One page; empty if nothing waits, or another process is at it. */
  private Optional<Integer> recountSome() {
    return next().map(this::recountPage);
  }

  private Optional<Waiting> next() {
    return jdbi.withHandle(
        handle ->
            TransactionLock.tryTake(handle, "recounting deadlines")
                ? handle
                    .createQuery(
                        """
                        SELECT id, year, reached_id FROM deadline_recount
                        WHERE done_at IS NULL ORDER BY requested_at, id LIMIT 1
                        """)
                    .map(
                        (row, _) ->
                            new Waiting(
                                row.getObject("id", UUID.class),
                                row.getInt("year"),
                                row.getObject("reached_id", UUID.class)))
                    .findOne()
                : Optional.empty());
  }

  private int recountPage(Waiting waiting) {
    var days = calendars.hold();
    var when = Occurrence.on(time.today());
    var page = dates.open(waiting.year(), waiting.reached(), AT_ONCE);
    var moved = new ArrayList<Recommendation>();
    var facts = new ArrayList<Journal.Fact>();
    for (var recommendation : page) {
      recount(recommendation, days)
          .ifPresent(
              event -> {
                moved.add(recommendation);
                facts.add(new Journal.Fact(event, when));
              });
    }
    dates.move(moved);
    journal.appendAll(facts);
    reach(waiting, page, facts.size());
    return facts.size();
  }

  /** What can't be counted keeps its date until the year that it lacks is entered. */
  private static Optional<RecommendationEvent> recount(
      Recommendation recommendation, WorkDays days) {
    try {
      return recommendation.recount(days);
    } catch (DomainException calendarMissing) {
      return Optional.empty();
    }
  }

  private void reach(Waiting waiting, List<Recommendation> page, int moved) {
    var done = page.size() < AT_ONCE;
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE deadline_recount
                    SET reached_id = :reached, looked_at = looked_at + :looked, moved = moved + :moved, done_at = :done
                    WHERE id = :id
                    """)
                .bind("id", waiting.id())
                .bind("reached", page.isEmpty() ? waiting.reached() : page.getLast().id())
                .bind("looked", page.size())
                .bind("moved", moved)
                .bind("done", done ? time.now().atOffset(ZoneOffset.UTC) : null)
                .execute());
  }
}
