package vn.danvan.reportingservice.report;

import static vn.danvan.reportingservice.fact.Metric.*;
import static vn.danvan.reportingservice.report.Range.BEFORE;
import static vn.danvan.reportingservice.report.Range.PERIOD;
import static vn.danvan.reportingservice.report.Range.UNTIL;
import static vn.danvan.reportingservice.report.Term.minus;
import static vn.danvan.reportingservice.report.Term.plus;

import jakarta.inject.Singleton;
import java.util.List;
import vn.danvan.reportingservice.tally.Cells;

/**
 * R3: models by field. Over any period a model is new if it was first registered in it, sustained
 * if before it and active on some day of it.
 */
@Singleton
class ModelsByField extends FlowReport {

  /** Each model once that was registered and not over on some day of the period. */
  static final Figure TOTAL =
      Figure.count(
          "total",
          "tổng số mô hình mới và duy trì trong kỳ (theo ngày đăng ký và ngày kết thúc)",
          "the models new or sustained in the period (by days of registration and end)",
          plus(MODEL_REGISTERED, UNTIL),
          plus(MODEL_ENTERED, BEFORE),
          minus(MODEL_LEFT, BEFORE),
          minus(MODEL_ENDED, BEFORE),
          minus(MODEL_WITHDRAWN, BEFORE));

  private static final List<Figure> FIGURES =
      List.of(
          Figure.count(
              "sustained",
              "số mô hình duy trì: đăng ký lần đầu trước kỳ (theo ngày đăng ký) và còn hoạt động ít nhất một ngày trong kỳ",
              "the models sustained: first registered before the period (by day of registration) and active on some day of it",
              plus(MODEL_REGISTERED, BEFORE),
              plus(MODEL_ENTERED, BEFORE),
              minus(MODEL_LEFT, BEFORE),
              minus(MODEL_ENDED, BEFORE),
              minus(MODEL_WITHDRAWN, BEFORE)),
          Figure.count(
              "new",
              "số mô hình mới: đăng ký lần đầu trong kỳ (theo ngày đăng ký)",
              "the new models: first registered in the period (by day of registration)",
              plus(MODEL_REGISTERED, PERIOD)),
          TOTAL,
          Figure.count(
              "ended",
              "số mô hình kết thúc trong kỳ (theo ngày kết thúc)",
              "the models that ended in the period (by day of the end)",
              plus(MODEL_ENDED, PERIOD)),
          Figure.count(
              "needsImprovement",
              "số mô hình yếu cần củng cố vào ngày cuối kỳ (theo ngày rà soát và ngày có kết quả củng cố)",
              "the weak models to improve at the end of the period's last day (by days of the review and of its outcome)",
              plus(MODEL_WEAK, UNTIL),
              minus(MODEL_WEAK_ENDED, UNTIL)),
          Figure.count(
              "activeAtEnd",
              "số mô hình còn hoạt động vào ngày cuối kỳ",
              "the models active at the end of the period's last day",
              plus(MODEL_REGISTERED, UNTIL),
              plus(MODEL_ENTERED, UNTIL),
              minus(MODEL_LEFT, UNTIL),
              minus(MODEL_ENDED, UNTIL),
              minus(MODEL_WITHDRAWN, UNTIL)),
          Figure.count(
              "effective",
              "số mô hình hiệu quả vào ngày cuối kỳ: còn hoạt động và lần rà soát gần nhất đạt yêu cầu (theo ngày rà soát)",
              "the models effective at the end of the period's last day: active, and the last review was passed (by day of the review)",
              plus(MODEL_EFFECTIVE, UNTIL),
              minus(MODEL_EFFECTIVE_ENDED, UNTIL)),
          Figure.count(
              "exemplars",
              "số điển hình trong kỳ, tính riêng với mô hình (theo ngày đăng ký và ngày kết thúc)",
              "the exemplars registered and active on some day of the period, counted apart from models",
              plus(EXEMPLAR_REGISTERED, UNTIL),
              minus(EXEMPLAR_LEFT, BEFORE)),
          Replications.sourceModels("replicatedModels"),
          Replications.COPIES,
          Replications.ADOPTING_UNITS);

  ModelsByField(Cells cells, RecordReader records) {
    super(cells, records);
  }

  @Override
  public String name() {
    return "models-by-field";
  }

  @Override
  public List<Figure> figures() {
    return FIGURES;
  }

  @Override
  public List<By> groupings() {
    return List.of(By.FIELD, By.BASIC_FIELD, By.UNIT, By.LEVEL, By.MONTH, By.YEAR);
  }

  @Override
  public boolean filtersByLinks() {
    return true;
  }

  @Override
  List<Identity> identities(Totals totals) {
    var atStart =
        totals.sum(
            plus(MODEL_REGISTERED, BEFORE),
            plus(MODEL_ENTERED, BEFORE),
            minus(MODEL_LEFT, BEFORE),
            minus(MODEL_ENDED, BEFORE),
            minus(MODEL_WITHDRAWN, BEFORE));
    var withdrawn = totals.sum(plus(MODEL_WITHDRAWN, UNTIL), minus(MODEL_WITHDRAWN, BEFORE));
    var passed =
        totals.sum(
            plus(MODEL_ENTERED, UNTIL),
            minus(MODEL_ENTERED, BEFORE),
            minus(MODEL_LEFT, UNTIL),
            plus(MODEL_LEFT, BEFORE));
    return List.of(
        new Identity("1", totals.of("new") + totals.of("sustained") == totals.of("total")),
        new Identity(
            "10",
            atStart + totals.of("new") + passed - totals.of("ended") - withdrawn
                == totals.of("activeAtEnd")));
  }
}
