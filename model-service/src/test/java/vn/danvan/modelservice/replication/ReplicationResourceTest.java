package vn.danvan.modelservice.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.Province.on;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.modelservice.knownrecognition.Recognizing;
import vn.danvan.platform.testing.Contracts;
import vn.danvan.platform.testing.TestTokens;

@ServiceTest
class ReplicationResourceTest {

  private static final String REPLICATIONS = "/api/v1/replications";
  private static final String PLANS = "/api/v1/replication-plans";
  private static final String ASSESSMENTS = "/api/v1/replication-assessments";
  private static final LocalDate DECIDED = LocalDate.of(2023, 11, 1);

  @Inject Recognizing recognizing;
  @Inject Jdbi jdbi;

  private Province province;
  private UUID other;

  @BeforeEach
  void open() {
    province = Province.open();
    other = province.addDistrict("huyen-hai");
  }

  private String otherCode() {
    return province.code + "-huyen-hai";
  }

  private String otherOfficer() {
    return TestTokens.of(province.code + ".hai.officer", other, "officer");
  }

  private String provinceOfficer() {
    return TestTokens.of(province.code + ".province.officer", province.id, "officer");
  }

  private String recognized(String title) {
    var id = province.active(title);
    recognizing.recognize(id, "DISTRICT", province.district, DECIDED);
    return id;
  }

  @Test
  void aUnitPlansAdoptsReviewsAndDrops() {
    var model = recognized("Cà phê sáng");
    var planned = plan(otherOfficer(), model, otherCode(), "2023-11-02");
    planned.then().statusCode(201).body("state", equalTo("PLANNED"));
    var id = planned.jsonPath().getString("id");
    assertThat(planned.jsonPath().getList("allowedActions.name"))
        .containsExactly("adoption", "drop");

    var adoption = on("2023-11-10");
    adoption.put("createModel", true);
    var adopted = put(otherOfficer(), id, "adoption", 1, adoption);
    adopted.then().statusCode(200).body("state", equalTo("ADOPTED"));
    var child = adopted.jsonPath().getString("childModel");
    as(otherOfficer())
        .get("/api/v1/models/" + child)
        .then()
        .body("state", equalTo("DRAFT"))
        .body("title", equalTo("Cà phê sáng"))
        .body("ownerUnit.code", equalTo(otherCode()));
    assertThat(as(null).get(REPLICATIONS + "/" + id).jsonPath().getString("childModel")).isNull();

    var review = on("2023-12-20");
    review.put("rating", "EFFECTIVE");
    as(otherOfficer())
        .body(review)
        .post(REPLICATIONS + "/" + id + "/reviews")
        .then()
        .statusCode(200)
        .body("rating", equalTo("EFFECTIVE"));
    put(otherOfficer(), id, "drop", 3, on("2023-12-21", "Không phù hợp"))
        .then()
        .statusCode(200)
        .body("state", equalTo("DROPPED"))
        .body("allowedActions", equalTo(List.of()));

    assertThat(plan(otherOfficer(), model, otherCode(), "2023-12-22").statusCode()).isEqualTo(201);
    var history = as(otherOfficer()).get(REPLICATIONS + "/" + id + "/history");
    assertThat(history.jsonPath().getList("type"))
        .containsExactly(
            "vn.danvan.ReplicationPlanned",
            "vn.danvan.ModelReplicated",
            "vn.danvan.ReplicationReviewed",
            "vn.danvan.ReplicationDropped");
    assertThat(history.asString()).doesNotContain("Không phù hợp");
    as(null).get(REPLICATIONS + "/" + id + "/history").then().statusCode(401);
    Contracts.check(jdbi);
  }

