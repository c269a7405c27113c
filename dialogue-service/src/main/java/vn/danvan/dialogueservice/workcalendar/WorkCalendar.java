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
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/** The working days of one year: Monday to Friday but for days off, and weekend days worked. */
@Entity
@Table(name = "work_calendar")
class WorkCalendar extends Aggregate {

  private static final Phrase MISPLACED =
      new Phrase(
          "Ngày {0} không thuộc phần này của lịch năm {1}.",
          "The day {0} does not belong there in the calendar of {1}.");

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

  /**
   * Checks days that somebody wants to enter.
   *
   * @throws vn.danvan.platform.problem.DomainException 422 {@code invalid-date} for each day that
   *     lies in another year or on the wrong side of the week
   */
  static void check(int year, EnterWorkCalendarRequest request, Guards guards) {
    check(year, request.offWeekdays(), false, "/offWeekdays/", guards);
    check(year, request.workingWeekendDays(), true, "/workingWeekendDays/", guards);
    guards.pass();
  }

  private static void check(
      int year, List<LocalDate> days, boolean weekend, String pointer, Guards guards) {
    for (int i = 0; i < days.size(); i++) {
      var day = days.get(i);
      guards.check(
          day.getYear() == year && WorkDays.isWeekend(day) == weekend,
          pointer + i,
          "invalid-date",
          "R-REC-03",
          MISPLACED,
          day,
          Integer.toString(year));
    }
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
