package vn.danvan.reportingservice.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.History;
import vn.danvan.reportingservice.feed.Province;

/** Anybody may have the figures; whom they concern stays unknown. */
@QuarkusTest
class OpenDataResourceTest extends ReportingTest {

  private static ValidatableResponse ask(String dataset, Object unit, Object year) {
    return given()
        .queryParams("unit", unit, "year", year)
        .get("/api/v1/open-data/" + dataset)
        .then();
  }

  private static JsonPath data(String dataset, String unit, int year) {
    return ask(dataset, unit, year).statusCode(200).extract().jsonPath();
  }

  private static Map<String, Object> figures(JsonPath data, String part, Object unit) {
    return data.getMap(
        "rows.find { it.part == '" + part + "' && it.unit.id == '" + unit + "' }.figures");
  }

  @Test
  void fewPersonsAreHiddenAtTheUnitAndWhereTheyCouldBeWorkedOut() {
    var province = new Province("mo");
    var small = province.district("nho");
    var middle = province.district("vua");
    var large = province.district("lon");
    var ward = province.unit(province.code() + "-xa", "Xã một", "COMMUNE", "COMMUNE", middle);
    var on = LocalDate.of(2023, 5, 1);
    province.session(small, "DISTRICT", "TRAINING", on, 3);
    province.session(middle, "DISTRICT", "TRAINING", on, 40);
    province.session(ward, "COMMUNE", "TRAINING", on, 20);
    province.session(large, "DISTRICT", "TRAINING", on, 900);
    province.legalAidRequest(small, "DISTRICT", on);
    publishAndWait(feed, province);

    var whole = data("sessions", province.code(), 2023);
    assertThat(whole.getBoolean("complete")).isTrue();
    assertThat(whole.getString("licence")).isEqualTo("CC-BY-4.0");
    assertThat(figures(whole, "TOTAL", province.id()))
        .containsEntry("trainingSessions", 4)
        .containsEntry("trainingAttendances", 963)
        .containsEntry("legalAidRequests", null)
        .containsEntry("legalAidCases", 0);
    assertThat(figures(whole, "BELOW", small))
        .containsEntry("trainingSessions", 1)
        .containsEntry("trainingAttendances", null);
    assertThat(figures(whole, "BELOW", middle)).containsEntry("trainingAttendances", null);
    assertThat(figures(whole, "BELOW", large)).containsEntry("trainingAttendances", 900);

    // Asked by itself, the unit hides what it hides below the province.
    var alone = data("sessions", middle.toString(), 2023);
    assertThat(figures(alone, "TOTAL", middle)).containsEntry("trainingAttendances", null);
    assertThat(
            java.util.stream.Stream.of(figures(alone, "BELOW", ward), figures(alone, "OWN", middle))
                .filter(row -> row.get("trainingAttendances") == null))
        .isNotEmpty();
    assertThat(figures(data("sessions", large.toString(), 2023), "TOTAL", large))
        .containsEntry("trainingAttendances", 900);
    assertThat(alone.getList("rows.hidden.flatten()")).contains("trainingAttendances");
  }

  @Test
  void countsOfUnitsModelsAndDecisionsAreThoseOfTheReports() {
    var province = new Province("bang");
    new History(province, 24).write(150);
    publishAndWait(feed, province);
    for (var year : new int[] {2022, 2023}) {
      var models = data("models", province.code(), year);
      same(models, province, "registrations", year, "registered", "newRegistered", "carriedOver");
      same(
          data("duties", province.code(), year),
          province,
          "duties",
          year,
          "required",
          "held",
          "shortfall",
          "missed");
      same(
          data("replication", province.code(), year),
          province,
          "replication",
          year,
          "copies",
          "dropped");
      same(
          data("commendations", province.code(), year),
          province,
          "commendations",
          year,
          "collectives");
      same(
          data("dialogues", province.code(), year),
          province,
          "dialogues",
          year,
          "held",
          "participants");
      same(
          data("sessions", province.code(), year),
          province,
          "sessions",
          year,
          "propagandaSessions",
          "legalEducationSessions",
          "trainingSessions",
          "propagandaAttendances");
      assertThat(models.getList("rows.hidden.flatten()")).isEmpty();
    }
  }

