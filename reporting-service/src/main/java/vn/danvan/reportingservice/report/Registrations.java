package vn.danvan.reportingservice.report;

import static vn.danvan.reportingservice.fact.Metric.*;
import static vn.danvan.reportingservice.report.Range.*;
import static vn.danvan.reportingservice.report.Term.plus;

import jakarta.inject.Singleton;
import java.util.List;
import vn.danvan.reportingservice.tally.Cells;

/**
 * R1: registrations by the years of the ledger; a year counts as a whole as soon as the period
 * touches it, and a model in each year in whose ledger it stands.
 *
 * @see "docs/rules.md: R-REP-01 (dates)"
 */
@Singleton
class Registrations extends FlowReport {

  private static final String NEW = "NEW";
  private static final String CARRIED_OVER = "CARRIED_OVER";

  private static final List<Figure> FIGURES =
      List.of(
          Figure.count(
              "registered",
              "số lượt mô hình trong sổ đăng ký, đăng ký mới và chuyển tiếp (theo năm của sổ)",
              "the entries of models in the ledger, new and carried over (by the ledger's year)",
              plus(MODEL_LEDGER, YEARS)),
          Figure.count(
              "newRegistered",
              "số mô hình đăng ký mới (theo năm của sổ)",
              "the models registered as new (by the ledger's year)",
              plus(MODEL_LEDGER, YEARS, NEW)),
          Figure.count(
              "carriedOver",
              "số lượt mô hình chuyển tiếp từ năm trước (theo năm của sổ)",
              "the models carried over from a year before (by the ledger's year)",
              plus(MODEL_LEDGER, YEARS, CARRIED_OVER)),
          Figure.count(
              "withdrawn",
              "số mô hình đã đăng ký rồi rút (theo ngày rút)",
              "the registered models that were withdrawn (by day of the withdrawal)",
              plus(MODEL_WITHDRAWN, PERIOD)),
          Figure.count(
              "rejected",
              "số mô hình bị từ chối đăng ký (theo ngày từ chối)",
              "the models whose registration was refused (by day of the refusal)",
              plus(MODEL_REJECTED, PERIOD)),
          Figure.count(
              "collectives",
              "số lượt mô hình của tập thể trong sổ đăng ký (theo năm của sổ)",
              "the entries of collectives' models in the ledger (by the ledger's year)",
              plus(MODEL_LEDGER, YEARS).ofOwners("COLLECTIVE")),
          Figure.count(
              "individuals",
              "số lượt mô hình của cá nhân trong sổ đăng ký (theo năm của sổ)",
              "the entries of individuals' models in the ledger (by the ledger's year)",
              plus(MODEL_LEDGER, YEARS).ofOwners("INDIVIDUAL")));

  Registrations(Cells cells, RecordReader records) {
    super(cells, records);
  }

  @Override
  public String name() {
    return "registrations";
  }

  @Override
  public List<Figure> figures() {
    return FIGURES;
  }

  @Override
  public List<By> groupings() {
    return List.of(By.UNIT, By.FIELD, By.BASIC_FIELD, By.LEVEL, By.YEAR);
  }

  @Override
  public boolean filtersByLinks() {
    return true;
  }

  @Override
  List<Identity> identities(Totals totals) {
    var registered = totals.of("registered");
    return List.of(
        new Identity("1", totals.of("newRegistered") + totals.of("carriedOver") == registered),
        new Identity("2", totals.of("collectives") + totals.of("individuals") == registered));
  }
}
