package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;

/** Lists go by the rules of the single acts, and all rows are stored or none. */
@QuarkusTest
class RecommendationListResourceTest extends ServiceTest {

  private static final String ANSWERS = "/recommendations/answers/batch";
  private static final String SUPERVISIONS = "/supervisions/batch";

  private static String list(String... rows) {
    return "{\"rows\": [" + String.join(", ", rows) + "]}";
  }

  private static String answer(String reference, String id, String more) {
    return """
    {"clientReference": "%s", "recommendation": "%s", "text": "Đã thay bóng", "channel": "LETTER"%s}
    """
        .formatted(reference, id, more);
  }

  private static String supervision(String reference, String id, String more) {
    return """
    {"clientReference": "%s", "recommendation": "%s"%s}
    """
        .formatted(reference, id, more);
  }

  private static String state(String token, String id) {
    return get(token, "/recommendations/" + id).jsonPath().getString("state");
  }

  @Test
  void oneRowAcceptsAnswersAndResolves() {
    var id = assigned(neighbor);
    batch(
            neighborOfficer,
            ANSWERS,
            list(answer("1", id, ", \"resolutionClass\": \"DONE\", \"evidence\": \"Biên bản\"")))
        .then()
        .statusCode(200)
        .body("results.version", contains(6));
    get(neighborOfficer, "/recommendations/" + id + "/history")
        .then()
        .body("type[3]", equalTo("vn.danvan.RecommendationAccepted"))
        .body("type[4]", equalTo("vn.danvan.RecommendationAnswered"))
        .body("type[5]", equalTo("vn.danvan.RecommendationResolved"));
    get(neighborOfficer, "/recommendations/" + id)
        .then()
        .body("state", equalTo("RESOLVED"))
        .body("texts.kind", contains("CONTENT", "ANSWER", "EVIDENCE"));
  }

  @Test
  void aRowWithoutResolutionAnswersOnly() {
    var id = assigned(neighbor);
    batch(neighborOfficer, ANSWERS, list(answer("1", id, "")))
        .then()
        .statusCode(200)
        .body("results.version", contains(5));
    get(neighborOfficer, "/recommendations/" + id).then().body("state", equalTo("ANSWERED"));
  }

  @Test
  void allAnswersAreStoredOrNone() {
    var good = assigned(neighbor);
    var done = resolved(neighbor, neighborOfficer);
    batch(
            neighborOfficer,
            ANSWERS,
            list(
                answer("1", good, ""),
                answer("2", done, ""),
                answer("3", good, ""),
                answer("4", assigned(neighbor), ", \"resolutionClass\": \"DONE\"")))
        .then()
        .statusCode(422)
        .body("errors.code", contains("illegal-transition", "named-twice", "evidence-needed"))
        .body("errors.pointer", contains("/rows/1", "/rows/2/recommendation", "/rows/3/evidence"));
    assertThat(state(neighborOfficer, good)).isEqualTo("ASSIGNED");
    batch(neighborOfficer, ANSWERS + "?dryRun=true", list(answer("1", good, "")))
        .then()
        .statusCode(200)
        .body("results.status", contains("VALID"));
    assertThat(state(neighborOfficer, good)).isEqualTo("ASSIGNED");
  }

  @Test
  void onlyTheLeadUnitAnswers() {
    var id = assigned(neighbor);
    batch(districtOfficer, ANSWERS, list(answer("1", id, ""))).then().statusCode(403);
    batch(stranger, ANSWERS, list(answer("1", id, ""))).then().statusCode(404);
    batch(supervisor, ANSWERS, list(answer("1", id, ""))).then().statusCode(403);
    batch(neighborOfficer, ANSWERS, list(answer("1", UUID.randomUUID().toString(), "")))
        .then()
        .statusCode(404);
    batch(
            provinceOfficer,
            ANSWERS,
            list(answer("1", id, ", \"onBehalfOf\": \"%s\"".formatted(neighbor.code()))))
        .then()
        .statusCode(200);
  }

  @Test
  void theFrontSupervisesAListAtOnce() {
    var passed = resolved(neighbor, neighborOfficer);
    var failed = resolved(neighbor, neighborOfficer);
    batch(
            supervisor,
            SUPERVISIONS,
            list(
                supervision("1", passed, ", \"passed\": true"),
                supervision("2", failed, ", \"passed\": false, \"reason\": \"Đèn vẫn tắt\"")))
        .then()
        .statusCode(200)
        .body("results.version", contains(7, 7));
    get(supervisor, "/recommendations/" + passed)
        .then()
        .body("state", equalTo("SUPERVISED"))
        .body("closesOn", equalTo("2026-06-30"));
    get(supervisor, "/recommendations/" + failed)
        .then()
        .body("state", equalTo("REOPENED"))
        .body("leadUnit", nullValue());
  }

  @Test
  void nobodySupervisesTheOwnResolution() {
    var id = resolved(neighbor, neighborOfficer);
    batch(neighborOfficer, SUPERVISIONS, list(supervision("1", id, ", \"passed\": true")))
        .then()
        .statusCode(403);
    var own = resolved(province, provinceOfficer);
    batch(provinceOfficer, SUPERVISIONS, list(supervision("1", own, ", \"passed\": true")))
        .then()
        .statusCode(422)
        .body("errors.code", contains("supervised-by-resolver"));
    batch(
            supervisor,
            SUPERVISIONS,
            list(supervision("1", id, ""), supervision("2", own, ", \"passed\": false")))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/rows/0/passed", "/rows/1/reason"));
  }

  @Test
  void badListsAreRefused() {
    for (var path : new String[] {ANSWERS, SUPERVISIONS}) {
      var token = path.equals(ANSWERS) ? neighborOfficer : supervisor;
      batch(token, path, "null").then().statusCode(400);
      batch(token, path, "{}").then().statusCode(422);
      batch(token, path, "{\"rows\": []}").then().statusCode(422);
      batch(token, path, "{\"rows\": [null]}").then().statusCode(422);
      batch(token, path, "{\"rows\": [{\"clientReference\": \"1\"}]}")
          .then()
          .statusCode(422)
          .body("errors.pointer.findAll { it == '/rows/0/recommendation' }.size()", is(1));
      post(token, path, "{\"rows\": []}")
          .then()
          .statusCode(400)
          .body("type", endsWith("/idempotency-key-required"));
      batch(token, path + "?dryRun=maybe", "{\"rows\": []}").then().statusCode(400);
    }
    var id = assigned(neighbor);
    batch(
            neighborOfficer,
            ANSWERS + "?dryRun=true",
            list(answer("1", id, ", \"state\": \"CLOSED\"")))
        .then()
        .statusCode(400);
  }
}
