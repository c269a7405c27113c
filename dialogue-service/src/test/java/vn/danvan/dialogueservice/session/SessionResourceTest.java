package vn.danvan.dialogueservice.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;

@QuarkusTest
class SessionResourceTest extends ServiceTest {

  private String session(String more) {
    return """
    {"title": "An toàn giao thông", "kind": "LEGAL_EDUCATION", "unit": "%s", "heldOn": "2026-06-10",
     "attendances": 120, "field": "CULTURE_SOCIETY"%s}
    """
        .formatted(district.code(), more);
  }

  @Test
  void aSessionIsRecordedAndShown() {
    var answer = post(districtOfficer, "/sessions", session(""));
    answer.then().statusCode(201).header("ETag", "\"1\"").body("attendances", is(120));
    var path = "/sessions/" + id(answer);
    get(provinceOfficer, path).then().statusCode(200).body("unit.code", equalTo(district.code()));
    get(neighborOfficer, path).then().statusCode(404);
    get(null, path).then().statusCode(401);
    get(districtOfficer, path + "/history")
        .then()
        .body("type", contains("vn.danvan.SessionHeld"))
        .body("occurredOn", contains("2026-06-10"));
    get(districtOfficer, "/sessions?kind=LEGAL_EDUCATION&unit=" + district.code())
        .then()
        .body("items.id", contains(id(answer).toString()));
    get(districtOfficer, "/sessions?kind=TRAINING").then().body("items", empty());
    get(neighborOfficer, "/sessions").then().body("items", empty());
  }

  @Test
  void theSameSessionTwiceIsStoredWithAWarning() {
    var first = post(districtOfficer, "/sessions", session(""));
    first.then().statusCode(201).body("warnings", empty());
    var others =
        new String[] {
          session("").replace("2026-06-10", "2026-06-11"),
          session("").replace("LEGAL_EDUCATION", "PROPAGANDA"),
          session("").replace("An toàn", "Văn hóa")
        };
    for (var other : others) {
      post(districtOfficer, "/sessions", other).then().statusCode(201).body("warnings", empty());
    }
    post(neighborOfficer, "/sessions", session("").replace(district.code(), neighbor.code()))
        .then()
        .statusCode(201)
        .body("warnings", empty());
    var again = post(districtOfficer, "/sessions", session("").replace("An toàn", "AN TOÀN"));
    again.then().statusCode(201).body("warnings", contains("RECORDED_TWICE"));
    get(provinceOfficer, "/sessions/" + id(first))
        .then()
        .body("warnings", contains("RECORDED_TWICE"));
    get(districtOfficer, "/sessions?unit=" + district.code())
        .then()
        .body("items.findAll { it.warnings }.id", containsInAnyOrder(id(first), id(again)));
  }

  @Test
  void whoMayNotRecordForTheUnitIsRefused() {
    post(neighborOfficer, "/sessions", session("")).then().statusCode(404);
    post(provinceOfficer, "/sessions", session("")).then().statusCode(403);
    post(districtHead, "/sessions", session("")).then().statusCode(403);
    post(TestTokens.of("integrator", district.id(), "integrator"), "/sessions", session(""))
        .then()
        .statusCode(201);
    post(
            provinceOfficer,
            "/sessions",
            session(", \"onBehalfOf\": \"%s\"".formatted(district.code())))
        .then()
        .statusCode(201);
  }

  @Test
  void everythingWrongIsAnsweredAtOnce() {
    post(
            districtOfficer,
            "/sessions",
            session(", \"occurredOn\": \"2026-06-11\"").replace("120", "-1"))
        .then()
        .statusCode(422)
        .body("errors.code", containsInAnyOrder("out-of-range", "dates-differ"));
    post(districtOfficer, "/sessions", session("").replace("120", "1.5")).then().statusCode(422);
    post(districtOfficer, "/sessions", session("").replace("2026-06-10", "2026-06-17"))
        .then()
        .statusCode(422)
        .body("type", endsWith("/invalid-date"));
    post(districtOfficer, "/sessions", session("").replace("CULTURE_SOCIETY", "CHUA_BIET"))
        .then()
        .statusCode(409);
    post(districtOfficer, "/sessions", "{}").then().statusCode(422);
  }

  @Test
  void manyAreRecordedAtOnceOrNone() {
    var row = session(", \"clientReference\": \"%s\"");
    var good = "{\"rows\": [%s, %s]}".formatted(row.formatted("1"), row.formatted("2"));
    batch(districtOfficer, "/sessions/batch", good)
        .then()
        .statusCode(200)
        .body("results.status", contains("CREATED", "CREATED"));
    get(districtOfficer, "/sessions").then().body("items.size()", is(2));
    batch(districtOfficer, "/sessions/batch?dryRun=true", good)
        .then()
        .body("results.status", contains("VALID", "VALID"));
    batch(
            districtOfficer,
            "/sessions/batch",
            "{\"rows\": [%s, %s]}"
                .formatted(row.formatted("1"), row.formatted("2").replace("120", "-1")))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/rows/1/attendances"));
    batch(neighborOfficer, "/sessions/batch", good).then().statusCode(404);
    batch(provinceOfficer, "/sessions/batch", good).then().statusCode(403);
    post(districtOfficer, "/sessions/batch", good).then().statusCode(400);
    get(districtOfficer, "/sessions").then().body("items.size()", is(2));
  }
}
