package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The working days by the calendar's file: Monday to Friday but for the days off, and the weekend
 * days that are worked instead. In a year that the file does not have, Monday to Friday.
 */
public final class WorkingDays {
  private final Set<LocalDate> off = new TreeSet<>();
  private final Set<LocalDate> worked = new TreeSet<>();

  /** Reads the calendar's file. */
  public WorkingDays(JsonNode calendar) {
    for (var year : calendar.required("years")) {
      year.path("offWeekdays").forEach(day -> off.add(LocalDate.parse(day.asText())));
      year.path("makeupWorkdays").forEach(day -> worked.add(LocalDate.parse(day.asText())));
    }
  }

  /** Whether offices work on that day. */
  public boolean isWorking(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? worked.contains(day) : !off.contains(day);
  }

  /** The working days from the first day to the last, both included. */
  public List<LocalDate> between(LocalDate first, LocalDate last) {
    return first.datesUntil(last.plusDays(1)).filter(this::isWorking).toList();
  }

  /** The n-th working day after a day; the day itself is not counted. */
  public LocalDate after(LocalDate day, int n) {
    LocalDate at = day;
    for (int left = n; left > 0; ) {
      at = at.plusDays(1);
      if (isWorking(at)) {
        left--;
      }
    }
    return at;
  }

  /** The n-th working day before a day; the day itself is not counted. */
  public LocalDate before(LocalDate day, int n) {
    LocalDate at = day;
    for (int left = n; left > 0; ) {
      at = at.minusDays(1);
      if (isWorking(at)) {
        left--;
      }
    }
    return at;
  }

  /**
   * Lays n things evenly over the working days of a window, in order.
   *
   * @return one day for each of them
   */
  public List<LocalDate> spread(int n, LocalDate first, LocalDate last) {
    var days = between(first, last);
    var spread = new ArrayList<LocalDate>(n);
    for (int i = 0; i < n; i++) {
      spread.add(days.get((int) ((long) i * days.size() / n)));
    }
    return spread;
  }
}
