package vn.danvan.recognitionservice.reminder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;

/**
 * Tells units that a round's deadline comes near, 30 and 7 days before. Rounds that were entered
 * late tell nobody, nor does a distance that had passed when the round was opened.
 *
 * @see "docs/rules.md: R-RND-16 (reminders)"
 */
@ApplicationScoped
class ReminderService {

  private static final int AT_ONCE = 50;

  /** What was missed while no process ran is not told any more once the next is due. */
  private static final String DUE =
      """
      SELECT round.id, round.deadline, days_before,
        round.authority_id || array(
          SELECT unit_id FROM standing WHERE round_id = round.id AND nominated = 0) AS units
      FROM recognition_round AS round
        CROSS JOIN (VALUES (30, 7), (7, -1)) AS distance (days_before, next_before)
      WHERE round.state = 'OPEN' AND NOT round.entered_late
        AND round.deadline - days_before BETWEEN round.opened_on AND :today
        AND round.deadline - next_before > :today
        AND NOT EXISTS (
          SELECT FROM reminder
          WHERE round_id = round.id AND reminder.days_before = distance.days_before
            AND due_on = round.deadline - distance.days_before)
      ORDER BY round.id LIMIT :limit FOR SHARE OF round SKIP LOCKED
      """;

  private final ReminderRepository reminders;
  private final NotificationContactService contacts;
  private final Journal journal;
  private final Jdbi jdbi;
  private final VietnamTime time;

  ReminderService(
      ReminderRepository reminders,
      NotificationContactService contacts,
      Journal journal,
      Jdbi jdbi,
      VietnamTime time) {
    this.reminders = reminders;
    this.contacts = contacts;
    this.journal = journal;
    this.jdbi = jdbi;
    this.time = time;
  }

  private record Due(UUID round, LocalDate deadline, int daysBefore, List<UUID> units) {}

  /**
   * Raises what is due. May run at any time and in any process: one of them leads, the others find
   * nothing to do, and what was raised is not raised again.
   *
   * @return how many reminders were raised
   */
  @ActivateRequestContext
  int raiseDue() {
    return raiseDue(time.today());
  }

  int raiseDue(LocalDate today) {
    var raised = 0;
    while (true) {
      int more = QuarkusTransaction.requiringNew().call(() -> raiseSome(today));
      raised += more;
      if (more < AT_ONCE) {
        return raised;
      }
    }
  }

  private int raiseSome(LocalDate today) {
    if (!lead()) {
      return 0;
    }
    var due = due(today);
    for (var one : due) {
      var reminder = reminders.save(Reminder.of(one.round(), one.deadline(), one.daysBefore()));
      tell(reminder.id(), one.units(), today);
      journal.append(reminder.raised(one.units().size()), Occurrence.on(today));
    }
    return due.size();
  }

  /** One process at a time, until its transaction ends. */
  private boolean lead() {
    return jdbi.withHandle(handle -> TransactionLock.tryTake(handle, "reminders of rounds"));
  }

  private List<Due> due(LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(DUE)
                .bind("today", today)
                .bind("limit", AT_ONCE)
                .map(
                    (row, _) ->
                        new Due(
                            row.getObject("id", UUID.class),
                            row.getObject("deadline", LocalDate.class),
                            row.getInt("days_before"),
                            units(row.getArray("units"))))
                .list());
  }

  private static List<UUID> units(Array array) throws SQLException {
    return List.of((UUID[]) array.getArray());
  }

  private void tell(UUID reminder, List<UUID> units, LocalDate today) {
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT INTO notification (id, unit_id, reminder_id, raised_on)
                  VALUES (:id, :unit, :reminder, :on)
                  """);
          for (var unit : units) {
            batch
                .bind("id", Ids.next())
                .bind("unit", unit)
                .bind("reminder", reminder)
                .bind("on", today)
                .add();
          }
          batch.execute();
        });
    contacts.tell(units);
  }
}
