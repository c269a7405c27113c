package vn.danvan.modelservice.model;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.Province.on;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;

@ServiceTest
class RegistrationListResourceTest {

  @Test
  void aListRegistersReturnsAndRejectsLineByLine() {
    var province = Province.open();
    var first = province.submitted("Thứ nhất");
    var second = province.submitted("Thứ hai");
    var third = province.submitted("Thứ ba");
    province
        .list(
            province.signatory(),
            List.of(
                Map.of("model", first, "decision", "REGISTER", "number", "01/ĐK"),
                Map.of("model", second, "decision", "RETURN", "reason", "Chưa rõ"),
                Map.of("model", third, "decision", "REJECT", "reason", "Trùng")),
            "01-DS/HU")
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("registeringUnit.code", equalTo(province.districtCode()))
        .body("lines.decision", equalTo(List.of("REGISTER", "RETURN", "REJECT")))
        .body("lines[0].number", equalTo("01/ĐK"))
        .body("lines[1].number", nullValue())
        .body("lines.version", equalTo(List.of(3, 3, 3)));
    state(province, first, "REGISTERED");
    state(province, second, "RETURNED");
    state(province, third, "REJECTED");
  }

  private static void state(Province province, String id, String state) {
    as(province.officer()).get("/api/v1/models/" + id).then().body("state", equalTo(state));
  }

  @Test
  void everyWrongLineIsNamedAndNothingIsDone() {
    var province = Province.open();
    var good = province.submitted("Tốt");
    var draft = province.created("Nháp").getString("id");
    var noReason = province.submitted("Không lý do");
    var elsewhere = Province.open().submitted("Tỉnh khác");
    var registered = province.registered("Đã có số");
    province
        .list(
            province.signatory(),
            List.of(
                Map.of("model", good, "decision", "REGISTER"),
                Map.of("model", good, "decision", "REGISTER"),
                Map.of("model", draft, "decision", "REGISTER"),
                Map.of("model", noReason, "decision", "RETURN"),
                Map.of("model", elsewhere, "decision", "REGISTER"),
                Map.of("model", UUID.randomUUID(), "decision", "REGISTER"),
                Map.of("model", registered, "decision", "REGISTER")),
            "02-DS/HU")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/lines/1/model",
                "/lines/2/model",
                "/lines/3/reason",
                "/lines/4/model",
                "/lines/5/model",
                "/lines/6"))
        .body("errors.code", hasItem("illegal-transition"));
    state(province, good, "SUBMITTED");
  }

  @Test
  void numbersAreUniqueWithinTheListAndBeforeIt() {
    var province = Province.open();
    var first = province.submitted("Thứ nhất");
    var second = province.submitted("Thứ hai");
    province.registered("Số đã dùng");
    province
        .list(
            province.signatory(),
            List.of(
                Map.of("model", first, "decision", "REGISTER", "number", "số đã dùng"),
                Map.of("model", second, "decision", "REGISTER", "number", "SO DA DUNG")),
            "03-DS/HU")
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/lines/0/number", "/lines/1/number"))
        .body("errors.code", hasItem("duplicate"));
  }

  @Test
  void aDocumentNumberIsUsedOnceAYear() {
    var province = Province.open();
    var lines =
        List.<Map<String, Object>>of(
            Map.of("model", province.submitted("Một"), "decision", "REGISTER"));
    province.list(province.signatory(), lines, "05-DS/HU").then().statusCode(201);
    var more =
        List.<Map<String, Object>>of(
            Map.of("model", province.submitted("Hai"), "decision", "REGISTER"));
    province
        .list(province.signatory(), more, "05 ds hu")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate"));
  }

  @Test
  void onlyTheRegisteringBodysHeadRecordsAndOthersDoNotSeeIt() {
    var province = Province.open();
    var lines =
        List.<Map<String, Object>>of(
            Map.of("model", province.submitted("Một"), "decision", "REGISTER"));
    province.list(province.officer(), lines, "06").then().statusCode(403);
    province.list(province.provinceSignatory(), lines, "06").then().statusCode(403);
    var stranger = Province.open();
    province.list(stranger.signatory(), lines, "06").then().statusCode(404);
    var id = province.list(province.signatory(), lines, "06").jsonPath().getString("id");
    as(province.supervisor()).get("/api/v1/registration-lists/" + id).then().statusCode(200);
    as(stranger.officer()).get("/api/v1/registration-lists/" + id).then().statusCode(404);
    as(null).get("/api/v1/registration-lists/" + id).then().statusCode(401);
    as(TestTokens.of("admin", null, "admin"))
        .get("/api/v1/registration-lists/" + id)
        .then()
        .statusCode(403);
  }

  @Test
  void anEmptyListOrOneWithoutKeyIsRefused() {
    var province = Province.open();
    province
        .list(province.signatory(), List.of(), "07")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/lines"));
    as(province.signatory())
        .body(on("2023-02-01"))
        .post("/api/v1/registration-lists")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-required"));
  }
}
