package vn.danvan.reportingservice.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.danvan.reportingservice.feed.Asking.officer;
import static vn.danvan.reportingservice.feed.Asking.publicReport;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** Small numbers of persons leave the service only for those who answer for them (I24). */
@QuarkusTest
class SmallNumbersTest extends ReportingTest {

  private static final String REPORTS = "/api/v1/reports/";
  private static final LocalDate ON = LocalDate.of(2023, 5, 1);

  private Province province;
  private UUID small;
  private UUID large;

  @BeforeEach
  void aProvinceWithFewPersonsInOnePlace() {
    province = new Province("it");
    small = province.district("nho");
    var middle = province.district("vua");
    large = province.district("lon");
    province.session(small, "DISTRICT", "TRAINING", ON, 3);
    province.session(middle, "DISTRICT", "TRAINING", ON, 40);
    province.session(large, "DISTRICT", "TRAINING", ON, 900);
    province.legalAidRequest(small, "DISTRICT", ON);
    province.commendation(large, "CERTIFICATE_OF_MERIT", "PROVINCE", "INDIVIDUAL", ON);
    publishAndWait(feed, province);
  }

  private static Map<String, Object> row(JsonPath report, UUID unit) {
    return report.getMap("rows.find { it.unit.id == '" + unit + "' }");
  }

  private RequestSpecification asked(RequestSpecification who, String... more) {
    var request = who.queryParams("unit", province.code(), "period", "2023");
    for (var i = 0; i < more.length; i += 2) {
      request.queryParam(more[i], more[i + 1]);
    }
    return request;
  }

  @Test
  void everybodyGetsReportsWithoutThemAndLargeTotalsAsTheyAre() {
    var sessions = publicReport("sessions", province, "2023");
    assertThat(sessions.getInt("totals.trainingAttendances")).isEqualTo(943);
    assertThat(sessions.getMap("totals")).containsEntry("legalAidRequests", null);
    assertThat(sessions.getList("hidden")).isEqualTo(List.of("legalAidRequests"));
    assertThat(row(sessions, small))
        .containsEntry("trainingSessions", 1)
        .containsEntry("trainingAttendances", null)
        .containsEntry("hidden", List.of("trainingAttendances", "legalAidRequests"));
    assertThat(row(sessions, large))
        .containsEntry("trainingAttendances", 900)
        .doesNotContainKey("hidden");
    assertThat(sessions.getList("rows.findAll { it.trainingAttendances == null }")).hasSize(2);
  }

  /** It is published with its decision. */
  @Test
  void aCommendationIsPublic() {
    assertThat(publicReport("commendations", province, "2023").getMap("totals"))
        .containsEntry("individuals", 1)
        .containsEntry("total", 1);
    asked(given(), "figure", "individuals")
        .get(REPORTS + "commendations/records")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
  }

  @Test
  void whoAnswersForTheUnitGetsThemAndNobodyElse() {
    var sessions = report("sessions", province, "2023");
    assertThat(sessions.getInt("totals.legalAidRequests")).isEqualTo(1);
    assertThat(row(sessions, small)).containsEntry("trainingAttendances", 3);
    assertThat(sessions.getMap("")).doesNotContainKey("hidden");
    for (var stranger :
        List.of(
            TestTokens.of("below", small, "officer"),
            TestTokens.of("citizen", null, "citizen"),
            TestTokens.of("integrates", null, "integrator"),
            TestTokens.of("administers", null, "admin"))) {
      asked(given().auth().oauth2(stranger))
          .get(REPORTS + "sessions")
          .then()
          .statusCode(200)
          .body("totals.legalAidRequests", nullValue());
    }
    asked(given().auth().oauth2(TestTokens.of("audits", province.id(), "supervisor")))
        .get(REPORTS + "sessions")
        .then()
        .body("totals.legalAidRequests", equalTo(1));
  }

  @Test
  void cachesKeepBothAnswersApart() {
    var asOf = province.now().toString();
    var hidden = asked(given(), "asOf", asOf).get(REPORTS + "sessions");
    var full = asked(officer(province.code()), "asOf", asOf).get(REPORTS + "sessions");
    assertThat(hidden.header("ETag")).isNotBlank().isNotEqualTo(full.header("ETag"));
    for (var answer :
        List.of(
            hidden,
            full,
            asked(given()).accept("text/csv").get(REPORTS + "sessions"),
            asked(given(), "figure", "trainingAttendances").get(REPORTS + "sessions/records"))) {
      assertThat(answer.headers().getValues("Vary")).anyMatch(one -> one.contains("Authorization"));
      assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }
  }

  @Test
  void recordsTellNoSmallNumbersEither() {
    asked(given(), "figure", "trainingAttendances")
        .get(REPORTS + "sessions/records")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(3))
        .body("items.findAll { it.hidden == ['amount'] }.size()", equalTo(2))
        .body("items.amount.findAll { it != null }", equalTo(List.of(900)));
    asked(officer(province.code()), "figure", "trainingAttendances")
        .get(REPORTS + "sessions/records")
        .then()
        .body("items.amount.sum()", equalTo(943));
    for (var figure : List.of("legalAidRequests", "legalAidCases")) {
      asked(given(), "figure", figure).get(REPORTS + "sessions/records").then().statusCode(401);
      asked(given(), "figure", figure)
          .accept("text/csv")
          .get(REPORTS + "sessions/records")
          .then()
          .statusCode(401);
    }
    var below = given().auth().oauth2(TestTokens.of("below", small, "officer"));
    asked(below, "figure", "legalAidRequests")
        .get(REPORTS + "sessions/records")
        .then()
        .statusCode(403);
    asked(officer(province.code()), "figure", "legalAidRequests")
        .get(REPORTS + "sessions/records")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
  }

  @Test
  void everyOtherWayOutHidesThem() {
    asked(given())
        .get(REPORTS + "overview")
        .then()
        .statusCode(200)
        .body("reports.sessions.legalAidRequests", nullValue())
        .body("reports.sessions.trainingAttendances", equalTo(943))
        .body("hidden.sessions", hasItem("legalAidRequests"));
    asked(given(), "figure", "legalAidRequests", "lang", "en")
        .get(REPORTS + "sessions/sentence")
        .then()
        .statusCode(200)
        .body("value", nullValue())
        .body("hidden", equalTo(true))
        .body("text", containsString("hidden"));
    asked(given(), "compareTo", "2022")
        .get(REPORTS + "sessions")
        .then()
        .body("comparison.totals.legalAidRequests", nullValue())
        .body("comparison.totals.trainingAttendances.difference", equalTo(943));
    var later =
        given()
            .queryParams("unit", province.code(), "period", "2024", "compareTo", "2023")
            .get(REPORTS + "sessions")
            .jsonPath();
    assertThat(later.getMap("comparison.totals"))
        .doesNotContainKey("legalAidRequests")
        .containsKey("trainingAttendances");
    var csv = asked(given()).accept("text/csv").get(REPORTS + "sessions").asString();
    assertThat(csv).contains("hidden");
    assertThat(csv.lines().filter(line -> line.contains("Huyện nho")))
        .hasSize(1)
        .noneMatch(line -> line.contains(",3,"));
  }
}
