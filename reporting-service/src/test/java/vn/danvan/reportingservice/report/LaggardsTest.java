package vn.danvan.reportingservice.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.report;
import static vn.danvan.reportingservice.feed.Province.dutyYear;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** Who is behind is named, and nobody else. */
@QuarkusTest
class LaggardsTest extends ReportingTest {

  private static ValidatableResponse ask(String report, Object... parameters) {
    var request = given();
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam((String) parameters[i], parameters[i + 1]);
    }
    return request.get("/api/v1/reports/" + report + "/laggards").then();
  }

  private static JsonPath laggards(String report, Province province, String period) {
    return ask(report, "unit", province.code(), "period", period)
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void whoOwesDialoguesAndReceptionDaysIsNamed() {
    var province = new Province("no");
    var behind = province.district("cham");
    var good = province.district("du");
    province.duty(behind, "DISTRICT", dutyYear(2022, 2, 2, true), dutyYear(2023, 3, 1, true));
    province.duty(good, "DISTRICT", dutyYear(2022, 2, 9, true), dutyYear(2023, 2, 2, true));
    for (int i = 1; i <= 12; i++) {
      province.receptionDay(good, "DISTRICT", LocalDate.of(2023, i, 5));
      province.receptionDay(good, "DISTRICT", LocalDate.of(2023, i, 6));
    }
    province.receptionDay(behind, "DISTRICT", LocalDate.of(2023, 5, 5));
    publishAndWait(feed, province);

    var in2023 = laggards("duties", province, "2023");
    assertThat(in2023.getList("items.unit.id")).containsExactly(str(behind), str(behind));
    assertThat(in2023.getList("items.figure")).containsExactly("receptionDaysRequired", "required");
    assertThat(in2023.getList("items.behind")).containsExactly(11, 2);
    assertThat(in2023.getList("items.done")).containsExactly(1, 1);
    assertThat(in2023.getList("expectations.unitsExpected")).containsExactly(2, 2);
    assertThat(in2023.getList("expectations.unitsBehind")).containsExactly(1, 1);
    assertThat(in2023.getInt("items.findAll { it.figure == 'required' }.behind.sum()"))
        .isEqualTo(report("duties", province, "2023").getInt("totals.shortfall"));

    // 24 days of one year make up for none of another.
    var both = laggards("duties", province, "2022..2023");
    assertThat(
            both.getList(
                "items.findAll { it.unit.id == '" + good + "' && it.year == 2022 }.behind"))
        .containsExactly(12);
    assertThat(laggards("dialogues", province, "2023").getList("items.behind")).containsExactly(2);
  }

  @Test
  void whoHasConsideredNothingOrLetsCitizensWaitIsNamed() {
    var province = new Province("cho");
    var behind = province.district("cham");
    var good = province.district("du");
    var round = province.round(province.id(), "PROVINCE", 2023, behind, good);
    province.standing(round, good, 2023, 3, 1, 1);
    var on = LocalDate.of(2023, 2, 1);
    province.recommendation(behind, null, "ECONOMY", on, on.plusDays(20));
    province.recommendation(behind, null, "ECONOMY", on, LocalDate.of(2023, 12, 31));
    province.close(
        province.recommendation(good, null, "ECONOMY", on, on.plusDays(20)), on.plusDays(9));
    publishAndWait(feed, province);

    var coverage = laggards("recognition-funnel", province, "2023");
    assertThat(coverage.getList("items.unit.id")).containsExactly(str(behind));
    assertThat(coverage.getInt("items[0].year")).isEqualTo(2023);
    assertThat(coverage.getInt("expectations[0].unitsExpected")).isEqualTo(2);
    assertThat(coverage.getList("items.unit.code"))
        .isEqualTo(report("recognition-funnel", province, "2023").getList("missing.code"));

    var overdue = laggards("recommendations", province, "2023");
    assertThat(overdue.getList("items.unit.id")).containsExactly(str(behind));
    assertThat(overdue.getInt("items[0].expected")).isEqualTo(2);
    assertThat(overdue.getInt("items[0].behind")).isEqualTo(1);
    assertThat(overdue.getInt("items[0].done")).isEqualTo(1);
    assertThat(overdue.getBoolean("complete")).isTrue();
  }

  @Test
  void reportsThatExpectNothingHaveNone() {
    var province = new Province("khong");
    publishAndWait(feed, province);
    ask("sessions", "unit", province.code(), "period", "2023").statusCode(404);
    ask("nothing", "unit", province.code(), "period", "2023").statusCode(404);
    ask("duties", "unit", province.code()).statusCode(400);
    ask("duties", "unit", "khong-co", "period", "2023").statusCode(400);
    ask("duties", "unit", province.code(), "period", "1945..2199").statusCode(400);
    ask("duties", "unit", province.code(), "period", "2023", "asOf", "x").statusCode(400);
    assertThat(laggards("duties", province, "2023").getList("items")).isEmpty();
  }

  private static String str(Object id) {
    return id.toString();
  }
}
