package vn.danvan.dialogueservice.workcalendar;

import jakarta.enterprise.context.ApplicationScoped;

/** What other packages ask of the calendar. */
@ApplicationScoped
public class WorkCalendars {

  private final WorkCalendarRepository calendars;

  WorkCalendars(WorkCalendarRepository calendars) {
    this.calendars = calendars;
  }

  /** The working days of all years that have a calendar, as they stand now. */
  public WorkDays days() {
    return new WorkDays(calendars.listAll().stream().map(WorkCalendar::data).toList());
  }
}
