package vn.danvan.dialogueservice.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.dialogueservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;

@QuarkusTest
class DialogueResourceTest extends ServiceTest {

  private String plan(String title) {
    return """
    {"title": "%s", "kind": "PERIODIC", "hostUnit": "%s", "plannedOn": "2026-06-30"}
    """
        .formatted(title, district.code());
  }

  private Response planned() {
    var answer = post(districtOfficer, "/dialogues", plan("Đối thoại"));
    answer.then().statusCode(201);
    return answer;
  }

  private long journaled(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM journal WHERE aggregate_id = :id")
                .bind("id", UUID.fromString(id))
                .mapTo(Long.class)
                .one());
  }

  @Test
  void aPlannedDialogueIsStoredShownAndJournaled() {
    var answer = planned();
    var id = id(answer);
    answer
        .then()
        .header("Location", endsWith("/api/v1/dialogues/" + id))
        .header("ETag", "\"1\"")
        .body("hostUnit.code", equalTo(district.code()))
        .body("allowedActions.name", contains("announcement"))
        .body("allowedActions[0].ready", is(true));
    get(districtOfficer, "/dialogues/" + id)
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"1-"))
        .body("level", equalTo("DISTRICT"))
        .body("announcedOn", nullValue());
    assertThat(journaled(id)).isEqualTo(1);
  }

  @Test
  void whoIsOutOfScopeDoesNotFindIt() {
    var path = "/dialogues/" + id(planned());
    get(stranger, path).then().statusCode(404);
    get(neighborOfficer, path).then().statusCode(404);
    get(neighborOfficer, path + "/history").then().statusCode(404);
    put(neighborOfficer, path + "/announcement", 1, "{}").then().statusCode(404);
    get(provinceOfficer, path).then().statusCode(200).body("allowedActions", not(empty()));
    get(supervisor, path).then().statusCode(200).body("allowedActions", empty());
    get(TestTokens.of("admin", null, "admin"), path).then().statusCode(403);
    get(null, path).then().statusCode(401);
    get(districtOfficer, "/dialogues/" + UUID.randomUUID()).then().statusCode(404);
    get(districtOfficer, "/dialogues/abc").then().statusCode(404);
  }

  @Test
  void theUnitAboveActsOnBehalfOnlyWhenItSaysSo() {
    var path = "/dialogues/" + id(planned());
    put(provinceOfficer, path + "/announcement", 1, "{}").then().statusCode(403);
    put(
            provinceOfficer,
            path + "/announcement",
            1,
            "{\"onBehalfOf\": \"%s\"}".formatted(district.code()))
        .then()
        .statusCode(200);
    get(districtOfficer, path + "/history")
        .then()
        .body("[1].onBehalfOf", equalTo(district.id().toString()))
        .body("[1].actorUnit", equalTo(province.id().toString()));
    put(
            districtOfficer,
            path + "/cancellation",
            2,
            "{\"reason\": \"Bão\", \"onBehalfOf\": \"%s\"}".formatted(neighbor.code()))
        .then()
        .statusCode(200);
    post(neighborOfficer, "/dialogues", plan("Của huyện khác")).then().statusCode(404);
  }

  @Test
  void aJointHostSeesIt() {
    var body =
        """
        {"title": "Đối thoại", "kind": "THEMATIC", "hostUnit": "%s", "jointHosts": ["%s"],
         "plannedOn": "2026-06-30"}
        """
            .formatted(district.code(), neighbor.id());
    var path = "/dialogues/" + id(post(districtOfficer, "/dialogues", body));
    get(neighborOfficer, path)
        .then()
        .statusCode(200)
        .body("jointHosts.code", contains(neighbor.code()))
        .body("allowedActions", empty());
    get(neighborOfficer, "/dialogues").then().body("items.size()", is(1));
    put(neighborOfficer, path + "/announcement", 1, "{}").then().statusCode(403);
  }

  @Test
  void anActNeedsTheVersionThatItsCallerHasSeen() {
    var path = "/api/v1/dialogues/" + id(planned()) + "/announcement";
    as(districtOfficer).body("{}").put(path).then().statusCode(428);
    as(districtOfficer).header("If-Match", "\"7\"").body("{}").put(path).then().statusCode(412);
    as(districtOfficer).header("If-Match", "W/\"1\"").body("{}").put(path).then().statusCode(412);
    as(districtOfficer).header("If-Match", "rubbish").body("{}").put(path).then().statusCode(400);
    as(districtOfficer).header("If-Match", "\"1\"").body("{}").put(path).then().statusCode(200);
  }

  @Test
  void everythingWrongIsAnsweredAtOnce() {
    post(
            districtOfficer,
            "/dialogues",
            """
            {"title": " ", "kind": "PERIODIC", "hostUnit": "%s", "plannedOn": "2026-06-15"}
            """
                .formatted(district.code()))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.pointer", containsInAnyOrder("/title", "/plannedOn"))
        .body("errors.code", containsInAnyOrder("required", "planned-in-the-past"))
        .body("errors.rule", hasItem("R-DLG-05"))
        .body("traceId", notNullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\": |400|malformed-json",
        "{\"nosuch\": 1}|400|unknown-property",
        "{\"state\": \"HELD\"}|400|read-only-property",
        "{\"title\": 5}|400|type-mismatch",
        "{\"kind\": \"periodic\"}|422|validation",
        "{\"plannedOn\": \"2026-02-30\"}|422|invalid-date",
        "{}|422|validation",
        "{\"title\": \"a\\u0000b\"}|422|validation",
      })
  void whatCannotBeReadOrAcceptedIsRefused(String body, int status, String problem) {
    post(districtOfficer, "/dialogues", body)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", endsWith("/" + problem));
  }

  @Test
  void textIsStoredComposed() {
    var title = "Đối thoại tại xã Hòa Thắng";
    var answer =
        post(districtOfficer, "/dialogues", plan(Normalizer.normalize(title, Normalizer.Form.NFD)));
    answer.then().statusCode(201).body("title", equalTo(title));
  }

  @Test
  void aUnitThatIsNotKnownYetMayComeLater() {
    post(districtOfficer, "/dialogues", plan("x").replace(district.code(), "chua-biet"))
        .then()
        .statusCode(409)
        .header("Retry-After", "1")
        .body("type", endsWith("/reference-not-yet-known"));
  }

  @Test
  void aRepeatedKeyGetsTheFirstAnswer() {
    var key = UUID.randomUUID().toString();
    var first =
        as(districtOfficer)
            .header("Idempotency-Key", key)
            .body(plan("Một"))
            .post("/api/v1/dialogues");
    var again =
        as(districtOfficer)
            .header("Idempotency-Key", key)
            .body(plan("Một"))
            .post("/api/v1/dialogues");
    again.then().statusCode(201).header("ETag", "\"1\"").body("id", equalTo(id(first)));
    as(districtOfficer)
        .header("Idempotency-Key", key)
        .body(plan("Hai"))
        .post("/api/v1/dialogues")
        .then()
        .statusCode(422)
        .body("type", endsWith("/idempotency-key-reused"));
  }

  @Test
  void aLateEntryNeedsItsSourceAndAnOpenYear() {
    var late =
        """
        {"title": "Đối thoại", "kind": "PERIODIC", "hostUnit": "%s", "plannedOn": "%s",
         "occurredOn": "%s"%s}
        """;
    var source =
        ", \"lateEntry\": {\"reason\": \"Nhập bổ sung\", \"sourceDocument\": \"12-BC/TU\"}";
    post(
            districtOfficer,
            "/dialogues",
            late.formatted(district.code(), "2023-05-01", "2023-05-01", ""))
        .then()
        .statusCode(422)
        .body("errors.code", contains("late-entry-required"));
    post(
            districtOfficer,
            "/dialogues",
            late.formatted(district.code(), "2022-05-01", "2022-05-01", source))
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-open-for-late-entry"));
    post(
            districtOfficer,
            "/dialogues",
            late.formatted(district.code(), "2023-05-01", "2023-05-01", source))
        .then()
        .statusCode(201);
    post(
            districtOfficer,
            "/dialogues",
            late.formatted(district.code(), "2026-07-01", "2026-06-17", ""))
        .then()
        .statusCode(422)
        .body("errors.code", contains("invalid-date"));
  }

  @Test
  void theDayOfTheActIsTheDayOfTheDialogue() {
    var path = "/dialogues/" + id(planned());
    put(districtOfficer, path + "/announcement", 1, "{}").then().statusCode(200);
    put(
            districtOfficer,
            path + "/holding",
            2,
            """
            {"heldOn": "2026-06-15", "occurredOn": "2026-06-16", "chair": "HEAD",
             "attendance": {"citizens": 1, "officials": 1}}
            """)
        .then()
        .statusCode(422)
        .body("errors.code", contains("dates-differ"));
    put(
            districtOfficer,
            path + "/holding",
            2,
            """
            {"heldOn": "2026-06-16", "chair": "HEAD", "attendance": {"citizens": -1}}
            """)
        .then()
        .statusCode(422)
        .body(
            "errors.pointer", containsInAnyOrder("/attendance/citizens", "/attendance/officials"));
  }

  @Test
  void itIsClosedByAnotherBodyThanItsHost() {
    var path = "/dialogues/" + held(provinceOfficer, province, TODAY.minusDays(3));
    put(provinceOfficer, path + "/conclusion", 3, "{\"noticeNumber\": \"1-TB\"}")
        .then()
        .statusCode(200);
    put(provinceOfficer, path + "/publication", 4, "{}").then().statusCode(200);
    get(provinceOfficer, path).then().body("allowedActions", empty());
    put(provinceOfficer, path + "/closure", 5, "{}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("supervised-by-host"));
    put(districtOfficer, path + "/closure", 5, "{}").then().statusCode(403);
    get(supervisor, path).then().body("allowedActions.name", contains("closure"));
    put(supervisor, path + "/closure", 5, "{}")
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"));
    put(supervisor, path + "/closure", 6, "{}")
        .then()
        .statusCode(409)
        .body("type", endsWith("/illegal-transition"));
  }

  @Test
  void aReasonIsAPrivateNoteAndNoPartOfTheEvent() {
    var path = "/dialogues/" + id(planned());
    put(districtOfficer, path + "/announcement", 1, "{}").then().statusCode(200);
    put(districtOfficer, path + "/postponement", 2, "{\"reason\": \"Ông Nguyễn Văn Kín ốm\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("POSTPONED"));
    assertThat(get(districtOfficer, path + "/history").asString()).doesNotContain("Kín");
    put(districtOfficer, path + "/announcement", 3, "{\"plannedOn\": \"2026-07-20\"}")
        .then()
        .statusCode(200)
        .body("plannedOn", equalTo("2026-07-20"));
  }

  @Test
  void aListHasPagesAndFilters() {
    for (int i = 0; i < 3; i++) {
      planned();
    }
    held(provinceOfficer, province, TODAY);
    var first = get(districtOfficer, "/dialogues?limit=2");
    first.then().statusCode(200).body("items.size()", is(2)).body("next", notNullValue());
    String next = first.path("next");
    get(districtOfficer, "/dialogues?limit=2&cursor=" + next)
        .then()
        .body("items.size()", is(1))
        .body("next", nullValue());
    get(provinceOfficer, "/dialogues").then().body("items.size()", is(4));
    get(provinceOfficer, "/dialogues?state=HELD&kind=PERIODIC&hostUnit=" + province.code())
        .then()
        .body("items.hostUnit.id", contains(province.id().toString()));
    get(neighborOfficer, "/dialogues").then().body("items", empty());
    get(districtOfficer, "/dialogues?limit=1&state=PLANNED&cursor=" + next)
        .then()
        .statusCode(400)
        .body("type", endsWith("/invalid-cursor"));
    get(provinceOfficer, "/dialogues?cursor=" + next).then().statusCode(400);
    get(districtOfficer, "/dialogues?cursor=AAAA").then().statusCode(400);
    get(districtOfficer, "/dialogues?changesAfter=" + next).then().statusCode(400);
    get(districtOfficer, "/dialogues?limit=0").then().statusCode(400);
    get(districtOfficer, "/dialogues?limit=1000000000").then().statusCode(400);
    get(districtOfficer, "/dialogues?nosuch=1").then().statusCode(400);
    get(districtOfficer, "/dialogues?state=held").then().statusCode(400);
    get(districtOfficer, "/dialogues?hostUnit=chua-biet").then().statusCode(400);
  }

  @Test
  void aSyncTellsWhatChangedAndWhatLeftTheList() {
    var id = id(planned());
    var position =
        await()
            .until(
                () -> sync("0", ""), answer -> answer.jsonPath().getList("items.id").contains(id))
            .<String>path("next");
    sync(position, "").then().body("items", empty()).body("next", notNullValue());
    var plannedOnly = sync("0", "&state=PLANNED").<String>path("next");
    put(districtOfficer, "/dialogues/" + id + "/announcement", 1, "{}").then().statusCode(200);
    await()
        .untilAsserted(() -> sync(position, "").then().body("items.state", contains("ANNOUNCED")));
    sync(plannedOnly, "&state=PLANNED")
        .then()
        .body("items.id", contains(id))
        .body("items.removed", contains(true));
    get(neighborOfficer, "/dialogues?changesAfter=0&limit=200").then().body("items", empty());
  }

  private Response sync(String position, String filter) {
    var answer = get(districtOfficer, "/dialogues?limit=200&changesAfter=" + position + filter);
    answer.then().statusCode(200);
    return answer;
  }

  private String published(String conclusion, String token) {
    var path = "/dialogues/" + held(districtOfficer, district, TODAY.minusDays(3));
    put(token, path + "/conclusion", 3, conclusion).then().statusCode(200);
    put(districtHead, path + "/publication", 4, "{}").then().statusCode(200);
    return path;
  }

  @Test
  void whoActedForTheHostDoesNotCloseIt() {
    var path =
        published(
            "{\"noticeNumber\": \"1-TB\", \"onBehalfOf\": \"%s\"}".formatted(district.code()),
            provinceOfficer);
    get(provinceOfficer, path).then().body("allowedActions", empty());
    put(provinceOfficer, path + "/closure", 5, "{}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("supervised-by-host"));
    put(supervisor, path + "/closure", 5, "{}").then().statusCode(200);
  }

  @Test
  void aBodyAboveThatLeftTheHostAloneClosesIt() {
    var path = published("{\"noticeNumber\": \"1-TB\"}", districtOfficer);
    get(provinceOfficer, path).then().body("allowedActions.name", contains("closure"));
    put(provinceOfficer, path + "/closure", 5, "{}").then().statusCode(200);
  }

  @Test
  void whoWroteTheSheetForTheHostDoesNotCloseIt() {
    var path = "/dialogues/" + held(districtOfficer, district, TODAY.minusDays(3));
    batch(
            provinceOfficer,
            path + "/recommendations/batch",
            """
            {"rows": [{"clientReference": "1", "content": "x", "kind": "FEEDBACK",
              "field": "ECONOMY", "outcome": "REJECTED", "reason": "Trái quy hoạch",
              "onBehalfOf": "%s"}]}
            """
                .formatted(district.code()))
        .then()
        .statusCode(200);
    put(districtOfficer, path + "/conclusion", 3, "{\"noticeNumber\": \"1-TB\"}")
        .then()
        .statusCode(200);
    put(districtOfficer, path + "/publication", 4, "{}").then().statusCode(200);
    put(provinceOfficer, path + "/closure", 5, "{}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("supervised-by-host"));
  }

  @Test
  void theHeadOfTheHostPublishesButDoesNothingElse() {
    var path = "/dialogues/" + held(districtOfficer, district, TODAY.minusDays(3));
    put(districtHead, path + "/conclusion", 3, "{\"noticeNumber\": \"1-TB\"}")
        .then()
        .statusCode(403);
    put(districtOfficer, path + "/conclusion", 3, "{\"noticeNumber\": \"1-TB\"}")
        .then()
        .statusCode(200);
    get(districtHead, path).then().body("allowedActions.name", contains("publication"));
    get(provinceHead, path).then().body("allowedActions", empty());
    put(
            provinceHead,
            path + "/publication",
            4,
            "{\"onBehalfOf\": \"%s\"}".formatted(district.code()))
        .then()
        .statusCode(403);
    put(districtHead, path + "/publication", 4, "{}").then().statusCode(200);
  }

  @Test
  void jointHostsAreOfTheHostsProvince() {
    post(
            districtOfficer,
            "/dialogues",
            plan("Liên tỉnh")
                .replace("\"kind\"", "\"jointHosts\": [\"%s\"], \"kind\"")
                .formatted(elsewhere.code()))
        .then()
        .statusCode(422)
        .body("errors.code", contains("other-province"));
  }

  @Test
  void whoSeesAJointHostBelowFindsItInTheListToo() {
    var body =
        """
        {"title": "Đối thoại", "kind": "THEMATIC", "hostUnit": "%s", "jointHosts": ["%s"],
         "plannedOn": "2026-06-30"}
        """
            .formatted(neighbor.code(), commune.code());
    var id = id(post(neighborOfficer, "/dialogues", body));
    get(districtOfficer, "/dialogues/" + id).then().statusCode(200);
    get(districtOfficer, "/dialogues").then().body("items.id", contains(id));
    get(stranger, "/dialogues").then().body("items", empty());
  }
}
