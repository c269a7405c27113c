package vn.danvan.reportingservice.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.records;
import static vn.danvan.reportingservice.feed.Asking.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** The past is told by the tree of its time or by today's; both tell the same in total. */
@QuarkusTest
class StructuresTest extends ReportingTest {

  private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
  private static final LocalDate MAY = LocalDate.of(2023, 5, 10);
  private static final String[] CURRENT = {"structure", "CURRENT"};

  private final Province old = new Province("old");
  private final UUID north = old.district("north");
  private final UUID south = old.district("south");
  private final UUID first = commune("c1", north);
  private final UUID second = commune("c2", south);
  private final UUID lost = commune("c3", south);
  private final Province heir = new Province("heir");
  private final UUID east = heir.unit(heir.code() + "-x", "Xã X", "COMMUNE", "COMMUNE", heir.id());
  private final UUID west = heir.unit(heir.code() + "-y", "Xã Y", "COMMUNE", "COMMUNE", heir.id());

  private UUID commune(String name, UUID district) {
    return old.unit(old.code() + "-" + name, "Xã " + name, "COMMUNE", "COMMUNE", district);
  }

  @Test
  void modelsStandUnderWhatTookTheirOwnersOverAndTheRestIsNotAttributable() {
    var moved = old.model(north, "ECONOMY", MAY, 2023);
    old.model(north, "ECONOMY", LocalDate.of(2022, 5, 10), 2022, 2023);
    old.model(south, "DEFENSE_SECURITY", MAY, 2023);
    old.model(first, "ECONOMY", MAY, 2023);
    old.model(second, "ECONOMY", MAY, 2023);
    old.model(lost, "ECONOMY", MAY, 2023);
    publishAndWait(feed, old);
    var before = report("models-by-field", old, "2023", "by", "unit");
    reform(moved);

    var historical = report("models-by-field", old, "2023", "by", "unit");
    assertThat(historical.getMap("totals")).isEqualTo(before.getMap("totals"));
    assertThat(historical.getList("rows")).isEqualTo(before.getList("rows"));
    assertThat(historical.getInt("totals.total")).isEqualTo(6);

    var current = current("models-by-field", heir, "2023");
    assertThat(current.getMap("totals")).isEqualTo(historical.getMap("totals"));
    assertThat(totals(current)).containsExactly(2, 2, 2);
    assertThat(current.getBoolean("rows[2].notAttributable")).isTrue();
    assertThat(current.getString("rows[0].unit.code")).isEqualTo(heir.code() + "-x");
    holds(current, "11");
    assertThat(records("models-by-field", "total", heir.code(), "2023", CURRENT)).hasSize(6);
    assertThat(records("models-by-field", "total", heir.code() + "-x", "2023", CURRENT)).hasSize(2);
    var asked = current("models-by-field", old, "2023");
    assertThat(asked.getMap("totals")).isEqualTo(historical.getMap("totals"));
    assertThat(totals(asked)).containsExactly(2, 2, 2);

    var byPart = "2023-01-15..2023-12-20";
    assertThat(current("models-by-field", heir, byPart).getMap("totals"))
        .isEqualTo(report("models-by-field", old, byPart).getMap("totals"));
    assertThat(report("models-by-field", heir, "2023").getInt("totals.total")).isZero();
  }

  @Test
  void aModelThatPassedOnCountsWhereItIsOnceAYear() {
    var moved = old.model(north, "ECONOMY", MAY, 2023);
    old.model(north, "ECONOMY", MAY, 2023);
    reform(moved);
    var historical = report("models-by-field", old, "2025", "by", "unit");
    assertThat(historical.getInt("totals.sustained")).isEqualTo(2);
    assertThat(historical.getInt("totals.activeAtEnd")).isEqualTo(1);
    holds(historical, "10");
    assertThat(report("models-by-field", old, "2026").getInt("totals.total")).isEqualTo(1);
    assertThat(report("models-by-field", heir, "2026").getInt("totals.total")).isEqualTo(1);
    assertThat(report("models-by-field", heir, "2025").getInt("totals.total")).isZero();
    assertThat(report("models-by-field", heir, "2025").getInt("totals.activeAtEnd")).isEqualTo(1);
    var current = current("models-by-field", heir, "2026");
    assertThat(current.getInt("totals.total")).isEqualTo(2);
    assertThat(totals(current)).containsExactly(1, 0, 1);
    var shown = records("models-by-field", "total", heir.code(), "2026", CURRENT);
    assertThat(shown.stream().map(record -> record.get("id")).toList())
        .hasSize(2)
        .doesNotHaveDuplicates();
    assertThat(
            shown.stream()
                .filter(record -> record.get("id").equals(moved.toString()))
                .map(record -> ((Map<?, ?>) record.get("unit")).get("id").toString()))
        .containsExactly(east.toString());
    assertThat(reconciled()).isZero();
  }

