package vn.danvan.reportingservice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.records;
import static vn.danvan.reportingservice.feed.Asking.report;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** What yearly ledgers and reviews show in reports. */
@QuarkusTest
class ModelYearsReportTest extends ReportingTest {

  @Test
  void aModelOfManyYearsCountsOnceAndOncePerLedger() {
    var province = new Province("years");
    var unit = province.district("a");
    province.model(unit, "ECONOMY", LocalDate.of(2021, 3, 1), 2021, 2022, 2023);
    province.individual(province.model(unit, "ECONOMY", LocalDate.of(2023, 3, 1), 2023));
    province.rejected(unit, LocalDate.of(2023, 4, 1));
    publishAndWait(feed, province);

    assertThat(report("registrations", province, "2023").<String, Object>getMap("totals"))
        .isEqualTo(
            Map.of(
                "registered", 2,
                "newRegistered", 1,
                "carriedOver", 1,
                "withdrawn", 0,
                "rejected", 1,
                "collectives", 1,
                "individuals", 1));
    assertThat(report("registrations", province, "2023-H2").getInt("totals.registered"))
        .isEqualTo(2);
    assertThat(report("registrations", province, "2023-H2").getInt("totals.rejected")).isZero();
    var field = report("models-by-field", province, "2021..2025");
    assertThat(field.getInt("totals.total")).isEqualTo(2);
    assertThat(field.getInt("totals.new")).isEqualTo(2);
    assertThat(report("models-by-field", province, "2023").getInt("totals.sustained")).isEqualTo(1);
    assertThat(records("registrations", "carriedOver", province.code(), "2023")).hasSize(1);
    assertThat(report("registrations", province, "2021..2023").getInt("totals.registered"))
        .isEqualTo(4);
    assertThat(records("registrations", "registered", province.code(), "2021..2023")).hasSize(4);
    assertThat(records("registrations", "carriedOver", province.code(), "2021..2023")).hasSize(2);
  }

  @Test
  void aWeakModelStandsOnTheListUntilItsOutcome() {
    var province = new Province("weak");
    var unit = province.district("a");
    var model = province.model(unit, "ECONOMY", LocalDate.of(2022, 3, 1), 2022, 2023, 2024);
    province.weaken(model, LocalDate.of(2022, 11, 30), LocalDate.of(2023, 6, 30));
    province.improve(model, LocalDate.of(2023, 6, 1));
    province.weaken(model, LocalDate.of(2024, 11, 30), LocalDate.of(2025, 6, 30));
    province.review(
        province.model(unit, "ECONOMY", LocalDate.of(2022, 3, 1), 2022),
        "GOOD",
        LocalDate.of(2022, 12, 1));
    publishAndWait(feed, province);

    var first = report("weak-models", province, "2022");
    assertThat(first.getInt("totals.total")).isEqualTo(1);
    assertThat(first.getString("rows[0].model.id")).isEqualTo(model.toString());
    assertThat(first.getString("rows[0].measure")).isEqualTo("ADJUST_CONTENT");
    assertThat(first.getString("rows[0].deadline")).isEqualTo("2023-06-30");
    assertThat(first.getString("rows[0].outcome")).isNull();
    var second = report("weak-models", province, "2023-06");
    assertThat(second.getString("rows[0].outcome")).isEqualTo("IMPROVED");
    assertThat(second.getString("rows[0].outcomeOn")).isEqualTo("2023-06-01");
    assertThat(report("weak-models", province, "2023-H2").getInt("totals.total")).isZero();
    var both = report("weak-models", province, "2022..2024");
    assertThat(both.getInt("totals.total")).isEqualTo(1);
    assertThat(both.getString("rows[0].reviewedOn")).isEqualTo("2024-11-30");
    assertThat(records("weak-models", "total", province.code(), "2022..2024")).hasSize(1);

    assertThat(figures(province, "2022")).isEqualTo("2 active, 1 weak, 1 effective");
    assertThat(figures(province, "2023-05")).isEqualTo("2 active, 1 weak, 1 effective");
    assertThat(figures(province, "2023-06")).isEqualTo("2 active, 0 weak, 2 effective");
    assertThat(figures(province, "2024")).isEqualTo("2 active, 1 weak, 1 effective");
    assertThat(records("models-by-field", "effective", province.code(), "2023")).hasSize(2);
  }

