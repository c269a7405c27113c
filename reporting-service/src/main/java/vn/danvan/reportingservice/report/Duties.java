package vn.danvan.reportingservice.report;

import static vn.danvan.reportingservice.fact.Metric.DUTY_HELD;
import static vn.danvan.reportingservice.fact.Metric.DUTY_MISSED;
import static vn.danvan.reportingservice.fact.Metric.DUTY_REQUIRED;
import static vn.danvan.reportingservice.fact.Metric.DUTY_SHORTFALL;
import static vn.danvan.reportingservice.fact.Metric.RECEPTION_DAYS_REQUIRED;
import static vn.danvan.reportingservice.fact.Metric.RECEPTION_DAY_HELD;
import static vn.danvan.reportingservice.report.Range.YEARS;
import static vn.danvan.reportingservice.report.Term.plus;

import jakarta.inject.Singleton;
import java.util.List;
import vn.danvan.reportingservice.fact.Metric;
import vn.danvan.reportingservice.tally.Cell;
import vn.danvan.reportingservice.tally.Cells;

/**
 * R10: what heads owe and what they have held. A duty is due by the end of a year, so all of it
 * goes by the years that the period touches, each as a whole.
 *
 * @see "docs/rules.md: R-REP-15 (duties go by years)"
 */
@Singleton
class Duties extends FlowReport {

  static final Figure REQUIRED =
      yearly(
          "required",
          DUTY_REQUIRED,
          "số cuộc đối thoại phải tổ chức theo quy định",
          "the dialogues that duties require");

  static final Figure SHORTFALL =
      yearly(
          "shortfall",
          DUTY_SHORTFALL,
          "số cuộc đối thoại còn thiếu so với quy định",
          "the dialogues short of what duties require");

  private static final Figure RECEPTION_DAYS =
      yearly(
          "receptionDaysRequired",
          RECEPTION_DAYS_REQUIRED,
          "số ngày tiếp công dân phải thực hiện theo quy định",
          "the reception days that duties require");

  private static final Figure RECEPTION_DAYS_HELD =
      Figure.count(
          "receptionDaysHeld",
          "số ngày tiếp công dân đã thực hiện, tính theo các năm của kỳ, mỗi năm trọn vẹn",
          "the reception days held, by the years of the period, each as a whole",
          plus(RECEPTION_DAY_HELD, YEARS));

  private static final List<Figure> FIGURES =
      List.of(
          REQUIRED,
          yearly(
              "held",
              DUTY_HELD,
              "số cuộc đối thoại đã tổ chức được tính vào trách nhiệm",
              "the dialogues held that fulfil duties"),
          yearly(
              "missed",
              DUTY_MISSED,
              "số cuộc đối thoại còn thiếu khi đã hết hạn",
              "the dialogues short once the day for them has passed"),
          SHORTFALL,
          RECEPTION_DAYS,
          RECEPTION_DAYS_HELD);

  Duties(Cells cells, RecordReader records) {
    super(cells, records);
  }

  private static Figure yearly(String name, Metric metric, String vi, String en) {
    return Figure.amount(
        name,
        vi + ", tính theo các năm của kỳ, mỗi năm trọn vẹn",
        en + ", by the years of the period, each as a whole",
        plus(metric, YEARS));
  }

  @Override
  public String name() {
    return "duties";
  }

  @Override
  public List<Figure> figures() {
    return FIGURES;
  }

  @Override
  public List<By> groupings() {
    return List.of(By.UNIT, By.LEVEL, By.YEAR);
  }

  @Override
  public List<Expectation> expectations() {
    return List.of(
        Expectation.less(REQUIRED, SHORTFALL),
        Expectation.met(RECEPTION_DAYS, RECEPTION_DAYS_HELD));
  }

  /** Who holds more than is required makes up for nobody else. */
  @Override
  List<Identity> identities(Totals totals) {
    var missing = totals.of("shortfall");
    var byLevel =
        totals.whole().values(totals.question().unit().id(), Cell::level).stream()
            .mapToLong(
                level ->
                    totals.sum(cell -> cell.level().equals(level), plus(DUTY_SHORTFALL, YEARS)))
            .sum();
    return List.of(
        new Identity(
            "6",
            missing >= Math.max(0, totals.of("required") - totals.of("held"))
                && missing <= totals.of("required")
                && totals.of("missed") <= missing
                && byLevel == missing));
  }
}