  @Test
  void whatIsHeldJointlyCountsOnceWhereTheHostsBecameOne() {
    old.dialogue(first, "COMMUNE", "PERIODIC", MAY, second);
    old.dialogue(north, "DISTRICT", "PERIODIC", MAY, south);
    old.dialogue(lost, "COMMUNE", "AD_HOC", MAY);
    reform(null);
    var historical = report("dialogues", old, "2023");
    var current = current("dialogues", heir, "2023");
    assertThat(historical.getInt("totals.held")).isEqualTo(3);
    assertThat(current.getMap("totals")).isEqualTo(historical.getMap("totals"));
    assertThat(current.getInt("rows[0].held")).isEqualTo(1);
    assertThat(current.getInt("rows[0].participants")).isEqualTo(40);
    holds(current, "11");
    assertThat(records("dialogues", "held", heir.code(), "2023", CURRENT)).hasSize(3);
    assertThat(records("dialogues", "held", heir.code() + "-x", "2023", CURRENT)).hasSize(1);
    assertThat(
            given()
                .queryParams("unit", heir.code() + "-x", "period", "2023", "structure", "CURRENT")
                .get("/api/v1/reports/dialogues")
                .jsonPath()
                .getInt("totals.held"))
        .isEqualTo(1);
  }

  @Test
  void theFunnelOfAFormerProvinceIsThatOfItsSuccessor() {
    var one = old.model(north, "ECONOMY", MAY, 2023);
    var other = old.model(south, "ECONOMY", MAY, 2023);
    var round = old.round(old.id(), "PROVINCE", 2023, north, south);
    for (var model : List.of(one, other)) {
      var by = model.equals(one) ? north : south;
      var own = old.round(by, "DISTRICT", 2023, by);
      old.recognition(old.nomination(own, "DISTRICT", 2023, model, by, true, "APPROVED"));
      old.standing(round, by, 2023, 1, 1, 1);
    }
    old.recognition(old.nomination(round, "PROVINCE", 2023, other, south, false, "APPROVED"));
    reform(one);
    var historical = report("recognition-funnel", old, "2023");
    var current = current("recognition-funnel", heir, "2023");
    assertThat(historical.getInt("totals.recognizedOwnLevel")).isEqualTo(2);
    assertThat(historical.getInt("totals.recognizedHigherLevel")).isEqualTo(1);
    assertThat(historical.getInt("totals.unitsExpected")).isEqualTo(2);
    assertThat(current.getMap("totals")).isEqualTo(historical.getMap("totals"));
    assertThat(current.getList("identities.holds")).doesNotContain(false);
    assertThat(current.getString("rows[0].unit.code")).isEqualTo(heir.code() + "-y");
    assertThat(current.getInt("rows[0].recognizedHigherLevel")).isEqualTo(1);
    assertThat(current.getBoolean("rows[1].notAttributable")).isTrue();
    assertThat(records("recognition-funnel", "recognizedOwnLevel", heir.code(), "2023", CURRENT))
        .hasSize(2);
    assertThat(records("recognition-funnel", "unitsExpected", heir.code(), "2023", CURRENT))
        .hasSize(2);
  }

  @Test
  void aMovedUnitsFactsStayWithTheParentOfTheirDay() {
    old.session(first, "COMMUNE", "TRAINING", MAY, 10);
    publishAndWait(feed, old);
    old.moveOn(first, south, LocalDate.of(2024, 1, 1));
    old.session(first, "COMMUNE", "TRAINING", LocalDate.of(2024, 2, 2), 20);
    publishAndWait(feed, old);
    assertThat(sessions("-north", "2023")).isEqualTo(1);
    assertThat(sessions("-south", "2023")).isZero();
    assertThat(sessions("-north", "2024")).isZero();
    assertThat(sessions("-south", "2024")).isEqualTo(1);
    assertThat(sessions("", "2023..2024")).isEqualTo(2);
    assertThat(sessions("-south", "2023", CURRENT)).isEqualTo(1);
    assertThat(sessions("-north", "2023", CURRENT)).isZero();
    assertThat(sessions("", "2023..2024", CURRENT)).isEqualTo(2);
    assertThat(sessions("-south", "2023-02-02..2024-03-03", CURRENT)).isEqualTo(2);
    assertThat(sessions("-south", "2023-02-02..2024-03-03")).isEqualTo(1);
    assertThat(records("sessions", "trainingSessions", old.code() + "-north", "2023..2024"))
        .hasSize(1);
    assertThat(reconciled()).isZero();
  }

  private int sessions(String unit, String period, String... more) {
    var request = given().queryParams("unit", old.code() + unit, "period", period);
    for (int i = 0; i < more.length; i += 2) {
      request.queryParam(more[i], more[i + 1]);
    }
    return request.get("/api/v1/reports/sessions").jsonPath().getInt("totals.trainingSessions");
  }

  /** North is divided, south goes whole to the west, the first two communes to the east. */
  private void reform(UUID moved) {
    publishAndWait(feed, heir);
    old.succeed(first, LAST, east);
    old.succeed(second, LAST, east);
    old.succeed(lost, LAST);
    old.succeed(north, LAST, east, west);
    old.succeed(south, LAST, west);
    old.succeed(old.id(), LAST, heir.id());
    if (moved != null) {
      old.transfer(moved, east, LAST);
    }
    publishAndWait(feed, old);
  }

  private JsonPath current(String name, Province province, String period) {
    return report(name, province, period, "structure", "CURRENT", "by", "unit");
  }

  private static List<Integer> totals(JsonPath report) {
    return report.getList("rows.total", Integer.class);
  }

  private static void holds(JsonPath report, String identity) {
    assertThat(report.<Boolean>get("identities.find { it.id == '" + identity + "' }.holds"))
        .isTrue();
  }

  private static int reconciled() {
    return given()
        .auth()
        .preemptive()
        .oauth2(TestTokens.of("admin", null, "admin"))
        .get("/api/v1/reconciliation")
        .jsonPath()
        .getInt("differences");
  }
}
