package vn.danvan.recognitionservice.reminder;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.persistence.Ids;

/** That a round's deadline comes near was said, once for each distance. */
@Entity
class Reminder extends Aggregate {

  private UUID roundId;
  private int daysBefore;
  private LocalDate dueOn;
  private LocalDate deadline;

  protected Reminder() {}

  private Reminder(UUID id) {
    super(id);
  }

  /**
   * @param daysBefore days from the reminder's due day to the deadline
   * @see "docs/rules.md: R-RND-16 (reminders)"
   */
  static Reminder of(UUID round, LocalDate deadline, int daysBefore) {
    var reminder = new Reminder(Ids.next());
    reminder.roundId = round;
    reminder.daysBefore = daysBefore;
    reminder.dueOn = deadline.minusDays(daysBefore);
    reminder.deadline = deadline;
    reminder.raiseVersion();
    return reminder;
  }

  /**
   * @param units how many units are told
   */
  RoundReminded raised(int units) {
    return new RoundReminded(
        new RoundReminded.Data(id(), version(), roundId, daysBefore, dueOn, deadline, units));
  }
}
