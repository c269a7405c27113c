package vn.danvan.reportingservice.report;

import static vn.danvan.reportingservice.fact.Metric.DIALOGUE_HELD;
import static vn.danvan.reportingservice.fact.Metric.DIALOGUE_PARTICIPANTS;
import static vn.danvan.reportingservice.fact.Metric.DIALOGUE_PLANNED;
import static vn.danvan.reportingservice.fact.Metric.RECOMMENDATION_RECEIVED;
import static vn.danvan.reportingservice.report.Range.PERIOD;
import static vn.danvan.reportingservice.report.Term.plus;

import jakarta.inject.Singleton;
import java.util.List;
import vn.danvan.reportingservice.tally.Cell;
import vn.danvan.reportingservice.tally.Cells;

/**
 * R6: dialogues. One that several units hold jointly stands in the row of each of them and counts
 * once above them. What duties require goes by the years that the period touches, each as a whole.
 */
@Singleton
class Dialogues extends FlowReport {

  private static final List<Figure> FIGURES =
      List.of(
          Figure.count(
              "planned",
              "số cuộc đối thoại theo kế hoạch, tính theo ngày dự kiến",
              "the dialogues planned, by the planned day",
              plus(DIALOGUE_PLANNED, PERIOD)),
          Figure.count(
              "held",
              "số cuộc đối thoại đã tổ chức, tính theo ngày tổ chức",
              "the dialogues held, by the day held",
              plus(DIALOGUE_HELD, PERIOD)),
          held("heldPeriodic", "PERIODIC", "định kỳ", "periodic"),
          held("heldAdHoc", "AD_HOC", "đột xuất", "ad hoc"),
          held("heldThematic", "THEMATIC", "chuyên đề", "thematic"),
          held("heldOnRequest", "ON_REQUEST", "theo yêu cầu", "requested"),
          held("heldInformal", "INFORMAL", "không chính thức", "informal"),
          Duties.REQUIRED,
          Duties.SHORTFALL,
          Figure.amount(
                  "participants",
                  "số người dự đối thoại, tính theo ngày tổ chức",
                  "the people who took part in dialogues, by the day held",
                  plus(DIALOGUE_PARTICIPANTS, PERIOD))
              .countingPersons(),
          Figure.count(
              "recommendations",
              "số kiến nghị tiếp nhận tại đối thoại, tính theo ngày tiếp nhận",
              "the recommendations taken down at dialogues, by the day received",
              plus(RECOMMENDATION_RECEIVED, PERIOD, "DIALOGUE")));

  Dialogues(Cells cells, RecordReader records) {
    super(cells, records);
  }

  private static Figure held(String name, String kind, String vi, String en) {
    return Figure.count(
        name,
        "số cuộc đối thoại " + vi + " đã tổ chức, tính theo ngày tổ chức",
        "the " + en + " dialogues held, by the day held",
        plus(DIALOGUE_HELD, PERIOD, kind));
  }

  @Override
  public String name() {
    return "dialogues";
  }

  @Override
  public List<Figure> figures() {
    return FIGURES;
  }

  @Override
  public List<By> groupings() {
    return List.of(By.UNIT, By.LEVEL, By.MONTH, By.YEAR);
  }

  @Override
  public List<Expectation> expectations() {
    return List.of(Expectation.less(Duties.REQUIRED, Duties.SHORTFALL));
  }

  @Override
  List<Identity> identities(Totals totals) {
    var byKind =
        totals.of("heldPeriodic")
            + totals.of("heldAdHoc")
            + totals.of("heldThematic")
            + totals.of("heldOnRequest")
            + totals.of("heldInformal");
    var levels = totals.whole().values(totals.question().unit().id(), Cell::level);
    var byLevel =
        levels.stream()
            .mapToLong(
                level ->
                    totals.sum(cell -> cell.level().equals(level), plus(DIALOGUE_HELD, PERIOD)))
            .sum();
    return List.of(new Identity("6", byKind == totals.of("held") && byLevel == totals.of("held")));
  }
}
