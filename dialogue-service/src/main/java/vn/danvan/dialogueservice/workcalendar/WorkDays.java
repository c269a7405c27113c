package vn.danvan.dialogueservice.workcalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts working days over the years that have a calendar.
 *
 * @see "docs/rules.md: R-REC-03 (working days)"
 */
public final class WorkDays {

  private final Map<Integer, Year> years = new HashMap<>();

  /** What was counted before: a page of thousands begins on a few days. */
  private final Map<Term, LocalDate> counted = new ConcurrentHashMap<>();

  private record Term(LocalDate from, int days) {}

  private record Year(Set<LocalDate> off, Set<LocalDate> worked) {}

  public WorkDays(Collection<WorkCalendarData> calendars) {
    for (var calendar : calendars) {
      years.put(
          calendar.year(),
          new Year(Set.copyOf(calendar.offWeekdays()), Set.copyOf(calendar.workingWeekendDays())));
    }
  }

  /**
   * The n-th working day after a day; the day itself is not counted, whether it is worked or not.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code calendar-missing} (422) if the count
   *     enters a year without calendar
   */
  public LocalDate after(LocalDate day, int n) {
    return counted.computeIfAbsent(new Term(day, n), this::endOf);
  }

  private LocalDate endOf(Term term) {
    var at = term.from();
    for (int left = term.days(); left > 0; ) {
      at = at.plusDays(1);
      if (isWorking(at)) {
        left--;
      }
    }
    return at;
  }

  /**
   * The day on which a term ends that is counted in days: its last day, or the next working day
   * after it. In a year without calendar it is the last day itself.
   */
  public LocalDate endOfTerm(LocalDate lastDay) {
    var at = lastDay;
    while (years.containsKey(at.getYear()) && !isWorking(at)) {
      at = at.plusDays(1);
    }
    return at;
  }

  /**
   * Whether offices work on the day.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code calendar-missing} (422)
   */
  public boolean isWorking(LocalDate day) {
    return kind(day).isWorked();
  }

  /**
   * The days after a day until the n-th working day, with the reason why each counts or does not.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code calendar-missing} (422)
   */
  public List<CountedDay> count(LocalDate day, int n) {
    var counted = new ArrayList<CountedDay>();
    var at = day;
    for (int count = 0; count < n; ) {
      at = at.plusDays(1);
      var kind = kind(at);
      count += kind.isWorked() ? 1 : 0;
      counted.add(new CountedDay(at, kind, count));
    }
    return List.copyOf(counted);
  }

  private CountedDay.Kind kind(LocalDate day) {
    var year = years.get(day.getYear());
    if (year == null) {
      throw WorkCalendarProblem.CALENDAR_MISSING.because(Integer.toString(day.getYear()));
    }
    if (isWeekend(day)) {
      return year.worked().contains(day)
          ? CountedDay.Kind.WORKING_WEEKEND_DAY
          : CountedDay.Kind.WEEKEND;
    }
    return year.off().contains(day) ? CountedDay.Kind.DAY_OFF : CountedDay.Kind.WORKING_DAY;
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
