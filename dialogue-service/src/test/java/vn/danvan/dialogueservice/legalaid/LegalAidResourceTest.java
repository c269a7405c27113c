package vn.danvan.dialogueservice.legalaid;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;

@QuarkusTest
class LegalAidResourceTest extends ServiceTest {

  private static final String REQUESTS = "/legal-aid-requests";

  private String request(String more) {
    return """
    {"unit": "%s", "lawField": "LAND", "requestedOn": "2026-06-01"%s}
    """
        .formatted(district.code(), more);
  }

  private static String one(String openedOn, String more) {
    return """
    {"form": "ADVICE", "openedOn": "%s"%s}
    """
        .formatted(openedOn, more);
  }

  private static String ended(String on) {
    return ", \"closedOn\": \"%s\", \"outcome\": \"COMPLETED\"".formatted(on);
  }

  private String requested() {
    var answer = post(districtOfficer, REQUESTS, request(""));
    answer.then().statusCode(201);
    return id(answer);
  }

  @Test
  void aRequestHasCasesAndEndsAfterThem() {
    var id = requested();
    var path = REQUESTS + "/" + id;
    get(provinceOfficer, path)
        .then()
        .statusCode(200)
        .body("unit.code", equalTo(district.code()))
        .body("state", equalTo("OPEN"))
        .body("cases", is(0));
    var first = post(districtOfficer, path + "/cases", one("2026-06-02", ""));
    first.then().statusCode(201).body("number", is(1)).body("lawField", equalTo("LAND"));
    post(districtOfficer, path + "/cases", one("2026-06-03", ended("2026-06-10")))
        .then()
        .statusCode(201)
        .body("number", is(2))
        .body("state", equalTo("CLOSED"))
        .body("allowedActions", empty());
    get(districtOfficer, path)
        .then()
        .body("cases", is(2))
        .body("allowedActions.name", contains("cases", "closure"))
        .body("allowedActions[1].missing", contains("cases-open"));
    put(districtOfficer, path + "/closure", 1, "{\"outcome\": \"COMPLETED\"}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("cases-open"));
    put(
            districtOfficer,
            path + "/cases/" + id(first) + "/closure",
            1,
            "{\"outcome\": \"REFERRED\"}")
        .then()
        .statusCode(200)
        .body("closedOn", equalTo(TODAY.toString()));
    put(
            districtOfficer,
            path + "/closure",
            1,
            "{\"outcome\": \"COMPLETED\", \"closedOn\": \"2026-06-15\"}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("cases-ended-later"));
    put(districtOfficer, path + "/closure", 1, "{\"outcome\": \"COMPLETED\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    put(districtOfficer, path + "/closure", 2, "{\"outcome\": \"COMPLETED\"}")
        .then()
        .statusCode(409)
        .body("type", endsWith("/illegal-transition"));
    put(districtOfficer, path + "/closure", 1, "{\"outcome\": \"COMPLETED\"}")
        .then()
        .statusCode(412);
    get(districtOfficer, path + "/history")
        .then()
        .body(
            "type",
            contains("vn.danvan.LegalAidRequestRecorded", "vn.danvan.LegalAidRequestClosed"));
    get(districtOfficer, path + "/cases").then().body("number", contains(1, 2));
    get(districtOfficer, path + "/cases/" + id(first) + "/history").then().body("", hasSize(2));
  }

  @Test
  void aCaseLiesWithinTheTimeOfItsRequest() {
    var open = REQUESTS + "/" + requested() + "/cases";
    post(districtOfficer, open, one("2026-05-31", ""))
        .then()
        .statusCode(422)
        .body("errors.code", contains("opened-before-request"));
    post(districtOfficer, open, one("2026-06-10", ended("2026-06-09")))
        .then()
        .statusCode(422)
        .body("errors.code", contains("closed-before"));
    post(districtOfficer, open, one("2026-06-10", ended("2026-06-17")))
        .then()
        .statusCode(422)
        .body("type", endsWith("/invalid-date"));
    post(districtOfficer, open, one("2026-06-10", ", \"closedOn\": \"2026-06-11\""))
        .then()
        .statusCode(422)
        .body("errors.code", contains("end-incomplete"));
    var closed = post(districtOfficer, REQUESTS, request(ended("2026-06-12")));
    closed.then().statusCode(201).body("state", equalTo("CLOSED"));
    var cases = REQUESTS + "/" + id(closed) + "/cases";
    post(districtOfficer, cases, one("2026-06-05", ended("2026-06-12"))).then().statusCode(201);
    post(districtOfficer, cases, one("2026-06-05", ended("2026-06-13")))
        .then()
        .statusCode(422)
        .body("errors.code", contains("request-closed"));
    post(districtOfficer, cases, one("2026-06-05", ""))
        .then()
        .statusCode(422)
        .body("errors.code", contains("request-closed"));
  }

  @Test
  void whoMayNotIsRefused() {
    var id = requested();
    var cases = REQUESTS + "/" + id + "/cases";
    post(neighborOfficer, REQUESTS, request("")).then().statusCode(404);
    post(provinceOfficer, REQUESTS, request("")).then().statusCode(403);
    post(districtHead, REQUESTS, request("")).then().statusCode(403);
    post(neighborOfficer, cases, one("2026-06-02", "")).then().statusCode(404);
    post(provinceOfficer, cases, one("2026-06-02", "")).then().statusCode(403);
    get(neighborOfficer, REQUESTS + "/" + id).then().statusCode(404);
    get(neighborOfficer, cases).then().statusCode(404);
    get(null, REQUESTS).then().statusCode(401);
    put(provinceOfficer, REQUESTS + "/" + id + "/closure", 1, "{\"outcome\": \"WITHDRAWN\"}")
        .then()
        .statusCode(403);
    put(supervisor, REQUESTS + "/" + id + "/closure", 1, "{\"outcome\": \"WITHDRAWN\"}")
        .then()
        .statusCode(403);
    var behalf = ", \"onBehalfOf\": \"%s\"".formatted(district.code());
    post(provinceOfficer, cases, one("2026-06-02", behalf)).then().statusCode(201);
    post(TestTokens.of("integrator", district.id(), "integrator"), cases, one("2026-06-02", ""))
        .then()
        .statusCode(201);
    post(districtOfficer, REQUESTS + "/" + UUID.randomUUID() + "/cases", one("2026-06-02", ""))
        .then()
        .statusCode(404);
    get(districtOfficer, REQUESTS + "/" + requested() + "/cases/" + id).then().statusCode(404);
  }

  @Test
  void everythingWrongIsAnsweredAtOnce() {
    post(districtOfficer, REQUESTS, "{}").then().statusCode(422).body("errors", hasSize(3));
    post(districtOfficer, REQUESTS, request(", \"name\": \"A\"")).then().statusCode(400);
    post(districtOfficer, REQUESTS, request(", \"state\": \"CLOSED\"")).then().statusCode(400);
    post(districtOfficer, REQUESTS, request("").replace("LAND", "SEA")).then().statusCode(422);
    post(districtOfficer, REQUESTS, request("").replace("2026-06-01", "2026-06-17"))
        .then()
        .statusCode(422)
        .body("type", endsWith("/invalid-date"));
    post(districtOfficer, REQUESTS, request("").replace("2026-06-01", "2026-01-05"))
        .then()
        .statusCode(422)
        .body("errors.code", containsInAnyOrder("late-entry-required", "not-open-for-late-entry"));
    post(districtOfficer, REQUESTS, request(", \"occurredOn\": \"2026-06-02\""))
        .then()
        .statusCode(422)
        .body("errors.code", contains("dates-differ"));
    post(districtOfficer, REQUESTS + "/" + requested() + "/cases", "{}")
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/form", "/openedOn"));
    get(districtOfficer, REQUESTS + "/abc").then().statusCode(404);
    get(districtOfficer, REQUESTS + "?state=ASLEEP").then().statusCode(400);
  }

  @Test
  void manyAreRecordedAtOnceOrNone() {
    var row = request(", \"clientReference\": \"%s\"");
    var good = "{\"rows\": [%s, %s]}".formatted(row.formatted("1"), row.formatted("2"));
    var key = UUID.randomUUID().toString();
    var path = "/api/v1" + REQUESTS + "/batch";
    var answer = as(districtOfficer).header("Idempotency-Key", key).body(good).post(path);
    answer.then().statusCode(200).body("results.status", contains("CREATED", "CREATED"));
    // A phone that was offline sends it again.
    var first = answer.path("results[0].id").toString();
    as(districtOfficer)
        .header("Idempotency-Key", key)
        .body(good)
        .post(path)
        .then()
        .body("results[0].id", equalTo(first));
    get(districtOfficer, REQUESTS).then().body("items", hasSize(2));
    var rowOfCase =
        one("2026-06-02", ", \"clientReference\": \"%s\", \"request\": \"" + first + "\"");
    var cases =
        "{\"rows\": [%s, %s]}".formatted(rowOfCase.formatted("a"), rowOfCase.formatted("b"));
    var batch = REQUESTS + "/cases/batch";
    batch(districtOfficer, batch + "?dryRun=true", cases)
        .then()
        .statusCode(200)
        .body("results.status", contains("VALID", "VALID"));
    batch(districtOfficer, batch, cases.replace("ADVICE", "LITIGATION"))
        .then()
        .statusCode(200)
        .body("results.status", contains("CREATED", "CREATED"));
    batch(districtOfficer, batch, cases.replace("\"b\"", "\"a\""))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/rows/1/clientReference"));
    batch(
            districtOfficer,
            batch,
            cases.replace(
                "06-02\", \"clientReference\": \"b\"", "05-02\", \"clientReference\": \"b\""))
        .then()
        .statusCode(422);
    batch(neighborOfficer, batch, cases).then().statusCode(404);
    batch(provinceOfficer, batch, cases).then().statusCode(403);
    batch(districtOfficer, batch, cases.replace(first, UUID.randomUUID().toString()))
        .then()
        .statusCode(404);
    post(districtOfficer, batch, cases).then().statusCode(400);
    get(districtOfficer, REQUESTS + "/cases?form=LITIGATION&unit=" + district.code())
        .then()
        .body("items.number", containsInAnyOrder(1, 2))
        .body("next", nullValue());
    get(neighborOfficer, REQUESTS + "/cases").then().body("items", empty());
    get(districtOfficer, REQUESTS + "?id=" + first).then().body("items.cases", contains(2));
  }

  @Test
  void changesAreFollowed() {
    var id = requested();
    var start = get(districtOfficer, REQUESTS + "?changesAfter=0&limit=100");
    start.then().statusCode(200);
    get(districtOfficer, REQUESTS + "/cases?changesAfter=0").then().statusCode(200);
    get(districtOfficer, REQUESTS + "?changesAfter=xyz").then().statusCode(400);
    get(neighborOfficer, REQUESTS + "?id=" + id).then().body("items", empty());
  }
}
