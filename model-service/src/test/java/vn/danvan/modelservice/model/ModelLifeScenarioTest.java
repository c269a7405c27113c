package vn.danvan.modelservice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.Province.on;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;

/** A model's way from the draft to its end, as the demo and the officers go it. */
@ServiceTest
class ModelLifeScenarioTest {

  @Test
  void aModelIsSubmittedRegisteredLaunchedAndEnded() {
    var province = Province.open();
    var draft = province.created("Tổ tự quản");
    var id = draft.getString("id");
    assertThat(draft.getString("state")).isEqualTo("DRAFT");
    assertThat(draft.getString("ownerUnit.code")).isEqualTo(province.districtCode());

    province
        .act(province.officer(), id, "submission", 1, on("2023-02-01"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("state", equalTo("SUBMITTED"))
        .body("registeringUnit.code", equalTo(province.districtCode()));
    var registration = on("2023-02-03");
    registration.put("number", "07-ĐK/HU");
    province
        .act(province.signatory(), id, "registration", 2, registration)
        .then()
        .statusCode(200)
        .body("state", equalTo("REGISTERED"))
        .body("registeredLevel", equalTo("DISTRICT"))
        .body("ledger[0].year", equalTo(2023))
        .body("ledger[0].entry", equalTo("NEW"))
        .body("ledger[0].number", equalTo("07-ĐK/HU"));
    province
        .act(province.officer(), id, "launch", 3, on("2023-02-20"))
        .then()
        .statusCode(200)
        .body("state", equalTo("ACTIVE"))
        .body("ledger", hasSize(1));
    province
        .act(province.officer(), id, "end", 4, on("2023-12-20", "Hết mục tiêu"))
        .then()
        .statusCode(200)
        .body("state", equalTo("ENDED"))
        .body("reason", equalTo("Hết mục tiêu"));
    as(province.officer())
        .get("/api/v1/models/{id}/history", id)
        .then()
        .statusCode(200)
        .body(
            "type",
            contains(
                "vn.danvan.ModelCreated",
                "vn.danvan.ModelSubmitted",
                "vn.danvan.ModelRegistered",
                "vn.danvan.ModelLaunched",
                "vn.danvan.ModelEnded"))
        .body("version", contains(1, 2, 3, 4, 5))
        .body("occurredOn", hasItem("2023-02-20"))
        .body("enteredLate", hasItem(true));
  }

  @Test
  void theUnitAboveActsForAnOwnerWithoutAccount() {
    var province = Province.open();
    var body = province.model("Của cơ quan");
    body.put("ownerUnit", province.agencyCode());
    as(province.officer()).body(body).post("/api/v1/models").then().statusCode(403);
    body.put("onBehalfOf", province.agencyCode());
    var id = province.created(body).getString("id");
    var submission = on("2023-02-01");
    province.act(province.officer(), id, "submission", 1, submission).then().statusCode(403);
    submission.put("onBehalfOf", province.agency.toString());
    province
        .act(province.officer(), id, "submission", 1, submission)
        .then()
        .statusCode(200)
        .body("registeringUnit.code", equalTo(province.districtCode()));
    as(province.officer())
        .get("/api/v1/models/{id}/history", id)
        .then()
        .body("onBehalfOf", contains(province.agency.toString(), province.agency.toString()));
  }

  @Test
  void aBatchIsRegisteredByOneList() {
    var province = Province.open();
    var rows =
        IntStream.rangeClosed(1, 40)
            .mapToObj(
                i -> {
                  var row = province.model("Mô hình " + i);
                  row.put("clientReference", "row/" + i);
                  return row;
                })
            .toList();
    var created =
        as(province.officer())
            .header("Idempotency-Key", "batch-" + UUID.randomUUID())
            .body(Map.of("rows", rows))
            .post("/api/v1/models/batch");
    created
        .then()
        .statusCode(200)
        .body("results", hasSize(40))
        .body("results[39].clientReference", equalTo("row/40"))
        .body("results[39].status", equalTo("CREATED"))
        .body("results[39].version", equalTo(1));
    List<String> ids = created.jsonPath().getList("results.id");
    ids.forEach(
        id ->
            province
                .act(province.officer(), id, "submission", 1, on("2023-02-01"))
                .then()
                .statusCode(200));
    var lines =
        ids.stream().<Map<String, Object>>map(id -> Map.of("model", id, "decision", "REGISTER"));
    var list = province.list(province.signatory(), lines.toList(), "05-DS/HU");
    list.then()
        .statusCode(201)
        .header("Location", notNullValue())
        .body("lines", hasSize(40))
        .body("lines[0].model", equalTo(ids.getFirst()))
        .body("lines[0].number", equalTo("05-DS/HU/1"))
        .body("lines[0].version", equalTo(3));
    as(province.officer())
        .get("/api/v1/registration-lists/{id}", list.jsonPath().getString("id"))
        .then()
        .statusCode(200)
        .body("lines.model", equalTo(ids));
    as(null)
        .get("/api/v1/models?registeringUnit={unit}&year=2023&limit=200", province.districtCode())
        .then()
        .statusCode(200)
        .body("items", hasSize(40))
        .body("items.state", hasItem("REGISTERED"));
  }
}
