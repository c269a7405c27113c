package vn.danvan.recognitionservice.workcalendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What other packages ask of the calendar. */
@ApplicationScoped
public class WorkCalendars {

  private final WorkCalendarRepository calendars;

  WorkCalendars(WorkCalendarRepository calendars) {
    this.calendars = calendars;
  }

  /**
   * The day itself if offices work on it, otherwise the next on which they do.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code calendar-missing} (422) if that
   *     enters a year without calendar
   * @see "docs/rules.md: R-RND-12 (deadlines on days off)"
   */
  public LocalDate onOrAfter(LocalDate day) {
    var at = day;
    while (!isWorking(at)) {
      at = at.plusDays(1);
    }
    return at;
  }

  private boolean isWorking(LocalDate day) {
    var calendar = calendars.require(day.getYear()).data();
    return WorkCalendar.isWeekend(day)
        ? calendar.workingWeekendDays().contains(day)
        : !calendar.offWeekdays().contains(day);
  }
}
