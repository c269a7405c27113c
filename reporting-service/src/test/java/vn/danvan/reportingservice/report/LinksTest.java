package vn.danvan.reportingservice.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.records;
import static vn.danvan.reportingservice.feed.Asking.report;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** Reports narrowed to what is linked to a campaign or a directive, in both structures. */
@QuarkusTest
class LinksTest extends ReportingTest {

  private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
  private static final LocalDate MAY = LocalDate.of(2023, 5, 10);
  private static final String[] CURRENT = {"structure", "CURRENT"};

  private final Province province = new Province("links");
  private final UUID north = province.district("north");
  private final UUID south = province.district("south");
  private final String rural = code("RURAL");
  private final String project = code("PROJECT");

  private String code(String name) {
    return name + "_" + province.code().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private UUID linked(UUID owner, LocalDate on, String member, String... codes) {
    var model = province.model(owner, "ECONOMY", on, on.getYear());
    province.link(model, member, codes);
    return model;
  }

  private void references() {
    province.reference("Campaign", rural, "Nông thôn mới");
    province.reference("Directive", project, "Đề án 02");
  }

  @Test
  void aReportIsNarrowedToACampaignOrADirective() {
    references();
    var first = linked(north, MAY, "campaignCodes", rural);
    linked(south, MAY, "campaignCodes", rural, "OTHER");
    linked(south, LocalDate.of(2022, 5, 10), "directiveCodes", project);
    province.model(north, "ECONOMY", MAY, 2023);
    province.exemplar(linked(north, MAY, "campaignCodes", rural));
    province.publication(first, "PRESS", LocalDate.of(2023, 6, 1), 10);
    province.publication(
        province.model(south, "ECONOMY", MAY, 2023), "PRESS", LocalDate.of(2023, 6, 1), 10);
    province.replication(first, "ECONOMY", south, LocalDate.of(2023, 9, 1));
    publishAndWait(feed, province);

    assertThat(report("models-by-field", province, "2023").getInt("totals.total")).isEqualTo(5);
    for (var period : new String[] {"2023", "2023-01-15..2023-12-20"}) {
      var narrowed = report("models-by-field", province, period, "campaign", rural, "by", "unit");
      assertThat(narrowed.getInt("totals.total")).isEqualTo(2);
      assertThat(narrowed.getInt("totals.exemplars")).isEqualTo(1);
      assertThat(narrowed.getInt("totals.copies")).isEqualTo(1);
      assertThat(narrowed.getList("rows.total", Integer.class)).containsExactlyInAnyOrder(1, 1);
      assertThat(narrowed.getList("identities.holds")).doesNotContain(false);
    }
    assertThat(records("models-by-field", "total", province.code(), "2023", "campaign", rural))
        .hasSize(2);
    assertThat(total("models-by-field", "directive", project)).isEqualTo(1);
    assertThat(
            report("registrations", province, "2023", "campaign", rural)
                .getInt("totals.registered"))
        .isEqualTo(2);
    assertThat(total("publications", "campaign", rural)).isEqualTo(1);
    assertThat(
            report("replication", province, "2023", "campaign", rural)
                .getInt("totals.sourceModels"))
        .isEqualTo(1);
    assertThat(
            report("replication", province, "2023", "directive", project).getInt("totals.copies"))
        .isZero();
    assertThat(
            report("models-by-field", province, "2023", "campaign", rural, "directive", project)
                .getInt("totals.total"))
        .isZero();
    var current =
        report("models-by-field", province, "2023", "campaign", rural, "structure", "CURRENT");
    assertThat(current.getInt("totals.total")).isEqualTo(2);
  }

  private int total(String name, String... filter) {
    return report(name, province, "2023", filter).getInt("totals.total");
  }

  @Test
  void theFunnelIsNarrowedToo() {
    references();
    var one = linked(north, MAY, "directiveCodes", project);
    var other = province.model(north, "ECONOMY", MAY, 2023);
    linked(south, LocalDate.of(2022, 5, 10), "directiveCodes", project);
    var own = province.round(north, "DISTRICT", 2023, north);
    for (var model : new UUID[] {one, other}) {
      province.recognition(
          province.nomination(own, "DISTRICT", 2023, model, north, true, "APPROVED"));
    }
    var round = province.round(province.id(), "PROVINCE", 2023, north, south);
    province.recognition(
        province.nomination(round, "PROVINCE", 2023, one, north, false, "APPROVED"));
    province.nomination(round, "PROVINCE", 2023, other, north, false, "NOT_APPROVED");
    publishAndWait(feed, province);

    var whole = report("recognition-funnel", province, "2023");
    assertThat(whole.getInt("totals.registered")).isEqualTo(2);
    assertThat(whole.getInt("totals.nominated")).isEqualTo(2);
    var narrowed = report("recognition-funnel", province, "2023", "directive", project);
    assertThat(narrowed.getInt("totals.registered")).isEqualTo(1);
    assertThat(narrowed.getInt("totals.recognizedOwnLevel")).isEqualTo(1);
    assertThat(narrowed.getInt("totals.nominated")).isEqualTo(1);
    assertThat(narrowed.getInt("totals.recognizedHigherLevel")).isEqualTo(1);
    assertThat(narrowed.getInt("totals.unitsExpected")).isEqualTo(2);
    assertThat(
            records(
                "recognition-funnel", "nominated", province.code(), "2023", "directive", project))
        .hasSize(1);
    assertThat(
            report("recognition-funnel", province, "2022", "directive", project)
                .getInt("totals.registered"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "models-by-field,campaign",
    "models-by-field,directive",
    "sessions,campaign",
    "dialogues,directive"
  })
  void whatIsUnknownOrLinksNothingIsRefused(String name, String parameter) {
    references();
    publishAndWait(feed, province);
    var known =
        name.startsWith("models") ? "NOSUCH" : parameter.equals("campaign") ? rural : project;
    given()
        .queryParams("unit", province.code(), "period", "2023", parameter, known)
        .get("/api/v1/reports/" + name)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-parameter"))
        .body("errors[0].pointer", equalTo(parameter));
  }

  @Test
  void anExplanationNamesWhatItIsNarrowedTo() {
    given()
        .queryParams("figure", "total", "campaign", rural, "lang", "en")
        .get("/api/v1/reports/models-by-field/explanation")
        .then()
        .statusCode(200)
        .body("text", containsString("linked to the campaign " + rural));
  }

  @Test
  void whatIsLinkedAddsUpInBothStructures() {
    references();
    linked(north, MAY, "directiveCodes", project);
    var moved = linked(south, MAY, "directiveCodes", project);
    var weak = linked(south, LocalDate.of(2022, 5, 10), "directiveCodes", project);
    province.weaken(weak, LocalDate.of(2022, 11, 30), LocalDate.of(2023, 6, 30));
    var heir = new Province("links-heir");
    var east = heir.unit(heir.code() + "-x", "Xã X", "COMMUNE", "COMMUNE", heir.id());
    publishAndWait(feed, province);
    publishAndWait(feed, heir);
    var before = report("directives", province, "2023");
    province.succeed(north, LAST, east);
    province.succeed(south, LAST, east);
    province.succeed(province.id(), LAST, heir.id());
    province.transfer(moved, east, LAST);
    publishAndWait(feed, province);

    assertThat(before.<String, Object>getMap("totals")).isEqualTo(Map.of("models", 3, "units", 2));
    var historical = report("directives", province, "2023");
    assertThat(historical.getMap("totals")).isEqualTo(before.getMap("totals"));
    assertThat(historical.getList("rows")).isEqualTo(before.getList("rows"));
    assertThat(report("directives", heir, "2023").getInt("totals.models")).isZero();
    var current = report("directives", heir, "2023", CURRENT);
    assertThat(current.<String, Object>getMap("totals")).isEqualTo(Map.of("models", 3, "units", 1));
    assertThat(records("directives", "models", heir.code(), "2023", CURRENT)).hasSize(3);
    assertThat(records("directives", "units", heir.code(), "2023", CURRENT)).hasSize(1);
    // A model that has passed on stands under its new owner from the next year on.
    assertThat(report("directives", heir, "2026").getInt("totals.models")).isEqualTo(1);
    assertThat(report("directives", province, "2026").getInt("totals.models")).isEqualTo(2);

    assertThat(report("weak-models", province, "2023").getInt("totals.total")).isEqualTo(1);
    assertThat(report("weak-models", heir, "2023").getInt("totals.total")).isZero();
    var weakToday = report("weak-models", heir, "2023", CURRENT);
    assertThat(weakToday.getInt("totals.total")).isEqualTo(1);
    assertThat(weakToday.getString("rows[0].model.id")).isEqualTo(weak.toString());
    assertThat(records("weak-models", "total", heir.code(), "2023", CURRENT)).hasSize(1);
    assertThat(
            report("weak-models", heir, "2023", "structure", "CURRENT", "directive", project)
                .getInt("totals.total"))
        .isEqualTo(1);
  }
}
