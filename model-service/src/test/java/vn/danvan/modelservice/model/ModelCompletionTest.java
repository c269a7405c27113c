package vn.danvan.modelservice.model;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.Province.on;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;

/** What a model says of itself beyond what its registration needs. */
@ServiceTest
class ModelCompletionTest {

  private static final String MODELS = "/api/v1/models/";

  @Test
  void aRegisteredModelIsCompletedAndKeepsWhatItWasRegisteredWith() {
    var province = Province.open();
    var id = province.active("Bổ sung");
    var body = on("2023-03-01");
    body.put("objective", "Mục tiêu");
    body.put("criteria", "90% hộ tham gia");
    body.put("leadUnit", province.districtCode());
    body.put("cooperatingUnits", List.of(province.agencyCode()));
    body.put("evaluatesOn", "2023-11-30");
    body.put("point", Map.of("latitude", 10.9289, "longitude", 108.1021));
    province
        .act(province.officer(), id, "completion", 4, body)
        .then()
        .statusCode(200)
        .header("ETag", "\"5\"")
        .body("state", equalTo("ACTIVE"))
        .body("title", equalTo("Bổ sung"))
        .body("criteria", equalTo("90% hộ tham gia"))
        .body("leadUnit.code", equalTo(province.districtCode()))
        .body("cooperatingUnits.code", contains(province.agencyCode()))
        .body("point.latitude", equalTo(10.9289f))
        .body("evaluatesOn", equalTo("2023-11-30"))
        .body("allowedActions.name", hasItem("completion"));
    body.put("title", "Tên khác");
    province.act(province.officer(), id, "completion", 5, body).then().statusCode(400);
    body.remove("title");
    province.act(province.signatory(), id, "completion", 5, body).then().statusCode(403);
    var draft = province.created("Nháp").getString("id");
    province.act(province.officer(), draft, "completion", 1, body).then().statusCode(409);
  }

  @Test
  void leadAndCooperatingUnitsFindItAmongTheirOwn() {
    var province = Province.open();
    var other = province.addDistrict("phoi-hop");
    var body = new HashMap<>(province.model("Phối hợp"));
    body.put("leadUnit", province.agencyCode());
    body.put("cooperatingUnits", List.of(other.toString()));
    var id = province.created(body).getString("id");
    province.act(province.officer(), id, "submission", 1, on("2023-02-01"));
    var registration = on("2023-02-01");
    registration.put("number", "1");
    province.act(province.signatory(), id, "registration", 2, registration).then().statusCode(200);
    var mine = "/api/v1/models?mine=true&limit=200";
    for (var unit : List.of(province.district, province.agency, other)) {
      as(TestTokens.of("own", unit, "officer")).get(mine).then().body("items.id", contains(id));
    }
    as(province.supervisor()).get(mine).then().body("items.id", not(hasItem(id)));
    as(null).get(mine).then().statusCode(400);
    as(province.officer()).get("/api/v1/models?mine=yes").then().statusCode(400);
  }

  @Test
  void exemplarsAreAKindOfTheirOwn() {
    var province = Province.open();
    var body = province.model("Điển hình");
    body.put("kind", "EXEMPLAR");
    var exemplar = province.created(body).getString("id");
    var model = province.created("Mô hình").getString("id");
    var list = "/api/v1/models?ownerUnit=" + province.districtCode() + "&kind=";
    as(province.officer()).get(list + "EXEMPLAR").then().body("items.id", contains(exemplar));
    as(province.officer()).get(list + "MODEL").then().body("items.id", contains(model));
    as(province.officer()).get(list + "OTHER").then().statusCode(400);
  }

  @Test
  void aPointLiesWithinVietnamAndIsWhole() {
    var province = Province.open();
    var body = province.model("Tọa độ");
    for (var wrong :
        List.of(
            Map.of("latitude", 5.9, "longitude", 108.1),
            Map.of("latitude", 23.6, "longitude", 118.1),
            Map.of("latitude", 10.5),
            Map.of("latitude", 10.1234567, "longitude", 108))) {
      body.put("point", wrong);
      as(province.officer()).body(body).post("/api/v1/models").then().statusCode(422);
    }
    for (var right :
        List.of(
            Map.of("latitude", 6.0, "longitude", 102.0),
            Map.of("latitude", 23.5, "longitude", 118.0))) {
      body.put("point", right);
      province.created(body);
    }
    body.put("point", Map.of("latitude", 10, "longitude", 108, "height", 3));
    as(province.officer()).body(body).post("/api/v1/models").then().statusCode(400);
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    var province = Province.open();
    var body = province.model("Sai");
    body.put("criteria", "x".repeat(4001));
    body.put("leadUnit", province.districtCode());
    body.put("cooperatingUnits", List.of(province.districtCode()));
    body.put("evaluatesOn", "2023-02-19");
    as(province.officer())
        .body(body)
        .post("/api/v1/models")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder("/criteria", "/cooperatingUnits/0", "/evaluatesOn"))
        .body("errors.code", hasItems("unit-twice", "evaluated-before-start", "size"));
    body.put("cooperatingUnits", List.of("chua-co"));
    as(province.officer())
        .body(body)
        .post("/api/v1/models")
        .then()
        .statusCode(409)
        .body("errors[0].pointer", equalTo("/cooperatingUnits/0"));
    as(null)
        .get(MODELS + province.active("Công khai"))
        .then()
        .body("missingForNomination", nullValue());
  }
}
