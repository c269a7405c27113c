package vn.danvan.reportingservice.report;

import static vn.danvan.reportingservice.fact.Metric.COMMENDATION;
import static vn.danvan.reportingservice.report.Range.PERIOD;
import static vn.danvan.reportingservice.report.Term.plus;

import jakarta.inject.Singleton;
import java.util.List;
import vn.danvan.reportingservice.tally.Cells;

/**
 * R5: commendations by the day of their decision, of the recipients' units.
 *
 * @see "docs/rules.md: R-REP-08 (what was revoked does not count)"
 */
@Singleton
class Commendations extends FlowReport {

  private static final String COLLECTIVES = "collectives";
  private static final String INDIVIDUALS = "individuals";
  private static final String TOTAL = "total";

  private static final List<Figure> FIGURES =
      List.of(
          Figure.count(
              COLLECTIVES,
              "số lượt tập thể được khen thưởng (theo ngày quyết định)",
              "the commendations of collectives (by day of the decision)",
              plus(COMMENDATION, PERIOD).ofOwners("COLLECTIVE")),
          Figure.count(
              INDIVIDUALS,
              "số lượt cá nhân được khen thưởng (theo ngày quyết định)",
              "the commendations of individuals (by day of the decision)",
              plus(COMMENDATION, PERIOD).ofOwners("INDIVIDUAL")),
          Figure.count(
              TOTAL,
              "số lượt khen thưởng (theo ngày quyết định)",
              "the commendations (by day of the decision)",
              plus(COMMENDATION, PERIOD)));

  Commendations(Cells cells, RecordReader records) {
    super(cells, records);
  }

  @Override
  public String name() {
    return "commendations";
  }

  @Override
  public List<Figure> figures() {
    return FIGURES;
  }

  @Override
  public List<By> groupings() {
    return List.of(By.UNIT, By.LEVEL, By.FORM, By.MONTH, By.YEAR);
  }

  @Override
  List<Identity> identities(Totals totals) {
    return List.of(
        new Identity("2", totals.of(COLLECTIVES) + totals.of(INDIVIDUALS) == totals.of(TOTAL)));
  }
}