  @Test
  void onlyARecognizedModelAndOnlyOnceAtATime() {
    var model = province.active("Chưa công nhận");
    plan(otherOfficer(), model, otherCode(), "2023-11-02")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("not-recognized"))
        .body("errors.pointer", hasItem("/model"));
    recognizing.recognize(model, "DISTRICT", province.district, DECIDED);
    plan(otherOfficer(), model, otherCode(), "2023-10-31")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("not-recognized"));
    plan(otherOfficer(), model, otherCode(), "2023-11-01").then().statusCode(201);
    plan(otherOfficer(), model, otherCode(), "2023-11-02")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate"));
    plan(province.officer(), model, province.districtCode(), "2023-11-02")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("same-unit"));
    plan(otherOfficer(), UUID.randomUUID().toString(), otherCode(), "2023-11-02")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("unknown-model"));
  }

  @Test
  void nobodyActsForAnotherUnit() {
    var model = recognized("Nhà trọ nhân ái");
    assertThat(plan(province.officer(), model, otherCode(), "2023-11-02").statusCode())
        .isEqualTo(404);
    assertThat(plan(provinceOfficer(), model, otherCode(), "2023-11-02").statusCode())
        .isEqualTo(403);
    var behalf = on("2023-11-02");
    behalf.putAll(Map.of("model", model, "unit", otherCode(), "onBehalfOf", otherCode()));
    var planned = as(provinceOfficer()).body(behalf).post(REPLICATIONS);
    planned.then().statusCode(201);
    var id = planned.jsonPath().getString("id");
    put(province.officer(), id, "adoption", 1, on("2023-11-03")).then().statusCode(404);
    put(province.supervisor(), id, "adoption", 1, on("2023-11-03")).then().statusCode(403);
    put(otherOfficer(), id, "adoption", 2, on("2023-11-03")).then().statusCode(412);
    as(null)
        .body(on("2023-11-03"))
        .put(REPLICATIONS + "/" + id + "/adoption")
        .then()
        .statusCode(401);
    put(otherOfficer(), id, "adoption", 1, on("2023-11-03")).then().statusCode(200);
    put(otherOfficer(), id, "adoption", 2, on("2023-11-03"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));
  }

  @Test
  void aPlanOfTheProvinceHoldsAsAWholeOrNotAtAll() {
    var model = recognized("Camera an ninh");
    var draft = province.created("Bản nháp").getString("id");
    var wrong =
        List.of(
            line(model, otherCode()),
            line(model, otherCode()),
            line(draft, otherCode()),
            line(model, province.districtCode()),
            line(model, "nowhere"));
    record(provinceOfficer(), "15-KH/TU", wrong)
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/lines/1/unit", "/lines/2/model", "/lines/3/unit", "/lines/4/unit"));
    as(null).queryParam("model", model).get(REPLICATIONS).then().body("items", equalTo(List.of()));

    var recorded = record(provinceOfficer(), "15-KH/TU", List.of(line(model, otherCode())));
    recorded.then().statusCode(201).body("lines[0].unit.code", equalTo(otherCode()));
    record(provinceOfficer(), "15 kh/tu", List.of(line(model, province.code)))
        .then()
        .statusCode(409)
        .body("errors.pointer", hasItem("/documentNumber"));
    record(province.officer(), "16-KH/TU", List.of(line(model, otherCode())))
        .then()
        .statusCode(404);
    as(null)
        .get(PLANS + "/" + recorded.jsonPath().getString("id"))
        .then()
        .body("lines.state", equalTo(List.of("PLANNED")))
        .body("lines[0].year", equalTo(2024));
    as(null)
        .queryParams(Map.of("unit", province.code, "year", "2024", "state", "PLANNED"))
        .get(REPLICATIONS)
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void aFrontOutsideTheTerritoryPlansNothingThere() {
    var model = recognized("Tổ hòa giải");
    var elsewhere = Province.open();
    record(provinceOfficer(), "17-KH/TU", List.of(line(model, elsewhere.districtCode())))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("outside-territory"));
  }

  @Test
  void anAssessmentSaysOnWhatAndForWhom() {
    var model = recognized("Vườn rau sạch");
    var body = on("2023-11-02");
    body.putAll(
        Map.of(
            "model",
            model,
            "unit",
            province.code,
            "replicable",
            true,
            "unitKinds",
            List.of("WARD", "COMMUNE"),
            "results",
            "98% hộ dân tham gia",
            "conditions",
            "Có đất công"));
    as(provinceOfficer()).body(body).post(ASSESSMENTS).then().statusCode(201);
    as(null)
        .queryParam("model", model)
        .get(ASSESSMENTS)
        .then()
        .body("items[0].unitKinds", equalTo(List.of("COMMUNE", "WARD")))
        .body("items[0].results", equalTo("98% hộ dân tham gia"));
    as(null).get(ASSESSMENTS).then().statusCode(400).body("errors.pointer", hasItem("model"));

    var foreign = new HashMap<String, Object>(body);
    foreign.put("unit", otherCode());
    as(otherOfficer())
        .body(foreign)
        .post(ASSESSMENTS)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("unknown-model"));
    as(province.supervisor()).body(body).post(ASSESSMENTS).then().statusCode(403);
    body.remove("results");
    as(provinceOfficer())
        .body(body)
        .post(ASSESSMENTS)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/results"));
  }

  @Test
  void theLineageGoesDownAndUpAndNeverRound() {
    var model = recognized("Gốc");
    var first = adopted(model, otherOfficer(), otherCode(), true);
    var child = first.getString("childModel");
    activate(child);
    recognizing.recognize(child, "DISTRICT", other, LocalDate.of(2023, 12, 1));
    var third = province.addDistrict("huyen-ba");
    var thirdOfficer = TestTokens.of(province.code + ".ba.officer", third, "officer");
    adopted(child, thirdOfficer, province.code + "-huyen-ba", false);

    var lineage = as(null).get("/api/v1/models/" + model + "/lineage");
    lineage
        .then()
        .statusCode(200)
        .body("adopters.depth", equalTo(List.of(1, 2)))
        .body("adopters[0].model", equalTo(child))
        .body("spread.copies", equalTo(2))
        .body("spread.adoptingUnits", equalTo(2))
        .body("spread.levels.DISTRICT", equalTo(2))
        .body("complete", equalTo(true));
    as(null)
        .get("/api/v1/models/" + child + "/lineage")
        .then()
        .body("ancestors.model", equalTo(List.of(model)));
    plan(province.officer(), child, province.districtCode(), "2023-12-05")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("cycle"));
    as(null)
        .get("/api/v1/models/" + province.created("Nháp").getString("id") + "/lineage")
        .then()
        .statusCode(404);
  }

  @Test
  void changesAreSynced() {
    var model = recognized("Đồng bộ");
    var id = plan(otherOfficer(), model, otherCode(), "2023-11-02").jsonPath().getString("id");
    org.awaitility.Awaitility.await()
        .until(
            () ->
                as(null)
                    .queryParams(Map.of("changesAfter", "0", "model", model, "limit", "200"))
                    .get(REPLICATIONS)
                    .jsonPath()
                    .getList("items.id")
                    .contains(id));
  }

  private io.restassured.path.json.JsonPath adopted(
      String model, String officer, String unit, boolean createModel) {
    var id = plan(officer, model, unit, "2023-12-02").jsonPath().getString("id");
    var adoption = on("2023-12-03");
    adoption.put("createModel", createModel);
    var answer = put(officer, id, "adoption", 1, adoption);
    answer.then().statusCode(200);
    return answer.jsonPath();
  }

  /** The draft goes the usual way. */
  private void activate(String id) {
    var signatory = TestTokens.of(province.code + ".hai.signatory", other, "signatory");
    var revision = province.model("Gốc ở huyện hai");
    revision.remove("ownerUnit");
    revision.put("occurredOn", "2023-12-03");
    as(otherOfficer())
        .header("If-Match", "\"1\"")
        .body(revision)
        .put("/api/v1/models/" + id)
        .then()
        .statusCode(200);
    province.act(otherOfficer(), id, "submission", 2, on("2023-12-03")).then().statusCode(200);
    var registration = on("2023-12-03");
    registration.put("number", "1");
    province.act(signatory, id, "registration", 3, registration).then().statusCode(200);
    province.act(otherOfficer(), id, "launch", 4, on("2023-12-03")).then().statusCode(200);
  }

  private static Response plan(String token, String model, String unit, String day) {
    var body = on(day);
    body.putAll(Map.of("model", model, "unit", unit));
    return as(token).body(body).post(REPLICATIONS);
  }

  private static Response put(
      String token, String id, String act, long version, Map<String, Object> body) {
    return as(token)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .put(REPLICATIONS + "/" + id + "/" + act);
  }

  private static Map<String, Object> line(String model, String unit) {
    return Map.of("model", model, "unit", unit);
  }

  private Response record(String token, String document, List<Map<String, Object>> lines) {
    var body = on("2023-12-20");
    body.putAll(
        Map.of("unit", province.code, "year", 2024, "documentNumber", document, "lines", lines));
    return as(token).header("Idempotency-Key", "plan-" + UUID.randomUUID()).body(body).post(PLANS);
  }
}
