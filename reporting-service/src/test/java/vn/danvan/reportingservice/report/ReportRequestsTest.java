package vn.danvan.reportingservice.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

@QuarkusTest
class ReportRequestsTest extends ReportingTest {

  @Test
  void listsTheReportsWithTheirFigures() {
    given()
        .get("/api/v1/reports")
        .then()
        .statusCode(200)
        .body("items.name", hasItem("recognition-funnel"))
        .body("items.size()", equalTo(14))
        .body("items.find { it.name == 'sessions' }.by[0]", equalTo("unit"));
  }

  @ParameterizedTest
  @CsvSource({
    "unit,''",
    "unit,nowhere",
    "period,''",
    "period,20x3",
    "period,2025..2020",
    "level,VILLAGE",
    "field,NOSUCH",
    "asOf,yesterday",
    "structure,FUTURE",
    "by,kind",
    "by,nosuch"
  })
  void namesTheParameterThatIsWrong(String parameter, String value) {
    var province = known();
    ask("recognition-funnel", province, parameter, value)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-parameter"))
        .body("errors[0].pointer", equalTo(parameter));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unit", "period"})
  void needsUnitAndPeriod(String parameter) {
    ask("sessions", known(), parameter, null)
        .statusCode(400)
        .body("errors[0].pointer", equalTo(parameter));
  }

  @Test
  void refusesUnknownParametersAndTooManyMonths() {
    var province = known();
    ask("sessions", province, "nosuch", "1").statusCode(400);
    given()
        .queryParams("unit", province.code(), "period", "2000..2023", "by", "month")
        .get("/api/v1/reports/sessions")
        .then()
        .statusCode(400);
  }

  @Test
  void doesNotKnowOtherReports() {
    for (var path : new String[] {"", "/records", "/explanation"}) {
      given()
          .queryParams("unit", "binh-thuan", "period", "2023")
          .get("/api/v1/reports/nosuch" + path)
          .then()
          .statusCode(404)
          .contentType("application/problem+json");
    }
  }

  @Test
  void refusesWrongPagesAndFigures() {
    var province = known();
    for (var wrong :
        new String[][] {
          {"figure", "nosuch"},
          {"figure", null},
          {"limit", "201"},
          {"limit", "0"},
          {"cursor", "AAAA"}
        }) {
      var query = query(province);
      query.put("figure", "held");
      if (wrong[1] == null) {
        query.remove(wrong[0]);
      } else {
        query.put(wrong[0], wrong[1]);
      }
      given()
          .queryParams(query)
          .get("/api/v1/reports/dialogues/records")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  @Test
  void refusesACursorOfAnotherFigure() {
    var province = new Province("pages");
    for (int i = 0; i < 3; i++) {
      province.session(province.id(), "PROVINCE", "TRAINING", LocalDate.of(2023, 4, 1), 5);
    }
    publishAndWait(feed, province);
    var query = query(province);
    query.put("figure", "trainingSessions");
    query.put("limit", "2");
    String next =
        given()
            .queryParams(query)
            .get("/api/v1/reports/sessions/records")
            .then()
            .statusCode(200)
            .body("items.size()", equalTo(2))
            .extract()
            .path("next");
    query.put("cursor", next);
    given()
        .queryParams(query)
        .get("/api/v1/reports/sessions/records")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
    query.put("figure", "trainingAttendances");
    given().queryParams(query).get("/api/v1/reports/sessions/records").then().statusCode(400);
  }

  @Test
  void answersTheSameForBothStructures() {
    var province = known();
    ask("sessions", province, "structure", "CURRENT")
        .statusCode(200)
        .body("structure", equalTo("CURRENT"));
    ask("sessions", province, "structure", "HISTORICAL").statusCode(200);
  }

  @Test
  void explainsInBothLanguages() {
    var province = known();
    explain(province, "lang", "vi")
        .body("lang", equalTo("vi"))
        .body("text", containsString("tính theo năm của sổ"))
        .body("text", containsString("từ 2023-01-01 đến 2023-12-31"))
        .body("text", containsString("Tỉnh known"));
    explain(province, "lang", "en")
        .body("text", containsString("by the ledger's year"))
        .body("text", not(containsString("{0}")));
    explain(province, "field", "ECONOMY").statusCode(200).body("text", containsString("ECONOMY"));
    given()
        .header("Accept-Language", "en-GB, vi;q=0.5")
        .queryParam("figure", "held")
        .get("/api/v1/reports/dialogues/explanation")
        .then()
        .statusCode(200)
        .body("lang", equalTo("en"))
        .body("text", containsString("in the unit asked for"));
    given()
        .queryParams("figure", "held", "lang", "de")
        .get("/api/v1/reports/dialogues/explanation")
        .then()
        .statusCode(400);
  }

  @Test
  void explainsEveryFigure() {
    var reports = given().get("/api/v1/reports").jsonPath();
    reports
        .<LinkedHashMap<String, Object>>getList("items")
        .forEach(
            report -> {
              for (var figure : (java.util.List<?>) report.get("figures")) {
                for (var lang : new String[] {"vi", "en"}) {
                  String text =
                      given()
                          .queryParams("figure", figure, "lang", lang)
                          .get(report.get("href") + "/explanation")
                          .then()
                          .statusCode(200)
                          .extract()
                          .path("text");
                  assertThat(text).contains(figure.toString()).endsWith(".");
                }
              }
            });
  }

  @Test
  void reconciliationIsForThoseWhoAnswerForFigures() {
    given().get("/api/v1/reconciliation").then().statusCode(401);
    given()
        .auth()
        .oauth2(TestTokens.of("citizen", null, "citizen"))
        .get("/api/v1/reconciliation")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(TestTokens.of("officer", known().id(), "officer"))
        .get("/api/v1/reconciliation")
        .then()
        .statusCode(200)
        .body("differences", equalTo(0));
  }

  private static Province province;

  /** A province that every test of this class may ask about. */
  private Province known() {
    if (province == null) {
      province = new Province("known");
      publishAndWait(feed, province);
    }
    return province;
  }

  private static LinkedHashMap<String, String> query(Province of) {
    var query = new LinkedHashMap<String, String>();
    query.put("unit", of.code());
    query.put("period", "2023");
    return query;
  }

  private static ValidatableResponse ask(
      String report, Province of, String parameter, String value) {
    var query = query(of);
    if (value == null) {
      query.remove(parameter);
    } else {
      query.put(parameter, value);
    }
    return given().queryParams(query).get("/api/v1/reports/" + report).then();
  }

  private static ValidatableResponse explain(Province of, String parameter, String value) {
    var query = query(of);
    query.put("figure", "registered");
    query.put(parameter, value);
    return given()
        .queryParams(query)
        .get("/api/v1/reports/recognition-funnel/explanation")
        .then()
        .statusCode(200);
  }
}
