package vn.danvan.reportingservice.report;

import static vn.danvan.reportingservice.fact.Metric.RECOMMENDATION_ANSWERED_AT_DIALOGUE;
import static vn.danvan.reportingservice.fact.Metric.RECOMMENDATION_DONE;
import static vn.danvan.reportingservice.fact.Metric.RECOMMENDATION_OVERDUE;
import static vn.danvan.reportingservice.fact.Metric.RECOMMENDATION_OVERDUE_DONE;
import static vn.danvan.reportingservice.fact.Metric.RECOMMENDATION_RECEIVED;
import static vn.danvan.reportingservice.fact.Metric.RECOMMENDATION_REOPENED;
import static vn.danvan.reportingservice.fact.Metric.RECOMMENDATION_RESOLVED;
import static vn.danvan.reportingservice.fact.Metric.RECOMMENDATION_SUPERVISED;
import static vn.danvan.reportingservice.report.Range.BEFORE;
import static vn.danvan.reportingservice.report.Range.PERIOD;
import static vn.danvan.reportingservice.report.Range.UNTIL;
import static vn.danvan.reportingservice.report.Term.minus;
import static vn.danvan.reportingservice.report.Term.plus;

import jakarta.inject.Singleton;
import java.util.List;
import vn.danvan.reportingservice.fact.Metric;
import vn.danvan.reportingservice.tally.Cells;

/** R7: recommendations. What is overdue is judged at the period's end. */
@Singleton
class Recommendations extends FlowReport {

  private static final Figure OPEN =
      Figure.count(
          "open",
          "số kiến nghị chưa kết thúc vào cuối kỳ",
          "the recommendations not ended at the period's end",
          plus(RECOMMENDATION_RECEIVED, UNTIL),
          minus(RECOMMENDATION_DONE, UNTIL));

  private static final Figure OPEN_OVERDUE =
      Figure.count(
          "openOverdue",
          "số kiến nghị chưa kết thúc và quá hạn vào cuối kỳ (theo hạn trả lời)",
          "the recommendations not ended and overdue at the period's end (by due date)",
          plus(RECOMMENDATION_OVERDUE, UNTIL),
          minus(RECOMMENDATION_OVERDUE_DONE, UNTIL));

  private static final List<Figure> FIGURES =
      List.of(
          Figure.count(
              "carriedOver",
              "số kiến nghị tồn từ trước kỳ: tiếp nhận trước kỳ và chưa kết thúc khi kỳ bắt đầu",
              "the recommendations carried over: received before the period and not ended when it began",
              plus(RECOMMENDATION_RECEIVED, BEFORE),
              minus(RECOMMENDATION_DONE, BEFORE)),
          dated(
              "received", RECOMMENDATION_RECEIVED, "tiếp nhận", "received", "tiếp nhận", "receipt"),
          dated("reopened", RECOMMENDATION_REOPENED, "mở lại", "reopened", "mở lại", "reopening"),
          dated(
              "answeredAtDialogue",
              RECOMMENDATION_ANSWERED_AT_DIALOGUE,
              "được trả lời ngay tại đối thoại",
              "answered at the dialogue itself",
              "tiếp nhận",
              "receipt"),
          dated(
              "resolved",
              RECOMMENDATION_RESOLVED,
              "đã giải quyết",
              "resolved",
              "giải quyết",
              "resolution"),
          dated(
              "supervised",
              RECOMMENDATION_SUPERVISED,
              "đã qua giám sát",
              "that passed supervision",
              "giám sát",
              "supervision"),
          ended("closed", "CLOSED", "đã đóng", "closed"),
          ended("rejected", "REJECTED", "bị từ chối", "rejected"),
          ended("forwarded", "FORWARDED", "chuyển cơ quan có thẩm quyền", "forwarded"),
          ended("merged", "MERGED", "được gộp", "merged"),
          OPEN,
          Figure.count(
              "openOnTime",
              "số kiến nghị chưa kết thúc vào cuối kỳ và còn trong hạn",
              "the recommendations not ended and not overdue at the period's end",
              plus(RECOMMENDATION_RECEIVED, UNTIL),
              minus(RECOMMENDATION_DONE, UNTIL),
              minus(RECOMMENDATION_OVERDUE, UNTIL),
              plus(RECOMMENDATION_OVERDUE_DONE, UNTIL)),
          OPEN_OVERDUE,
          Figure.rate(
              "onTimeRate",
              "tỷ lệ kiến nghị kết thúc đúng hạn trên số kiến nghị kết thúc trong kỳ, theo ngày kết thúc",
              "the share of recommendations ended by their due date among those ended in the period, by day of the end",
              List.of(
                  plus(RECOMMENDATION_DONE, PERIOD), minus(RECOMMENDATION_OVERDUE_DONE, PERIOD)),
              List.of(plus(RECOMMENDATION_DONE, PERIOD))));

  Recommendations(Cells cells, RecordReader records) {
    super(cells, records);
  }

  private static Figure dated(
      String name, Metric metric, String vi, String en, String viDate, String enDate) {
    return Figure.count(
        name,
        "số kiến nghị " + vi + ", tính theo ngày " + viDate,
        "the recommendations " + en + ", by day of " + enDate,
        plus(metric, PERIOD));
  }

  private static Figure ended(String name, String state, String vi, String en) {
    return Figure.count(
        name,
        "số kiến nghị " + vi + ", tính theo ngày kết thúc",
        "the recommendations " + en + ", by day of the end",
        plus(RECOMMENDATION_DONE, PERIOD, state));
  }

  @Override
  public String name() {
    return "recommendations";
  }

  @Override
  public List<Figure> figures() {
    return FIGURES;
  }

  @Override
  public List<By> groupings() {
    return List.of(By.UNIT, By.FIELD, By.BASIC_FIELD, By.LEVEL, By.MONTH, By.YEAR);
  }

  @Override
  public List<Expectation> expectations() {
    return List.of(Expectation.less(OPEN, OPEN_OVERDUE));
  }

  @Override
  List<Identity> identities(Totals totals) {
    var ended =
        totals.of("closed") + totals.of("rejected") + totals.of("forwarded") + totals.of("merged");
    var atDialogues = totals.sum(plus(RECOMMENDATION_RECEIVED, PERIOD, "DIALOGUE"));
    var otherwise =
        totals.sum(
            cell -> !cell.classification().equals("DIALOGUE"),
            plus(RECOMMENDATION_RECEIVED, PERIOD));
    return List.of(
        new Identity(
            "7",
            totals.of("carriedOver") + totals.of("received") == ended + totals.of("open")
                && totals.of("open") == totals.of("openOnTime") + totals.of("openOverdue")
                && atDialogues + otherwise == totals.of("received")),
        new Identity(
            "10",
            totals.of("open")
                == totals.of("carriedOver")
                    + totals.of("received")
                    - totals.sum(plus(RECOMMENDATION_DONE, PERIOD))));
  }
}
