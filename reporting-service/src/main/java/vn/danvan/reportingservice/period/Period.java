package vn.danvan.reportingservice.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A span of days in Vietnam, both ends included, as people write it: {@code 2023}, {@code 2023-07},
 * {@code 2023-Q1}, {@code 2023-H1}, {@code 2023-9M}, {@code 2023-07-15}, or two of these with
 * {@code ..} between them.
 *
 * @param text as it was written
 */
public record Period(String text, LocalDate from, LocalDate to) {

  private static final Pattern PART =
      Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|H([12])|(9M)|(\\d{2})(?:-(\\d{2}))?))?");
  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2199;

  /**
   * @throws DateTimeException if it is not written as above, or ends before it begins
   */
  public static Period parse(String text) {
    var split = text.indexOf("..");
    if (split < 0) {
      return part(text);
    }
    var from = part(text.substring(0, split)).from();
    var to = part(text.substring(split + 2)).to();
    if (to.isBefore(from)) {
      throw new DateTimeException("ends before it begins");
    }
    return new Period(text, from, to);
  }

  private static Period part(String text) {
    var match = PART.matcher(text);
    if (!match.matches()) {
      throw new DateTimeException("not a period");
    }
    var year = Integer.parseInt(match.group(1));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new DateTimeException("not a year of this system");
    }
    if (match.group(2) != null) {
      var first = 3 * Integer.parseInt(match.group(2)) - 2;
      return months(text, year, first, first + 2);
    }
    if (match.group(3) != null) {
      var first = 6 * Integer.parseInt(match.group(3)) - 5;
      return months(text, year, first, first + 5);
    }
    if (match.group(4) != null) {
      return months(text, year, 1, 9);
    }
    if (match.group(6) != null) {
      var day =
          LocalDate.of(year, Integer.parseInt(match.group(5)), Integer.parseInt(match.group(6)));
      return new Period(text, day, day);
    }
    if (match.group(5) != null) {
      var month = Integer.parseInt(match.group(5));
      return months(text, year, month, month);
    }
    return months(text, year, 1, 12);
  }

  private static Period months(String text, int year, int first, int last) {
    return new Period(text, LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
  }

  /** A calendar year as a whole. */
  public static Period year(int year) {
    return months(Integer.toString(year), year, 1, 12);
  }

  /** The same span a year earlier; what ends with a month ends with it there too. */
  public Period yearBefore() {
    var first = from.minusYears(1);
    var last =
        to.equals(YearMonth.from(to).atEndOfMonth())
            ? YearMonth.from(to).minusYears(1).atEndOfMonth()
            : to.minusYears(1);
    return new Period(first + ".." + last, first, last);
  }

  /** The calendar years that it touches, oldest first. */
  public List<Integer> years() {
    return IntStream.rangeClosed(from.getYear(), to.getYear()).boxed().toList();
  }

  /** How many calendar months it touches. */
  public long countMonths() {
    return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
  }

  /** Its parts by calendar year, named {@code 2023}; the first and last may be shorter. */
  public List<Period> byYear() {
    return years().stream().map(Period::year).flatMap(year -> within(year).stream()).toList();
  }

  /** Its parts by calendar month, named {@code 2023-07}; the first and last may be shorter. */
  public List<Period> byMonth() {
    return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
        .limit(countMonths())
        .map(
            month ->
                months(
                    month.toString(),
                    month.getYear(),
                    month.getMonthValue(),
                    month.getMonthValue()))
        .flatMap(month -> within(month).stream())
        .toList();
  }

  private Optional<Period> within(Period whole) {
    var first = whole.from.isBefore(from) ? from : whole.from;
    var last = whole.to.isAfter(to) ? to : whole.to;
    return last.isBefore(first)
        ? Optional.empty()
        : Optional.of(new Period(whole.text, first, last));
  }
}