  private static void same(
      JsonPath data, Province province, String report, int year, String... figures) {
    var totals = report(report, province, Integer.toString(year)).getMap("totals");
    var open = figures(data, "TOTAL", province.id());
    for (var figure : figures) {
      assertThat(open.get(figure)).as(figure).isEqualTo(totals.get(figure));
    }
  }

  @Test
  void whatIsRememberedIsForgottenOnceSomethingHappens() {
    var province = new Province("nho");
    var district = province.district("mot");
    var on = LocalDate.of(2023, 5, 1);
    province.session(district, "DISTRICT", "TRAINING", on, 40);
    publishAndWait(feed, province);
    for (var i = 0; i < 3; i++) {
      assertThat(figures(data("sessions", province.code(), 2023), "TOTAL", province.id()))
          .containsEntry("trainingAttendances", 40);
    }
    province.session(district, "DISTRICT", "TRAINING", on, 50);
    publishAndWait(feed, province);
    assertThat(figures(data("sessions", province.code(), 2023), "TOTAL", province.id()))
        .containsEntry("trainingAttendances", 90);
    var another = province.district("hai");
    province.session(another, "DISTRICT", "TRAINING", on, 60);
    publishAndWait(feed, province);
    assertThat(figures(data("sessions", province.code(), 2023), "BELOW", another))
        .containsEntry("trainingAttendances", 60);
  }

  @Test
  void theCatalogueSchemaAndFileFitTogether() {
    var province = new Province("tep");
    province.session(province.district("mot"), "DISTRICT", "TRAINING", LocalDate.of(2023, 5, 1), 2);
    publishAndWait(feed, province);
    var catalogue = given().get("/api/v1/open-data").then().statusCode(200).extract().jsonPath();
    assertThat(catalogue.getString("licence")).isEqualTo("CC-BY-4.0");
    for (var schema : catalogue.getList("datasets.schema", String.class)) {
      given().get(schema).then().statusCode(200).body("missingValues", hasSize(1));
    }
    var columns =
        given()
            .get("/api/v1/open-data/sessions/schema")
            .then()
            .extract()
            .jsonPath()
            .<String>getList("fields.name");
    var csv =
        given()
            .accept("text/csv")
            .queryParams("unit", province.code(), "year", 2023)
            .get("/api/v1/open-data/sessions")
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .toList();
    assertThat(csv.getFirst().replace("\"", "")).contains(String.join(",", columns));
    assertThat(csv).hasSize(4);
    assertThat(csv.get(1)).contains("TOTAL").contains("trainingAttendances");
  }

  @Test
  void badQuestionsAreRefused() {
    var province = new Province("sai");
    publishAndWait(feed, province);
    ask("nothing", province.code(), 2023).statusCode(404);
    given().get("/api/v1/open-data/nothing/schema").then().statusCode(404);
    ask("models", "khong-co", 2023).statusCode(400);
    for (var year : new Object[] {"2023-07", "x", 1900, 99_999, ""}) {
      ask("models", province.code(), year)
          .statusCode(400)
          .body("type", equalTo("/problems/invalid-parameter"));
    }
    given().queryParam("year", 2023).get("/api/v1/open-data/models").then().statusCode(400);
    given()
        .queryParams("unit", province.code(), "year", 2023, "period", "2023-07")
        .get("/api/v1/open-data/models")
        .then()
        .statusCode(400);
    given()
        .accept("application/xml")
        .queryParams("unit", province.code(), "year", 2023)
        .get("/api/v1/open-data/models")
        .then()
        .statusCode(406);
  }
}
