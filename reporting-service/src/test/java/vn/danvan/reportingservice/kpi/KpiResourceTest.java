package vn.danvan.reportingservice.kpi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** An admin extends the catalogue as data; whoever asks gets the value with what it is made of. */
@QuarkusTest
class KpiResourceTest extends ReportingTest {

  private static final Map<String, Object> REASON = Map.of("reason", "Thay bằng chỉ tiêu mới");

  private static Map<String, Object> body(String formula) {
    var body = new HashMap<String, Object>();
    body.put("code", "K" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT));
    body.put("nameVi", "Tỷ lệ đã đóng");
    body.put("definitionVi", "Kiến nghị đã đóng trên số tiếp nhận");
    body.put("measure", "PERCENT");
    body.put("decimals", 1);
    body.put("formula", formula);
    body.put("target", 60);
    body.put("direction", "HIGHER");
    return body;
  }

  private static ValidatableResponse define(Object body, String role) {
    return given()
        .auth()
        .oauth2(TestTokens.of("defines", null, role))
        .contentType("application/json")
        .body(body)
        .post("/api/v1/kpis")
        .then();
  }

  private static String defined(Object body) {
    return define(body, "admin").statusCode(201).extract().path("id");
  }

  private static ValidatableResponse act(String id, String act, long version, Object body) {
    var request =
        given()
            .auth()
            .oauth2(TestTokens.of("defines", null, "admin"))
            .contentType("application/json")
            .header("If-Match", "\"" + version + "\"");
    if (body != null) {
      request.body(body);
    }
    return request.put("/api/v1/kpis/" + id + "/" + act).then();
  }

  private static ValidatableResponse value(String id, String unit, String period) {
    return given()
        .queryParams("unit", unit, "period", period)
        .get("/api/v1/kpis/" + id + "/value")
        .then();
  }

  private Province province() {
    var province = new Province("kpi");
    var district = province.district("mot");
    var on = LocalDate.of(2023, 2, 1);
    for (int i = 0; i < 3; i++) {
      var one = province.recommendation(district, null, "ECONOMY", on, on.plusDays(20));
      if (i > 0) {
        province.close(one, on.plusDays(9));
      }
    }
    publishAndWait(feed, province);
    return province;
  }

  @Test
  void theValueComesWithItsFiguresAndItsTarget() {
    var province = province();
    var id = defined(body("100 * recommendations.closed / recommendations.received"));
    var answer =
        value(id, province.code(), "2023")
            .statusCode(200)
            .body("value", equalTo(66.7f))
            .body("qualifier", equalTo("EXACT"))
            .body("explanation", equalTo("100 * 2 / 3 = 66.7"))
            .body("complete", equalTo(true))
            .body("comparison.met", equalTo(true))
            .body("comparison.difference", equalTo(6.7f))
            .body("figures.figure", containsInAnyOrder("closed", "received"))
            .extract()
            .jsonPath();
    var records =
        given()
            .urlEncodingEnabled(false)
            .get(answer.getString("figures.find { it.figure == 'closed' }.records"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(records.getList("items")).hasSize(2);
    given()
        .urlEncodingEnabled(false)
        .get(answer.getString("figures[0].explanation"))
        .then()
        .statusCode(200);

    value(id, province.code(), "2022")
        .statusCode(200)
        .body("value", nullValue())
        .body("reason", equalTo("DIVISION_BY_ZERO"))
        .body("comparison", nullValue());
    value(id, province.code(), "2023-13").statusCode(400);
    value(id, "khong-co", "2023").statusCode(400);
    value(UUID.randomUUID().toString(), province.code(), "2023").statusCode(404);
    value("nothing", province.code(), "2023").statusCode(404);
  }

  @Test
  void theWeakestQualifierIsTheValuesAndNothingReportedIsNoValue() {
    var province = province();
    var formula = body("reported(recommendations.received) - recommendations.closed");
    formula.put("measure", "COUNT");
    formula.put("decimals", 0);
    formula.remove("target");
    var id = defined(formula);
    value(id, province.code(), "2023").statusCode(200).body("reason", equalTo("NOT_REPORTED"));
    tell(province);
    given()
        .queryParams("unit", province.code(), "period", "2023", "asOf", Instant.now().toString())
        .get("/api/v1/kpis/" + id + "/value")
        .then()
        .statusCode(200)
        .body("value", equalTo(98))
        .body("qualifier", equalTo("AT_LEAST"))
        .body("comparison", nullValue())
        .body("figures.find { it.reported }.source", equalTo("Báo cáo năm 2023"));
  }

  private static void tell(Province province) {
    var body =
        Map.of(
            "unit", province.code(),
            "report", "recommendations",
            "metric", "received",
            "period", "2023",
            "value", 100,
            "qualifier", "AT_LEAST",
            "sourceDocument", "Báo cáo năm 2023",
            "sourceDate", "2024-01-05");
    var id =
        given()
            .auth()
            .oauth2(TestTokens.of("enters", province.id(), "officer"))
            .contentType("application/json")
            .body(body)
            .post("/api/v1/reported-figures")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    given()
        .auth()
        .oauth2(TestTokens.of("approves", province.id(), "signatory"))
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body("{}")
        .put("/api/v1/reported-figures/" + id + "/approval")
        .then()
        .statusCode(200);
  }

  @Test
  void aReportIsComparedWithTheTargetsOfItsFigures() {
    var province = province();
    var single = body("recommendations.closed");
    single.put("target", 4);
    var id = defined(single);
    defined(body("100 * recommendations.received"));
    var compared = report("recommendations", province, "2023", "compareTo", "target");
    assertThat(compared.getInt("comparison.totals.closed.before")).isEqualTo(4);
    assertThat(compared.getInt("comparison.totals.closed.difference")).isEqualTo(-2);
    assertThat(compared.getFloat("comparison.totals.closed.percent")).isEqualTo(-50f);
    assertThat(compared.getMap("comparison.totals")).doesNotContainKey("received");
    act(id, "retirement", 1, REASON).statusCode(200).body("state", equalTo("RETIRED"));
    assertThat(
            report("recommendations", province, "2023", "compareTo", "target")
                .getMap("comparison.totals"))
        .isEmpty();
  }

  @Test
  void everyVersionIsKept() {
    var body = body("recommendations.closed");
    var id = defined(body);
    body.put("formula", "recommendations.closed + recommendations.merged");
    act(id, "definition", 2, body).statusCode(412);
    act(id, "definition", 1, body)
        .statusCode(200)
        .body("version", equalTo(2))
        .body("figures", hasSize(2));
    var other = new HashMap<>(body);
    other.put("code", "OTHER");
    act(id, "definition", 2, other).statusCode(422).body("errors[0].pointer", equalTo("/code"));
    act(id, "retirement", 2, REASON).statusCode(200);
    act(id, "retirement", 3, Map.of()).statusCode(409);
    act(id, "definition", 3, body).statusCode(409);
    act(id, "retirement", 3, REASON).statusCode(409);
    define(body, "admin").statusCode(409).body("type", equalTo("/problems/duplicate"));
    given()
        .auth()
        .oauth2(TestTokens.of("defines", null, "admin"))
        .get("/api/v1/kpis/" + id + "/history")
        .then()
        .statusCode(200)
        .body("", hasSize(3));
    given().get("/api/v1/kpis/" + id).then().statusCode(200).body("allowedActions", hasSize(0));
    given().queryParam("limit", 200).get("/api/v1/kpis").then().statusCode(200);
  }

  @Test
  void aValueGoesByTheDefinitionOfItsAsOf() {
    var province = province();
    var body = body("recommendations.closed");
    body.put("measure", "COUNT");
    body.put("decimals", 0);
    var id = defined(body);
    var before = Instant.now().toString();
    body.put("formula", "recommendations.closed + recommendations.received");
    act(id, "definition", 1, body).statusCode(200);
    for (var asOf : java.util.List.of(before, "2020-01-01")) {
      ask(id, province, asOf)
          .statusCode(200)
          .body("version", equalTo(1))
          .body("formula", equalTo("recommendations.closed"));
    }
    ask(id, province, Instant.now().toString()).statusCode(200).body("version", equalTo(2));
    ask(id, province, null).statusCode(200).body("version", equalTo(2));
    ask(id, province, "never").statusCode(400).body("errors[0].pointer", equalTo("asOf"));
  }

  private static ValidatableResponse ask(String id, Province province, String asOf) {
    var request = given().queryParams("unit", province.code(), "period", "2023");
    return (asOf == null ? request : request.queryParam("asOf", asOf))
        .get("/api/v1/kpis/" + id + "/value")
        .then();
  }

  @Test
  void onlyAnAdminDefinesAndWhatIsWrongIsNamed() {
    define(body("recommendations.closed"), "officer").statusCode(403);
    define(body("recommendations.closed +"), "admin")
        .statusCode(422)
        .body("errors[0].code", equalTo("unreadable-formula"));
    define(body("recommendations.nothing + nothing.closed + recommendations.closed"), "admin")
        .statusCode(422)
        .body("errors.code", equalTo(java.util.List.of("unknown-figure", "unknown-figure")));
    define(body("1 + 1"), "admin").statusCode(422).body("errors[0].code", equalTo("no-figure"));
    var wrong = body("recommendations.closed");
    wrong.put("code", "not a code");
    wrong.put("decimals", 7);
    wrong.put("target", new java.math.BigDecimal("1234567890123"));
    define(wrong, "admin")
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/code", "/decimals", "/target"));
    wrong.put("measure", "MILES");
    define(wrong, "admin").statusCode(422).body("errors[0].pointer", equalTo("/measure"));
    wrong.put("measure", "COUNT");
    wrong.put("nameVi", "a\u0000b");
    define(wrong, "admin").statusCode(422);
  }
}
