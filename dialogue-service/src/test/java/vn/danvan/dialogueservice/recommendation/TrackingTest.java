package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrackingTest extends SenderTest {

  @Inject ClosureService closures;
  @Inject TrackingCodes codes;

  private String id;
  private String code;

  @BeforeEach
  void submitted() {
    var answer = send(anonymous("Đèn đường hỏng"));
    answer.then().statusCode(201);
    id = id(answer);
    code = answer.then().extract().path("trackingCode");
  }

  private static Response track(String source, String code) {
    return as(null)
        .header("X-Forwarded-For", source)
        .body("{\"code\": \"%s\"}".formatted(code))
        .post("/api/v1/tracking");
  }

  private static Response track(String code) {
    return track(source(), code);
  }

  private String token() {
    return track(code).then().statusCode(200).extract().path("token");
  }

  private static Response current(String token) {
    return as(null)
        .header("X-Forwarded-For", source())
        .header("Tracking-Token", token)
        .get("/api/v1/tracking/current");
  }

  private static Response act(String token, String noun, String body) {
    return as(null)
        .header("X-Forwarded-For", source())
        .header("Tracking-Token", token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/api/v1/tracking/current/" + noun);
  }

  /** By the district itself, answered and resolved; version 6. */
  private void resolve() {
    var at = "/recommendations/" + id;
    put(
            districtOfficer,
            at + "/classification",
            1,
            "{\"kind\": \"FEEDBACK\", \"field\": \"ECONOMY\"}")
        .then()
        .statusCode(200);
    post(districtOfficer, at + "/assignments", "{\"leadUnit\": \"%s\"}".formatted(neighbor.code()))
        .then()
        .statusCode(200);
    put(neighborOfficer, at + "/acceptance", 3, "{}").then().statusCode(200);
    post(neighborOfficer, at + "/answers", "{\"text\": \"Đã thay bóng\", \"channel\": \"ONLINE\"}")
        .then()
        .statusCode(200);
    put(
            neighborOfficer,
            at + "/resolution",
            5,
            "{\"resolutionClass\": \"DONE\", \"evidence\": \"Biên bản nội bộ\"}")
        .then()
        .statusCode(200);
  }

  @Test
  void aCodeShowsStepsAndPromise() {
    track(code)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("state", equalTo("RECEIVED"))
        .body("promisedOn", equalTo("2026-07-07"))
        .body("steps.step", contains("RECEIVED"))
        .body("steps.on", contains("2026-06-16"))
        .body("answer", nullValue())
        .body("allowedActions.name", contains("reply"))
        .body("token", notNullValue());
  }

  @Test
  void howACodeIsWrittenDoesNotMatter() {
    var written = (code.substring(0, 4) + "-" + code.substring(4)).toLowerCase();
    track(written.replace('0', 'o').replace('1', 'l')).then().statusCode(200);
  }

  @Test
  void aWrongCodeIsUnknownWhateverItLooksLike() {
    for (var wrong : List.of("0".repeat(16), "x", "đường", "7K2M9QXA0PWE4TNC7K2M9QXA")) {
      track(wrong).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }
    track("").then().statusCode(422);
    track("x".repeat(65)).then().statusCode(422);
  }

  @Test
  void guessingIsStoppedWithoutHurtingOthers() {
    var guesser = source();
    for (int i = 0; i < 10; i++) {
      track(guesser, "GUESS" + i).then().statusCode(404);
    }
    track(guesser, "GUESS10")
        .then()
        .statusCode(429)
        .header("Retry-After", matchesPattern("[1-9][0-9]?"));
    track(guesser, code).then().statusCode(429);
    track(code).then().statusCode(200);
  }

  @Test
  void theTokenReadsAgainOnlyWhatIsNew() {
    var token = token();
    var first = current(token);
    first
        .then()
        .statusCode(200)
        .header("ETag", matchesPattern("\"1-[0-9a-f]{16}\""))
        .header("Cache-Control", "no-store")
        .body("token", nullValue());
    as(null)
        .header("Tracking-Token", token)
        .header("If-None-Match", first.header("ETag"))
        .get("/api/v1/tracking/current")
        .then()
        .statusCode(304);
  }

  @Test
  void aTokenIsGoodForAQuarterOfAnHour() {
    var id = UUID.fromString(this.id);
    var now = clock.instant();
    var token = codes.token(id, now);
    assertThat(codes.recommendation(token, now.plus(Duration.ofSeconds(899)))).contains(id);
    assertThat(codes.recommendation(token, now.plus(Duration.ofSeconds(900)))).isEmpty();
    current(codes.token(id, now.minus(Duration.ofMinutes(16)))).then().statusCode(401);
    var forged = token.charAt(20) == 'A' ? 'B' : 'A';
    current(token.substring(0, 20) + forged + token.substring(21)).then().statusCode(401);
    current("x").then().statusCode(401).body("type", equalTo("/problems/invalid-token"));
    as(null).get("/api/v1/tracking/current").then().statusCode(401);
    act("x", "rating", "{\"rating\": 5}").then().statusCode(401);
  }

  @Test
  void theAnswerIsShownAndNothingInternal() {
    resolve();
    current(token())
        .then()
        .statusCode(200)
        .body("state", equalTo("RESOLVED"))
        .body(
            "steps.step",
            contains("RECEIVED", "CLASSIFIED", "ASSIGNED", "ACCEPTED", "ANSWERED", "RESOLVED"))
        .body("answer.text", equalTo("Đã thay bóng"))
        .body("answer.on", equalTo("2026-06-16"))
        .body("allowedActions.name", contains("reply", "objection", "rating"));
    assertThat(current(token()).asString()).doesNotContain("Biên bản nội bộ");
  }

  @Test
  void repliesAreForTheOfficersAlone() {
    var canary = "Chim yến " + UUID.randomUUID();
    act(token(), "reply", "{\"text\": \"%s\"}".formatted(canary))
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"2\""))
        .body("steps.step", contains("RECEIVED", "REPLIED"));
    assertThat(get(districtOfficer, "/recommendations/" + id).asString()).contains(canary);
    for (var table : List.of("journal", "private_note", "idempotency", "recommendation")) {
      var rows = texts("SELECT t::text FROM " + table + " t");
      assertThat(rows).as(table).noneMatch(row -> row.contains(canary));
    }
    put(
            districtOfficer,
            "/recommendations/" + id + "/classification",
            2,
            "{\"kind\": \"FEEDBACK\", \"field\": \"ECONOMY\"}")
        .then()
        .statusCode(200);
  }

  @Test
  void anObjectionPutsItBackOnTheSupervisionListAndStopsTheTimer() {
    act(token(), "objection", "{\"text\": \"Chưa\"}").then().statusCode(409);
    resolve();
    post(supervisor, "/recommendations/" + id + "/supervisions", "{\"passed\": true}")
        .then()
        .statusCode(200);
    act(token(), "objection", "{\"text\": \"Đèn vẫn tối\"}")
        .then()
        .statusCode(201)
        .body("state", equalTo("RESOLVED"))
        .body("closesOn", nullValue());
    clock.stopOn(TODAY.plusDays(60));
    closures.closeDue();
    get(supervisor, "/recommendations?objected=true&state=RESOLVED")
        .then()
        .body("items.id", contains(id))
        .body("items[0].objectedOn", equalTo("2026-06-16"));
    get(supervisor, "/recommendations/" + id)
        .then()
        .body("state", equalTo("RESOLVED"))
        .body("texts.kind", hasItem("OBJECTION"));
    clock.stopOn(TODAY);
    post(supervisor, "/recommendations/" + id + "/supervisions", "{\"passed\": true}")
        .then()
        .statusCode(200);
    act(token(), "objection", "{\"text\": \"Vẫn tối\"}")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("objected-already"));
  }

  @Test
  void theOutcomeIsRatedOnce() {
    act(token(), "rating", "{\"rating\": 4}").then().statusCode(409);
    resolve();
    act(token(), "rating", "{\"rating\": 6}").then().statusCode(422);
    act(token(), "rating", "{}").then().statusCode(422);
    act(token(), "rating", "{\"rating\": 4}").then().statusCode(201).body("rating", is(4));
    act(token(), "rating", "{\"rating\": 1}")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("rated-already"));
    get(districtOfficer, "/recommendations/" + id).then().body("rating", is(4));
  }

  @Test
  void aRepeatWithANewerTokenIsTheSameWrite() {
    var key = UUID.randomUUID().toString();
    clock.stopOn(TODAY);
    var earlier = codes.token(UUID.fromString(id), clock.instant().minusSeconds(60));
    for (var token : List.of(earlier, token())) {
      as(null)
          .header("X-Forwarded-For", source())
          .header("Tracking-Token", token)
          .header("Idempotency-Key", key)
          .body("{\"text\": \"Thêm\"}")
          .post("/api/v1/tracking/current/reply")
          .then()
          .statusCode(201)
          .body("version", is(2))
          .header("Location", containsString("/tracking/current"));
    }
  }
}
