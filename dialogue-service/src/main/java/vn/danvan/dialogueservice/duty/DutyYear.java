package vn.danvan.dialogueservice.duty;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a duty stands in one year.
 *
 * @param dueOn the last day on which it can be fulfilled
 * @param required dialogues; pro rata by days in the first and the last year, rounded down
 * @param held dialogues that fulfil it
 * @param shortfall max(0, required - held)
 * @param missed the day has passed and some are short
 * @param receptionDaysRequired pro rata by days in the first and the last month, rounded down
 */
@Schema(name = "DutyYear")
public record DutyYear(
    int year,
    LocalDate dueOn,
    int required,
    int held,
    int shortfall,
    boolean missed,
    int receptionDaysRequired) {

  /**
   * @param to last day of the duty; null while it has no end
   * @see "docs/rules.md: R-DUT-02 (pro rata), R-DUT-03 (shortfall)"
   */
  static DutyYear of(
      int year, DutyTerms terms, LocalDate from, LocalDate to, int held, LocalDate today) {
    var first = later(LocalDate.of(year, 1, 1), from);
    var dueOn = earlier(LocalDate.of(year, 12, 31), to);
    var required =
        share(terms.dialoguesAYear(), first, dueOn, LocalDate.of(year, 1, 1).lengthOfYear());
    var shortfall = Math.max(0, required - held);
    var receptionDays = 0;
    for (var month = YearMonth.from(first);
        !month.isAfter(YearMonth.from(dueOn));
        month = month.plusMonths(1)) {
      receptionDays +=
          share(
              terms.receptionDaysAMonth(),
              later(month.atDay(1), first),
              earlier(month.atEndOfMonth(), dueOn),
              month.lengthOfMonth());
    }
    return new DutyYear(
        year,
        dueOn,
        required,
        held,
        shortfall,
        shortfall > 0 && today.isAfter(dueOn),
        receptionDays);
  }

  private static int share(int whole, LocalDate first, LocalDate last, int days) {
    return (int) (whole * (ChronoUnit.DAYS.between(first, last) + 1) / days);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return other == null || one.isBefore(other) ? one : other;
  }
}
