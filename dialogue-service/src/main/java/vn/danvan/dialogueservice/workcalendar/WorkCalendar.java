package vn.danvan.dialogueservice.workcalendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.danvan.platform.persistence.Aggregate;

/** The working days of one year: Monday to Friday but for days off, and weekend days worked. */
@Entity
@Table(name = "work_calendar")
class WorkCalendar extends Aggregate {

  private int year;

  @Enumerated(EnumType.STRING)
  private CalendarStatus status;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "off_weekdays")
  private List<LocalDate> offWeekdays;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "working_weekend_days")
  private List<LocalDate> workingWeekendDays;

  protected WorkCalendar() {}

  WorkCalendar(UUID id, int year) {
    super(id);
    this.year = year;
  }

  /**
   * Enters the year's days.
   *
   * @param offWeekdays days from Monday to Friday on which offices are closed
   * @param workingWeekendDays Saturdays and Sundays worked in exchange
   * @throws IllegalArgumentException if a day lies in another year or on the wrong side of the week
   * @see "docs/rules.md: R-REC-03 (working days)"
   */
  WorkCalendarEvent enter(
      CalendarStatus status, List<LocalDate> offWeekdays, List<LocalDate> workingWeekendDays) {
    offWeekdays.forEach(day -> require(day, false));
    workingWeekendDays.forEach(day -> require(day, true));
    this.status = status;
    this.offWeekdays = offWeekdays.stream().sorted().toList();
    this.workingWeekendDays = workingWeekendDays.stream().sorted().toList();
    raiseVersion();
    return new WorkCalendarEvent.WorkCalendarEntered(data());
  }

  private void require(LocalDate day, boolean weekend) {
    if (day.getYear() != year || WorkDays.isWeekend(day) != weekend) {
      throw new IllegalArgumentException(day + " does not belong there in " + year);
    }
  }

  WorkCalendarData data() {
    return new WorkCalendarData(id(), version(), year, status, offWeekdays, workingWeekendDays);
  }
}
