package vn.danvan.reportingservice.report;

import static vn.danvan.reportingservice.fact.Metric.REPLICATION_ADOPTED;
import static vn.danvan.reportingservice.fact.Metric.REPLICATION_ADOPTED_BY;
import static vn.danvan.reportingservice.fact.Metric.REPLICATION_DROPPED;
import static vn.danvan.reportingservice.report.Range.PERIOD;
import static vn.danvan.reportingservice.report.Term.plus;

import jakarta.inject.Singleton;
import java.util.List;
import vn.danvan.reportingservice.tally.Cells;

/**
 * How models spread: copies are counted where they were adopted. A model or a unit stands once in a
 * total however often it was replicated, so that these two do not add up over rows.
 */
@Singleton
class Replications extends FlowReport {

  static final Figure COPIES =
      Figure.count(
          "copies",
          "số lượt nhân rộng, tính theo ngày tiếp nhận, ở đơn vị tiếp nhận",
          "the adoptions of others' models, by day of adoption, at the adopting unit",
          plus(REPLICATION_ADOPTED, PERIOD));

  static final Figure ADOPTING_UNITS =
      Figure.distinct(
          "adoptingUnits",
          "số đơn vị tiếp nhận nhân rộng, tính theo ngày tiếp nhận",
          "the units that adopted others' models, by day of adoption",
          plus(REPLICATION_ADOPTED_BY, PERIOD));

  private static final List<Figure> FIGURES =
      List.of(
          sourceModels("sourceModels"),
          COPIES,
          ADOPTING_UNITS,
          Figure.count(
              "dropped",
              "số lượt nhân rộng bị dừng, tính theo ngày dừng",
              "the replications that were dropped, by the day of that",
              plus(REPLICATION_DROPPED, PERIOD)));

  Replications(Cells cells, RecordReader records) {
    super(cells, records);
  }

  static Figure sourceModels(String name) {
    return Figure.distinct(
        name,
        "số mô hình gốc được nhân rộng, tính theo ngày tiếp nhận",
        "the models that others adopted, by day of adoption",
        plus(REPLICATION_ADOPTED, PERIOD));
  }

  @Override
  public String name() {
    return "replication";
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
  public boolean filtersByLinks() {
    return true;
  }

  @Override
  List<Identity> identities(Totals totals) {
    var copies = totals.of("copies");
    return List.of(
        new Identity(
            "14",
            totals.of("sourceModels") <= copies
                && totals.of("adoptingUnits") <= copies
                && totals.sum(plus(REPLICATION_ADOPTED_BY, PERIOD)) == copies));
  }
}