  @Test
  void aLinkedModelStandsWithEachCampaignAndOnceInTheTotals() {
    var province = new Province("linked");
    var unit = province.district("a");
    var first = province.model(unit, "ECONOMY", LocalDate.of(2022, 3, 1), 2022);
    var second = province.model(unit, "ECONOMY", LocalDate.of(2023, 3, 1), 2023);
    var third = province.model(province.district("b"), "ECONOMY", LocalDate.of(2023, 3, 1), 2023);
    var rural = "RURAL_" + province.code().toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    province.reference("Campaign", rural, "Nông thôn mới");
    province.link(first, "campaignCodes", rural, "OTHER");
    province.link(second, "campaignCodes", rural);
    province.link(third, "directiveCodes", "DE_AN_02");
    province.end(first, LocalDate.of(2022, 12, 31));
    publishAndWait(feed, province);

    var both = report("campaigns", province, "2022..2023");
    assertThat(both.<String, Object>getMap("totals")).isEqualTo(Map.of("models", 2, "units", 1));
    assertThat(both.getInt("rows.find { it.campaign.code == '" + rural + "' }.models"))
        .isEqualTo(2);
    assertThat(both.getString("rows.find { it.campaign.code == '" + rural + "' }.campaign.name"))
        .isEqualTo("Nông thôn mới");
    assertThat(both.getInt("rows.find { it.campaign.code == 'OTHER' }.models")).isEqualTo(1);
    assertThat(report("campaigns", province, "2023").getInt("totals.models")).isEqualTo(1);
    assertThat(report("campaigns", province, "2021").getInt("totals.models")).isZero();
    assertThat(records("campaigns", "models", province.code(), "2022..2023")).hasSize(2);
    assertThat(records("campaigns", "units", province.code(), "2022..2023")).hasSize(1);
    assertThat(report("directives", province, "2023").getInt("rows[0].models")).isEqualTo(1);
    assertThat(report("directives", province, "2023").getString("rows[0].directive.code"))
        .isEqualTo("DE_AN_02");
  }

  @Test
  void publicationsAreCountedPerUnitAndMedium() {
    var province = new Province("publicized");
    var unit = province.district("a");
    var model = province.model(unit, "ECONOMY", LocalDate.of(2023, 3, 1), 2023);
    province.publication(model, "PRESS", LocalDate.of(2023, 5, 1), 1200);
    province.publication(model, "RADIO", LocalDate.of(2023, 6, 1), 0);
    province.publication(model, "PRESS", LocalDate.of(2024, 1, 1), 5);
    publishAndWait(feed, province);

    var report = report("publications", province, "2023");
    assertThat(report.<String, Object>getMap("totals"))
        .isEqualTo(
            Map.of("total", 2, "press", 1, "radio", 1, "television", 0, "web", 0, "reach", 1200));
    assertThat(report.getInt("rows.find { it.unit.code == '" + province.code() + "-a' }.total"))
        .isEqualTo(2);
    assertThat(records("publications", "total", province.code(), "2023")).hasSize(2);
  }

  @Test
  void exemplarsAreCountedApartFromModels() {
    var province = new Province("exemplars");
    var unit = province.district("a");
    province.model(unit, "ECONOMY", LocalDate.of(2023, 3, 1), 2023);
    province.exemplar(province.model(unit, "ECONOMY", LocalDate.of(2023, 3, 1), 2023));
    publishAndWait(feed, province);

    var totals = report("models-by-field", province, "2023").<String, Object>getMap("totals");
    assertThat(totals).containsEntry("total", 1).containsEntry("exemplars", 1);
    assertThat(report("registrations", province, "2023").getInt("totals.registered")).isEqualTo(1);
    assertThat(records("models-by-field", "exemplars", province.code(), "2023")).hasSize(1);
  }

  private static String figures(Province province, String period) {
    var totals = report("models-by-field", province, period).<String, Object>getMap("totals");
    return "%s active, %s weak, %s effective"
        .formatted(
            totals.get("activeAtEnd"), totals.get("needsImprovement"), totals.get("effective"));
  }
}
