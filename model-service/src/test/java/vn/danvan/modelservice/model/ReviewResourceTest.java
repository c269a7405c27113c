package vn.danvan.modelservice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.Province.on;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;

/** The registering body follows its models year by year. */
@ServiceTest
class ReviewResourceTest {

  private static final String MODELS = "/api/v1/models/";

  @Test
  void aModelIsCheckedReviewedAndCarriedOver() {
    var province = Province.open();
    var id = province.active("Ba năm");
    var check = on("2023-06-30");
    check.put("progress", "ON_TRACK");
    post(province.officer(), id, "checks", check)
        .then()
        .statusCode(200)
        .header("ETag", "\"5\"")
        .body("ledger[0].progress", equalTo("ON_TRACK"))
        .body("ledger[0].checkedOn", equalTo("2023-06-30"));
    post(province.officer(), id, "reviews", good("2023-11-30"))
        .then()
        .statusCode(200)
        .body("state", equalTo("ACTIVE"))
        .body("ledger[0].rating", equalTo("GOOD"));
    var next = on("2023-12-20");
    next.put("number", "03");
    next.put("year", 2024);
    post(province.signatory(), id, "carry-overs", next)
        .then()
        .statusCode(200)
        .body("ledger.year", contains(2023, 2024))
        .body("ledger[1].entry", equalTo("CARRIED_OVER"))
        .body("ledger[1].rating", nullValue());
    as(null)
        .get(MODELS + id + "/reviews")
        .then()
        .statusCode(200)
        .body("kind", contains("YEARLY"))
        .body("[0].results[0].name", equalTo("Đường bê tông làm mới"))
        .body("[0].results[0].value", equalTo(2.4f))
        .body("[0].results[0].unitOfMeasure", equalTo("km"))
        .body("[0].beneficiaries", equalTo(320))
        .body("[0].evidence", nullValue())
        .body("[0].conclusion", nullValue());
    as(province.officer())
        .get(MODELS + id + "/reviews")
        .then()
        .body("[0].evidence", contains("Báo cáo 30-BC/HU"))
        .body("[0].conclusion", equalTo("Tốt"));
    as(null)
        .get("/api/v1/models?year=2024&ownerUnit=" + province.districtCode())
        .then()
        .body("items.id", contains(id));
  }

  @Test
  void aWeakModelStandsOnTheListUntilItIsImproved() {
    var province = Province.open();
    var id = weak(province, "Yếu");
    as(null)
        .get(MODELS + id)
        .then()
        .body("state", equalTo("NEEDS_IMPROVEMENT"))
        .body("improvements[0].measure", equalTo("ADJUST_CONTENT"))
        .body("improvements[0].dueOn", equalTo("2023-12-01"))
        .body("improvements[0].outcome", nullValue())
        .body("improvementPlan", nullValue());
    as(province.officer())
        .get(MODELS + id)
        .then()
        .body("improvementPlan", equalTo("Gọn nội dung"))
        .body("allowedActions.name", hasItems("improvements", "reviews", "checks", "end"));
    var list = "/api/v1/models?ownerUnit=" + province.districtCode();
    as(null).get(list + "&state=NEEDS_IMPROVEMENT").then().body("items.id", contains(id));
    as(null).get(list + "&improvementDueBefore=2023-12-02").then().body("items.id", contains(id));
    as(null).get(list + "&improvementDueBefore=2023-12-01").then().body("items", empty());
    var body = good("2023-11-20");
    body.remove("year");
    post(province.officer(), id, "improvements", body)
        .then()
        .statusCode(200)
        .body("state", equalTo("ACTIVE"))
        .body("improvements[0].outcome", equalTo("IMPROVED"))
        .body("improvements[0].endedOn", equalTo("2023-11-20"));
    as(null).get(MODELS + id + "/reviews").then().body("kind", contains("YEARLY", "FOLLOW_UP"));
    as(null).get(list + "&improvementDueBefore=2023-12-02").then().body("items", empty());
  }

  @Test
  void onlyTheRegisteringBodyReviews() {
    var province = Province.open();
    var id = province.active("Ai rà soát");
    var body = good("2023-11-30");
    post(null, id, "reviews", body).then().statusCode(401);
    for (var other : List.of(province.signatory(), province.supervisor(), Province.admin())) {
      post(other, id, "reviews", body).then().statusCode(403);
    }
    var above = TestTokens.of("province.officer", province.id, "officer");
    post(above, id, "reviews", body).then().statusCode(403);
    var stranger = TestTokens.of("other", province.addDistrict("khac"), "officer");
    post(stranger, id, "reviews", body).then().statusCode(404);
    post(province.officer(), id, "carry-overs", Map.of("number", "1")).then().statusCode(403);
    body.put("onBehalfOf", province.districtCode());
    post(above, id, "reviews", body).then().statusCode(200);
  }

