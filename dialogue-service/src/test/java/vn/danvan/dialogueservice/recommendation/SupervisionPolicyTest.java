package vn.danvan.dialogueservice.recommendation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;

/** How a province wants resolutions to be supervised. */
@QuarkusTest
class SupervisionPolicyTest extends ServiceTest {

  private String dialogue;

  @BeforeEach
  void aDialogueWithAnAnswer() {
    dialogue = held(districtOfficer, district, TODAY.minusDays(4));
    batch(
            districtOfficer,
            "/dialogues/" + dialogue + "/recommendations/batch",
            """
            {"rows": [{"clientReference": "1", "content": "Nội dung", "kind": "FEEDBACK", "field": "ECONOMY",
             "outcome": "ANSWERED_AT_DIALOGUE", "answer": "Đã rõ", "resolutionClass": "EXPLAINED"}]}
            """)
        .then()
        .statusCode(200);
  }

  private String path() {
    return "/supervision-policies/" + province.code();
  }

  private Response layDown(LocalDate from, String more) {
    return layDown(provinceHead, path(), from, more);
  }

  private static Response layDown(String token, String path, LocalDate from, String more) {
    return as(token)
        .header("If-None-Match", "*")
        .body("{\"validFrom\": \"%s\", %s}".formatted(from, more))
        .put("/api/v1" + path);
  }

  private Response begin(String more) {
    return post(
        supervisor, "/supervisions", "{\"dialogue\": \"%s\", %s}".formatted(dialogue, more));
  }

  @Test
  void eachResolutionHasAnActOfItsOwnWhereTheProvinceWantsThat() {
    layDown(TODAY, "\"mode\": \"ALL\"")
        .then()
        .statusCode(200)
        .body("version", is(1))
        .body("mode", is("ALL"));
    begin("\"policy\": \"LIST\"")
        .then()
        .statusCode(422)
        .body("errors.code", contains("policy-forbids"))
        .body("errors.rule", contains("R-REC-42"));
    begin("\"policy\": \"SAMPLE\", \"share\": 50").then().statusCode(422);
  }

  @Test
  void theFactGoesByThePolicyOfItsOwnDay() {
    layDown(TODAY, "\"mode\": \"ALL\"").then().statusCode(200);
    begin("\"policy\": \"LIST\", \"occurredOn\": \"%s\"".formatted(TODAY.minusDays(1)))
        .then()
        .statusCode(201);
  }

  @Test
  void listsAreNoSamplesAndSamplesHaveALeastShare() {
    layDown(TODAY, "\"mode\": \"LIST\"").then().statusCode(200);
    begin("\"policy\": \"SAMPLE\", \"share\": 50")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/policy"));
    as(provinceHead)
        .header("If-Match", "\"1\"")
        .body("{\"validFrom\": \"%s\", \"mode\": \"SAMPLE\", \"leastShare\": 20}".formatted(TODAY))
        .put("/api/v1" + path())
        .then()
        .statusCode(200)
        .body("version", is(2));
    begin("\"policy\": \"SAMPLE\", \"share\": 19")
        .then()
        .statusCode(422)
        .body("errors.code", contains("share-too-small"));
    begin("\"policy\": \"SAMPLE\", \"share\": 20").then().statusCode(201);
  }

  @Test
  void aSampleIsConcludedByThePolicyOfTheDayOfThat() {
    var drawn = begin("\"policy\": \"SAMPLE\", \"share\": 50");
    drawn.then().statusCode(201);
    var findings = "/supervisions/" + id(drawn) + "/findings";
    var passed =
        "{\"findings\": [{\"recommendation\": \"%s\", \"passed\": true}]}"
            .formatted(drawn.<String>path("named[0]"));
    layDown(TODAY.plusDays(1), "\"mode\": \"ALL\"").then().statusCode(200);
    clock.stopOn(TODAY.plusDays(1));
    put(supervisor, findings, 1, passed)
        .then()
        .statusCode(422)
        .body("errors.code", contains("policy-forbids"))
        .body("errors.pointer", contains("/occurredOn"));
    put(supervisor, findings, 1, passed.replaceFirst("}$", ", \"occurredOn\": \"" + TODAY + "\"}"))
        .then()
        .statusCode(200);
  }

  @Test
  void anotherProvinceAndLaterDaysAreNotConcerned() {
    layDown(TODAY.plusDays(1), "\"mode\": \"ALL\"").then().statusCode(200);
    begin("\"policy\": \"LIST\"").then().statusCode(201);
    get(districtOfficer, path()).then().statusCode(200).body("mode", contains("ALL"));
    get(districtOfficer, "/supervision-policies/" + elsewhere.code()).then().body("", empty());
  }

  @Test
  void faultsAreNamedAllAtOnce() {
    layDown(TODAY.minusDays(1), "\"mode\": \"LIST\", \"leastShare\": 10")
        .then()
        .statusCode(422)
        .body("errors.code", containsInAnyOrder("valid-in-past", "for-samples"));
    layDown(TODAY, "\"mode\": \"SAMPLE\"")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/leastShare"));
    layDown(TODAY, "\"mode\": \"NONE\"").then().statusCode(422);
    layDown(districtHead, "/supervision-policies/" + district.code(), TODAY, "\"mode\": \"ALL\"")
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-a-province"));
    layDown(TODAY, "\"mode\": \"ALL\"").then().statusCode(200);
    layDown(TODAY, "\"mode\": \"LIST\"").then().statusCode(428);
    get(provinceHead, path()).then().body("", hasSize(1));
  }

  @Test
  void onlyTheProvincesHeadLaysItDown() {
    for (var token : new String[] {provinceOfficer, supervisor, districtOfficer}) {
      layDown(token, path(), TODAY, "\"mode\": \"ALL\"").then().statusCode(403);
    }
    layDown(districtHead, path(), TODAY, "\"mode\": \"ALL\"").then().statusCode(404);
    layDown(null, path(), TODAY, "\"mode\": \"ALL\"").then().statusCode(401);
    get(null, path()).then().statusCode(401);
  }
}
