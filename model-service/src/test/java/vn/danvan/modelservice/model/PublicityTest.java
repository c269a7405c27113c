package vn.danvan.modelservice.model;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.Province.on;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;

/** Press about models, staff of units, and the closing of a year's registration. */
@ServiceTest
class PublicityTest {

  @Test
  void whatWasWrittenAboutAModelIsRecorded() {
    var province = Province.open();
    var id = province.registered("Lên báo");
    var path = "/api/v1/models/" + id + "/publications";
    as(province.officer())
        .body(publication("2023-05-19"))
        .post(path)
        .then()
        .statusCode(201)
        .header("Location", containsString(path))
        .body("publishedOn", equalTo("2023-05-19"))
        .body("reach", equalTo(12000));
    as(province.officer()).body(publication("2023-06-19")).post(path).then().statusCode(201);
    var first = as(null).get(path + "?limit=1").then().statusCode(200).body("items", hasSize(1));
    as(null)
        .get(path + "?limit=1&cursor=" + first.extract().jsonPath().getString("next"))
        .then()
        .body("items.publishedOn", contains("2023-06-19"))
        .body("next", nullValue());
    as(province.signatory()).body(publication("2023-05-19")).post(path).then().statusCode(403);
    as(Province.open().officer()).body(publication("2023-05-19")).post(path).then().statusCode(404);
    as(province.officer())
        .body(publication("2023-01-31"))
        .post(path)
        .then()
        .statusCode(422)
        .body("errors.code", contains("before-registration"));
    var draft = province.created("Nháp").getString("id");
    as(province.officer())
        .body(publication("2023-05-19"))
        .post("/api/v1/models/" + draft + "/publications")
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-registered"));
  }

  @Test
  void aLinkIsASafeAddress() {
    var province = Province.open();
    var path = "/api/v1/models/" + province.registered("Liên kết") + "/publications";
    for (var wrong :
        List.of(
            "http://example.org",
            "javascript:alert(1)",
            "https://",
            "https://user@example.org/",
            "https://example.org/a b")) {
      var body = publication("2023-05-19");
      body.put("link", wrong);
      as(province.officer())
          .body(body)
          .post(path)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/link"));
    }
  }

  private static Map<String, Object> publication(String day) {
    var body = new HashMap<>(on(day));
    body.putAll(
        Map.of(
            "medium", "PRESS",
            "outlet", "Báo Bình Thuận",
            "link", "https://example.org/bai-viet?id=1",
            "reach", 12000));
    return body;
  }

  @Test
  void aUnitCountsItsStaffByKind() {
    var province = Province.open();
    var path = "/api/v1/units/" + province.districtCode() + "/staff";
    var body = on("2023-06-30");
    body.put("counts", List.of(count("FULL_TIME", 3), count("CORE_MEMBER", 120)));
    as(province.officer())
        .header("If-Match", "\"0\"")
        .body(body)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("counts.kind", contains("FULL_TIME", "CORE_MEMBER"))
        .body("counts.number", contains(3, 120));
    body.put("counts", List.of(count("VOLUNTEER", 9)));
    as(province.officer()).header("If-Match", "\"0\"").body(body).put(path).then().statusCode(412);
    as(province.officer()).header("If-Match", "\"1\"").body(body).put(path).then().statusCode(200);
    as(province.supervisor())
        .get(path)
        .then()
        .body("countedOn", equalTo("2023-06-30"))
        .body("counts.kind", contains("VOLUNTEER"));
    as(null).get(path).then().statusCode(401);
    as(Province.open().officer()).get(path).then().statusCode(404);
    as(province.signatory())
        .header("If-Match", "\"2\"")
        .body(body)
        .put(path)
        .then()
        .statusCode(403);
    body.put("counts", List.of(count("VOLUNTEER", 9), count("VOLUNTEER", 8)));
    as(province.officer())
        .header("If-Match", "\"2\"")
        .body(body)
        .put(path)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/counts/1/kind"));
    body.put("counts", List.of(count("VOLUNTEER", -1), Map.of("number", 2)));
    as(province.officer())
        .header("If-Match", "\"2\"")
        .body(body)
        .put(path)
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/counts/0/number", "/counts/1/kind"));
  }

  private static Map<String, Object> count(String kind, int number) {
    return Map.of("kind", kind, "number", number);
  }

  @Test
  void nothingIsSubmittedAfterTheRegistrationOfTheYearIsClosed() {
    var province = Province.open();
    as(null)
        .get(year(province))
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"0-"))
        .body("closedOn", nullValue());
    for (var other : List.of(province.officer(), province.provinceSignatory(), Province.admin())) {
      close(other, province, 0, "2023-02-01").then().statusCode(403);
    }
    close(Province.open().signatory(), province, 0, "2023-02-01").then().statusCode(404);
    close(province.signatory(), province, 0, "2024-01-01")
        .then()
        .statusCode(422)
        .body("errors.code", contains("closed-in-other-year"));
    close(province.signatory(), province, 0, "2023-02-01")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("closedOn", equalTo("2023-02-01"));
    var late = province.created("Quá hạn").getString("id");
    province
        .act(province.officer(), late, "submission", 1, on("2023-02-02"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("registration-closed"))
        .body("errors.rule", contains("R-MOD-21"));
    province.submitted("Đúng ngày cuối");
    close(province.signatory(), province, 1, null).then().statusCode(200);
    province
        .act(province.officer(), late, "submission", 1, on("2023-02-02"))
        .then()
        .statusCode(200);
    as(null)
        .get("/api/v1/units/" + province.districtCode() + "/registration-years/abcd")
        .then()
        .statusCode(404);
  }

  private static String year(Province province) {
    return "/api/v1/units/" + province.districtCode() + "/registration-years/2023";
  }

  private static Response close(String token, Province province, long version, String day) {
    var body = new HashMap<String, Object>();
    if (day != null) {
      body.put("closedOn", day);
    }
    return as(token).header("If-Match", "\"" + version + "\"").body(body).put(year(province));
  }
}
