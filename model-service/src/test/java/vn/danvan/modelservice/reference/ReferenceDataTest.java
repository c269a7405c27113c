package vn.danvan.modelservice.reference;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.Province.on;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.persistence.Ids;

/** Fields, campaigns and directives: a province's own, closed when they are over. */
@ServiceTest
class ReferenceDataTest {

  @ParameterizedTest
  @ValueSource(strings = {"campaigns", "directives"})
  void aProvinceKeepsItsOwn(String list) {
    var province = Province.open();
    var code = code(province, list);
    var id = Ids.next();
    put(province.provinceSignatory(), list, id, body(list, code, province.code))
        .then()
        .statusCode(201)
        .header("Location", equalTo("/api/v1/" + list + "/" + id))
        .body("province.code", equalTo(province.code))
        .body("allowedActions.name", contains("closure"));
    as(null).get("/api/v1/" + list + "/" + id).then().statusCode(200).body("code", equalTo(code));
    as(null).get("/api/v1/" + list + "?limit=200").then().body("items.code", hasItem(code));
    put(province.provinceSignatory(), list, id, body(list, code, province.code))
        .then()
        .statusCode(412);
    put(province.provinceSignatory(), list, Ids.next(), body(list, code, province.code))
        .then()
        .statusCode(409);
    var other = Province.open();
    for (var stranger :
        List.of(other.provinceSignatory(), province.signatory(), province.officer())) {
      put(stranger, list, Ids.next(), body(list, code + "_2", province.code))
          .then()
          .statusCode(403);
    }
    put(province.provinceSignatory(), list, Ids.next(), body(list, code + "_2", null))
        .then()
        .statusCode(403);
    put(Province.admin(), list, Ids.next(), body(list, code + "_2", null)).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"campaigns", "directives"})
  void whatIsClosedStaysWhereItIsNamedAndIsNamedNoMore(String list) {
    var province = Province.open();
    var code = code(province, list);
    var id = Ids.next();
    put(province.provinceSignatory(), list, id, body(list, code, province.code));
    var model = province.model("Có liên kết");
    model.put(list, List.of(code));
    var linked = province.created(model).getString("id");
    close(province.signatory(), list, id, 1, "2023-01-31").then().statusCode(403);
    close(province.provinceSignatory(), list, id, 1, "2020-12-31")
        .then()
        .statusCode(422)
        .body("errors.code", contains("closed-too-early"));
    close(province.provinceSignatory(), list, id, 1, "2023-01-31")
        .then()
        .statusCode(200)
        .body("closedOn", equalTo("2023-01-31"))
        .body("allowedActions", empty());
    close(province.provinceSignatory(), list, id, 2, "2023-01-31").then().statusCode(409);
    as(province.officer())
        .body(model)
        .post("/api/v1/models")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/" + list + "/0"))
        .body("errors.code", contains("reference-closed"));
    as(province.officer()).get("/api/v1/models/" + linked).then().body(list, contains(code));
    var filter = list.substring(0, list.length() - 1);
    as(province.officer())
        .get("/api/v1/models?" + filter + "=" + code)
        .then()
        .body("items.id", contains(linked));
    as(null).get("/api/v1/models?" + filter + "=" + code).then().body("items", empty());
  }

  @Test
  void aModelNamesWhatIsKnownAndOfItsProvince() {
    var province = Province.open();
    var other = Province.open();
    var code = code(other, "campaigns");
    put(other.provinceSignatory(), "campaigns", Ids.next(), body("campaigns", code, other.code));
    var model = province.model("Sai liên kết");
    model.put("campaigns", List.of(code, "KHONG_CO"));
    model.put("directives", List.of("KHONG_CO"));
    as(province.officer())
        .body(model)
        .post("/api/v1/models")
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/campaigns/0", "/campaigns/1", "/directives/0"))
        .body(
            "errors.code",
            hasItems("reference-of-other-province", "unknown-campaign", "unknown-directive"));
  }

  @Test
  void wrongValuesAreNamed() {
    var body = body("directives", "lower", null);
    body.put("from", "2025-12-31");
    body.put("to", "2021-01-01");
    body.remove("number");
    put(Province.admin(), "directives", UUID.randomUUID(), body)
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/code", "/number", "/to", ""))
        .body("errors.code", hasItems("period-reversed", "id-not-uuid-v7"));
    as(null).get("/api/v1/campaigns/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void aProvincesFieldIsClosedButNoBasicOne() {
    var province = Province.open();
    var code = code(province, "fields");
    var id = Ids.next();
    put(
            province.provinceSignatory(),
            "fields",
            id,
            Map.of(
                "code",
                code,
                "nameVi",
                "Môi trường",
                "nameEn",
                "Environment",
                "parent",
                "ECONOMY",
                "province",
                province.code))
        .then()
        .statusCode(201);
    close(province.provinceSignatory(), "fields", id, 1, "2023-01-31").then().statusCode(200);
    as(null).get("/api/v1/fields/" + id).then().body("closedOn", equalTo("2023-01-31"));
    var model = province.model("Lĩnh vực đóng");
    model.put("field", code);
    as(province.officer())
        .body(model)
        .post("/api/v1/models")
        .then()
        .statusCode(422)
        .body("errors.code", contains("field-closed"));
    close(Province.admin(), "fields", basic(), 1, "2023-01-31")
        .then()
        .statusCode(422)
        .body("errors.code", contains("basic-field-stays"));
  }

  @Test
  void aProvinceSaysWhatItsModelsNeed() {
    var province = Province.open();
    var path = "/api/v1/units/" + province.code + "/model-requirements";
    as(null)
        .get(path)
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"0-"))
        .body("submission", contains("AREA", "OBJECTIVE", "START"))
        .body("nomination", empty());
    var asked =
        Map.of("submission", List.of("METHOD"), "nomination", List.of("CRITERIA", "OBJECTIVE"));
    for (var stranger :
        List.of(province.signatory(), Province.open().provinceSignatory(), province.officer())) {
      as(stranger).header("If-Match", "\"0\"").body(asked).put(path).then().statusCode(403);
    }
    as(province.provinceSignatory())
        .header("If-Match", "\"0\"")
        .body(asked)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("submission", contains("AREA", "OBJECTIVE", "START", "METHOD"));
    as(province.provinceSignatory())
        .header("If-Match", "\"0\"")
        .body(asked)
        .put(path)
        .then()
        .statusCode(412);
    as(province.provinceSignatory())
        .header("If-Match", "\"1\"")
        .body(Map.of("submission", List.of("NOSUCH"), "nomination", List.of()))
        .put(path)
        .then()
        .statusCode(422);
    as(null)
        .get("/api/v1/units/" + province.districtCode() + "/model-requirements")
        .then()
        .statusCode(404);

    var body = province.model("Thiếu cách làm");
    body.remove("objective");
    var draft = province.created(body);
    var id = draft.getString("id");
    as(province.officer())
        .get("/api/v1/models/" + id)
        .then()
        .body(
            "allowedActions.find { it.name == 'submission' }.missing",
            contains("method-missing", "objective-missing"))
        .body("missingForNomination", contains("OBJECTIVE", "CRITERIA"));
    province
        .act(province.officer(), id, "submission", 1, on("2023-02-01"))
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/method", "/objective"));
  }

  private static UUID basic() {
    return UUID.fromString("01850a00-0000-7000-8000-000000000001");
  }

  private static String code(Province province, String list) {
    return (list + "_" + province.code).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static Map<String, Object> body(String list, String code, String province) {
    var body =
        new HashMap<String, Object>(
            Map.of(
                "code",
                code,
                "nameVi",
                "Tên",
                "nameEn",
                "Name",
                "issuer",
                "Tỉnh ủy",
                "from",
                "2021-01-01",
                "to",
                "2025-12-31"));
    if (list.equals("directives")) {
      body.putAll(Map.of("type", "PROJECT", "number", "02-ĐA/TU", "issuedOn", "2021-05-20"));
    }
    if (province != null) {
      body.put("province", province);
    }
    return body;
  }

  private static Response put(String token, String list, UUID id, Map<String, Object> body) {
    return as(token).header("If-None-Match", "*").body(body).put("/api/v1/" + list + "/" + id);
  }

  private static Response close(String token, String list, UUID id, long version, String day) {
    return as(token)
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("closedOn", day, "reason", "Hết giai đoạn"))
        .put("/api/v1/" + list + "/" + id + "/closure");
  }
}