  @Test
  void everythingWrongWithAReviewIsNamedAtOnce() {
    var province = Province.open();
    var id = province.active("Sai");
    var body = good("2023-11-30");
    body.put("year", 2022);
    body.put("rating", "WEAK");
    body.put("beneficiaries", -1);
    body.put("evidence", List.of("a\u0000b"));
    body.put(
        "results",
        List.of(
            Map.of("name", " ", "value", 12345678901234567L, "unitOfMeasure", "km"),
            Map.of("name", "Hộ", "value", 1, "unitOfMeasure", "h".repeat(51))));
    post(province.officer(), id, "reviews", body)
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/year",
                "/improvement",
                "/beneficiaries",
                "/evidence/0",
                "/results/0/name",
                "/results/0/value",
                "/results/1/unitOfMeasure"))
        .body("errors.code", hasItems("not-in-ledger", "measure-missing", "out-of-range"))
        .body("errors.rule", hasItem("R-MOD-16"));
    post(province.officer(), id, "reviews", Map.of()).then().statusCode(422);
    as(province.officer())
        .body("{\"rating\": \"GOOD\", \"results\": [{\"value\": 1e1000000000}]}")
        .post(MODELS + id + "/reviews")
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(400, 422));
    as(province.officer())
        .body("{\"rating\": \"PERFECT\"}")
        .post(MODELS + id + "/reviews")
        .then()
        .statusCode(422);
    as(null).get(MODELS + id + "/reviews").then().body("$", hasSize(0));
  }

  @Test
  void aDraftIsNeitherReviewedNorShown() {
    var province = Province.open();
    var id = province.created("Nháp").getString("id");
    post(province.officer(), id, "reviews", good("2023-11-30"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));
    as(null).get(MODELS + id + "/reviews").then().statusCode(404);
    as(province.officer()).get(MODELS + id + "/reviews").then().statusCode(200);
  }

  @Test
  void anOlderModelsNumberIsUniqueInTheYearItIsCarriedInto() {
    var province = Province.open();
    var first = province.active("Một");
    var second = province.active("Hai");
    var body = on("2023-12-20");
    body.put("number", "07-ĐK");
    body.put("year", 2024);
    post(province.signatory(), first, "carry-overs", body).then().statusCode(200);
    body.put("number", "07 đk");
    post(province.signatory(), second, "carry-overs", body)
        .then()
        .statusCode(409)
        .body("errors[0].pointer", equalTo("/number"));
  }

  @Test
  void aListCarriesManyModelsOver() {
    var province = Province.open();
    var first = province.active("Một");
    var draft = province.created("Nháp").getString("id");
    var list = on("2023-12-20");
    list.put("documentNumber", "40-DS/HU");
    list.put("registeringUnit", province.districtCode());
    list.put("year", 2024);
    list.put("lines", List.of(line(first), line(draft)));
    send(province, list).then().statusCode(422).body("errors.pointer", contains("/lines/1/model"));
    list.put("lines", List.of(line(first)));
    send(province, list).then().statusCode(201).body("lines[0].number", equalTo("40-DS/HU/1"));
    as(null).get(MODELS + first).then().body("ledger.year", contains(2023, 2024));
    assertThat(as(null).get(MODELS + first).jsonPath().getList("allowedActions")).isEmpty();
    as(null).get(MODELS + first).then().body("ledger.entry", not(empty()));
  }

  private static Map<String, Object> line(String model) {
    return Map.of("model", model, "decision", "CARRY_OVER");
  }

  private static Response send(Province province, Map<String, Object> list) {
    return as(province.signatory())
        .header("Idempotency-Key", "list-" + java.util.UUID.randomUUID())
        .body(list)
        .post("/api/v1/registration-lists");
  }

  static String weak(Province province, String title) {
    var id = province.active(title);
    var body = good("2023-10-30");
    body.put("rating", "WEAK");
    body.put(
        "improvement",
        Map.of("measure", "ADJUST_CONTENT", "dueOn", "2023-12-01", "plan", "Gọn nội dung"));
    post(province.officer(), id, "reviews", body).then().statusCode(200);
    return id;
  }

  private static HashMap<String, Object> good(String day) {
    var body = new HashMap<>(on(day));
    body.put("rating", "GOOD");
    body.put("beneficiaries", 320);
    body.put("evidence", List.of("Báo cáo 30-BC/HU"));
    body.put("conclusion", "Tốt");
    body.put("year", 2023);
    body.put(
        "results",
        List.of(Map.of("name", "Đường bê tông làm mới", "value", 2.4, "unitOfMeasure", "km")));
    return body;
  }

  private static Response post(String token, String id, String act, Map<String, Object> body) {
    return as(token).body(body).post(MODELS + id + "/" + act);
  }
}
