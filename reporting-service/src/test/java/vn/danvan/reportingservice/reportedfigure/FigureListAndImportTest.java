package vn.danvan.reportingservice.reportedfigure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** Figures are entered by the file, found again, and judged by whoever may. */
@QuarkusTest
class FigureListAndImportTest extends ReportingTest {

  private static final String PATH = "/api/v1/reported-figures";
  private static final String HEADINGS =
      "Đơn vị,Báo cáo,Chỉ tiêu,Kỳ,Giá trị,Mức chính xác,Văn bản nguồn,Ngày văn bản\n";

  private Province province() {
    var province = new Province("tep");
    publishAndWait(feed, province);
    return province;
  }

  private static RequestSpecification by(String account, UUID unit, String role) {
    return given().auth().oauth2(TestTokens.of(account, unit, role));
  }

  private static ValidatableResponse send(
      String csv, UUID unit, String role, Map<String, ?> parameters) {
    return by("enters", unit, role)
        .queryParams(parameters)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .multiPart("file", "a.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post(PATH + "/batch")
        .then();
  }

  private static String row(String unit, String metric, String value) {
    return unit
        + ",sessions,"
        + metric
        + ",2020-01-01..2025-10-23,"
        + value
        + ",AT_LEAST,Báo cáo giai đoạn 2020-2025,23/10/2025\n";
  }

  private static ValidatableResponse list(UUID unit, String role, Map<String, ?> parameters) {
    return by("reads", unit, role).queryParams(parameters).get(PATH).then();
  }

  @Test
  void aFileIsEnteredAsAWholeAndWaitsForAnotherPerson() {
    var province = province();
    var csv =
        HEADINGS
            + row(province.code(), "propagandaSessions", "10.360")
            + row(province.code(), "legalAidCases", "1430");
    send(csv, province.id(), "officer", Map.of("dryRun", true))
        .statusCode(200)
        .body("results.status", contains("VALID", "VALID"));
    list(province.id(), "officer", Map.of()).statusCode(200).body("items", hasSize(0));

    send(csv, province.id(), "officer", Map.of())
        .statusCode(200)
        .body("results.clientReference", contains("2", "3"))
        .body("results.status", contains("CREATED", "CREATED"));
    list(province.id(), "signatory", Map.of())
        .body("items.value", containsInAnyOrder(10_360, 1_430))
        .body("items.state", contains("ENTERED", "ENTERED"))
        .body("items[0].allowedActions.name", contains("approval", "rejection"))
        .body("items[0].allowedActions.ready", contains(true, true));
    by("enters", province.id(), "signatory")
        .get(PATH)
        .then()
        .body("items[0].allowedActions[0].ready", equalTo(false))
        .body("items[0].allowedActions[0].missing", contains("second-person-needed"));
    list(province.id(), "supervisor", Map.of()).body("items[0].allowedActions", hasSize(0));
    send(csv, province.id(), "officer", Map.of()).statusCode(422);
  }

  @Test
  void oneWrongRowStopsAllAndEachIsNamed() {
    var province = province();
    var csv =
        HEADINGS
            + row(province.code(), "propagandaSessions", "10360")
            + row(province.code(), "Không phải tên", "10360")
            + row(province.code(), "legalAidCases", "nhiều")
            + row(province.code(), "trainingSessions", "-1")
            + row(province.code(), "propagandaSessions", "10360");
    send(csv, province.id(), "officer", Map.of())
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/rows/1/metric", "/rows/2/value", "/rows/3/value", "/rows/4/metric"));
    send(csv, province.id(), "officer", Map.of("dryRun", true))
        .statusCode(200)
        .body("results.status", contains("VALID", "INVALID", "INVALID", "INVALID", "INVALID"));
    list(province.id(), "officer", Map.of()).body("items", hasSize(0));
  }

  @Test
  void numbersAndDaysThatNobodyMeansAreRefused() {
    var province = province();
    var ancient =
        row(province.code(), "legalAidCases", "1430").replace("23/10/2025", "-9999-01-01");
    send(
            HEADINGS + row(province.code(), "propagandaSessions", "1000000000001") + ancient,
            province.id(),
            "officer",
            Map.of())
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/rows/0/value", "/rows/1/sourceDate"));
  }

  @Test
  void filesThatAreNoneAreRefused() {
    var province = province();
    send("Đơn vị,Khác\n", province.id(), "officer", Map.of())
        .statusCode(422)
        .body("errors.code", org.hamcrest.Matchers.hasItems("unknown-column", "missing-column"));
    send(HEADINGS, province.id(), "officer", Map.of()).statusCode(422);
    send("", province.id(), "officer", Map.of()).statusCode(422);
    by("enters", province.id(), "officer")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .multiPart("file", "a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}, "application/zip")
        .post(PATH + "/batch")
        .then()
        .statusCode(422);
    by("enters", province.id(), "officer")
        .multiPart("file", "a.csv", new byte[] {'x'}, "text/csv")
        .post(PATH + "/batch")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-required"));
    send(HEADINGS + row(province.code(), "x", "1"), province.id(), "supervisor", Map.of())
        .statusCode(403);
    var template =
        given()
            .queryParam("format", "csv")
            .get(PATH + "/batch/template")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(template.replace("\"", "").strip()).endsWith(HEADINGS.strip());
    given().queryParam("format", "doc").get(PATH + "/batch/template").then().statusCode(400);
  }

  @Test
  void listsKeepToTheScopeAndFilter() {
    var province = province();
    var other = province();
    send(
            HEADINGS
                + row(province.code(), "a", "1")
                + row(province.code(), "b", "2")
                + row(province.code(), "c", "3"),
            province.id(),
            "officer",
            Map.of())
        .statusCode(200);
    var first =
        list(province.id(), "officer", Map.of("limit", 2))
            .body("items", hasSize(2))
            .extract()
            .jsonPath();
    list(province.id(), "officer", Map.of("limit", 2, "cursor", first.getString("next")))
        .body("items", hasSize(1));
    list(province.id(), "officer", Map.of("state", "APPROVED")).body("items", hasSize(0));
    list(province.id(), "officer", Map.of("report", "sessions", "state", "ENTERED"))
        .body("items", hasSize(3));
    list(province.id(), "officer", Map.of("report", "nothing")).statusCode(400);
    list(province.id(), "officer", Map.of("state", "GONE")).statusCode(400);
    list(other.id(), "officer", Map.of("unit", province.code())).statusCode(404);
    list(other.id(), "officer", Map.of()).body("items", hasSize(0));
    list(province.id(), "citizen", Map.of()).statusCode(403);
    given().get(PATH).then().statusCode(401);

    var id = first.getString("items[0].id");
    by("reads", province.id(), "supervisor")
        .get(PATH + "/" + id + "/history")
        .then()
        .statusCode(200)
        .body("", hasSize(1));
    by("reads", other.id(), "supervisor").get(PATH + "/" + id + "/history").then().statusCode(404);
  }
}
