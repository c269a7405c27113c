package vn.danvan.modelservice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.modelservice.Province.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestTokens;

/** The examples of the OpenAPI document are sent as they stand, in the order of a model's life. */
@ServiceTest
class OpenApiExamplesTest {

  private final UUID province = Ids.next();
  private final UUID district = Ids.next();
  private final String admin = Province.admin();
  private final String officer = TestTokens.of("duc-linh.officer", district, "officer");
  private final String head = TestTokens.of("duc-linh.signatory", district, "signatory");

  @Test
  void everyExampleOfARequestIsAccepted() {
    var document = given().get("/q/openapi?format=json").jsonPath();
    var unit = new HashMap<>(example(document, "RegisterUnit"));
    unit.keySet().removeAll(List.of("parent", "statisticsCode"));
    unit.putAll(Map.of("code", "binh-thuan", "kind", "PROVINCE", "level", "PROVINCE"));
    put(admin, "/units/" + province, null, unit, 201);
    put(admin, "/units/" + district, null, example(document, "RegisterUnit"), 201);
    put(
        admin,
        "/units/" + province + "/retrospective",
        1L,
        example(document, "OpenForLateEntry"),
        200);
    put(admin, "/fields/" + Ids.next(), null, example(document, "RegisterField"), 201);

    var id = created(document);
    put(officer, "/models/" + id, 1L, example(document, "ReviseModel"), 200);
    put(officer, "/models/" + id + "/submission", 2L, example(document, "ModelAct"), 200);
    put(head, "/models/" + id + "/registration", 3L, example(document, "RegisterModel"), 200);
    put(officer, "/models/" + id + "/launch", 4L, example(document, "ModelAct"), 200);
    put(officer, "/models/" + id + "/completion", 5L, example(document, "CompleteModel"), 200);
    post(officer, "/models/" + id + "/checks", example(document, "CheckModel"), 200);
    post(officer, "/models/" + id + "/reviews", example(document, "ReviewModel"), 200);
    post(head, "/models/" + id + "/carry-overs", example(document, "CarryModelOver"), 200);
    var weak = weakened(document);
    post(officer, "/models/" + weak + "/improvements", example(document, "ImproveModel"), 200);
    var end = new HashMap<>(example(document, "ModelActWithReason"));
    end.put("occurredOn", "2023-12-26");
    put(officer, "/models/" + id + "/end", 9L, end, 200);
    put(officer, "/models/" + weak + "/end", 6L, end, 200);

    var listed = created(document);
    put(officer, "/models/" + listed + "/submission", 1L, example(document, "ModelAct"), 200);
    var list = new HashMap<>(example(document, "RecordRegistrationList"));
    list.put("lines", List.of(Map.of("model", listed, "decision", "REGISTER")));
    assertThat(post(head, "/registration-lists", list).statusCode()).isEqualTo(201);
    assertThat(post(officer, "/models/batch", example(document, "ModelBatch")).statusCode())
        .isEqualTo(200);
    keepReferenceData(document);
    removeAttachment(document, listed);
  }

  private void removeAttachment(JsonPath document, String model) {
    var attached =
        given()
            .auth()
            .oauth2(officer)
            .multiPart("file", "a.pdf", "%PDF-1.7 %%EOF".getBytes(), "application/pdf")
            .post("/api/v1/models/" + model + "/attachments");
    var path = "/models/" + model + "/attachments/" + attached.jsonPath().getString("id");
    put(officer, path + "/removal", 1L, example(document, "RemoveAttachment"), 200);
  }

  private String created(JsonPath document) {
    var response = post(officer, "/models", example(document, "CreateModel"));
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.jsonPath().getString("id");
  }

  private void keepReferenceData(JsonPath document) {
    put(admin, "/campaigns/" + Ids.next(), null, example(document, "RegisterCampaign"), 201);
    var id = Ids.next();
    put(admin, "/directives/" + id, null, example(document, "RegisterDirective"), 201);
    put(admin, "/directives/" + id + "/closure", 1L, example(document, "CloseReference"), 200);
    put(
        admin,
        "/units/binh-thuan/model-requirements",
        0L,
        example(document, "SetModelRequirements"),
        200);
  }

  private String weakened(JsonPath document) {
    var id = created(document);
    put(officer, "/models/" + id + "/submission", 1L, example(document, "ModelAct"), 200);
    var registration = new HashMap<>(example(document, "RegisterModel"));
    registration.put("number", "13");
    put(head, "/models/" + id + "/registration", 2L, registration, 200);
    put(officer, "/models/" + id + "/launch", 3L, example(document, "ModelAct"), 200);
    var review = new HashMap<>(example(document, "ReviewModel"));
    review.put("rating", "WEAK");
    review.put("improvement", Map.of("measure", "OTHER", "dueOn", "2023-12-31"));
    post(officer, "/models/" + id + "/reviews", review, 200);
    return id;
  }

  private static void post(String token, String path, Map<String, Object> body, int status) {
    var response = post(token, path, body);
    assertThat(response.statusCode()).as(path + " " + response.asString()).isEqualTo(status);
  }

  private static Map<String, Object> example(JsonPath document, String schema) {
    return document.getMap("components.schemas." + schema + ".examples[0]");
  }

  private static Response post(String token, String path, Map<String, Object> body) {
    return as(token)
        .header("Idempotency-Key", "example-" + UUID.randomUUID())
        .body(body)
        .post("/api/v1" + path);
  }

  private static void put(
      String token, String path, Long version, Map<String, Object> body, int status) {
    var request = as(token).body(body);
    var response =
        (version == null
                ? request.header("If-None-Match", "*")
                : request.header("If-Match", "\"" + version + "\""))
            .put("/api/v1" + path);
    assertThat(response.statusCode()).as(path + " " + response.asString()).isEqualTo(status);
  }
}
