package vn.danvan.dialogueservice.workcalendar;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.persistence.TransactionLock;

/** What other packages ask of the calendar. */
@ApplicationScoped
public class WorkCalendars {

  static final String LOCK = "work calendars";

  private final WorkCalendarRepository calendars;
  private final Jdbi jdbi;

  WorkCalendars(WorkCalendarRepository calendars, Jdbi jdbi) {
    this.calendars = calendars;
    this.jdbi = jdbi;
  }

  /** The working days of all years that have a calendar, as they stand now. */
  public WorkDays days() {
    return new WorkDays(calendars.listAll().stream().map(WorkCalendar::data).toList());
  }

  /**
   * The same, for writing what is counted by them: they stay as they are until the transaction
   * ends, so that whoever changes them finds everything that was counted before.
   */
  public WorkDays hold() {
    jdbi.useHandle(handle -> TransactionLock.share(handle, LOCK));
    return days();
  }
}
