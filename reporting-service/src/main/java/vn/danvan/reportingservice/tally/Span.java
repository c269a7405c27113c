package vn.danvan.reportingservice.tally;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run of tallies of one grain.
 *
 * @param first start of the first year or month
 * @param last start of the last one
 */
record Span(Grain grain, LocalDate first, LocalDate last) {

  enum Grain {
    YEAR,
    MONTH
  }

  /**
   * The spans that make up a window, or nothing where it begins or ends inside a month.
   *
   * @param window not empty
   */
  static Optional<List<Span>> of(Window window) {
    var from = window.first();
    var to = window.to();
    if (from.getDayOfMonth() != 1 || !to.equals(YearMonth.from(to).atEndOfMonth())) {
      return Optional.empty();
    }
    var firstYear = from.getMonthValue() == 1 ? from.getYear() : from.getYear() + 1;
    var lastYear = to.getMonthValue() == 12 ? to.getYear() : to.getYear() - 1;
    if (firstYear > lastYear) {
      return Optional.of(List.of(new Span(Grain.MONTH, from, to.withDayOfMonth(1))));
    }
    var spans = new ArrayList<Span>();
    if (from.getYear() < firstYear) {
      spans.add(new Span(Grain.MONTH, from, LocalDate.of(from.getYear(), 12, 1)));
    }
    spans.add(new Span(Grain.YEAR, LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 1, 1)));
    if (to.getYear() > lastYear) {
      spans.add(new Span(Grain.MONTH, LocalDate.of(to.getYear(), 1, 1), to.withDayOfMonth(1)));
    }
    return Optional.of(spans);
  }
}
