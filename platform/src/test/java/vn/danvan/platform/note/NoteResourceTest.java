package vn.danvan.platform.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitReplica;

/** One write from request to the reader of its event, and everything that may be wrong with it. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "platform"))
class NoteResourceTest {

  @Inject UnitReplica replica;
  @Inject Jdbi jdbi;

  private Unit province;
  private Unit district;
  private Unit other;
  private String officer;

  @BeforeEach
  void units() {
    province = unit("province", null);
    district = unit("district", province);
    other = unit("other", province);
    officer = TestTokens.of("officer", district.id(), "officer");
  }

  private Unit unit(String name, Unit parent) {
    var id = Ids.next();
    var top = parent == null ? id : parent.id();
    var unit =
        new Unit(
            id,
            1,
            name + "-" + id,
            name,
            null,
            "KIND",
            "LEVEL",
            parent == null ? null : parent.id(),
            id,
            top,
            null,
            null,
            LocalDate.of(2015, 1, 1),
            null,
            null);
    QuarkusTransaction.requiringNew().run(() -> replica.apply(unit));
    return unit;
  }

  private ValidatableResponse write(String body) {
    return NoteCalls.write(officer, body);
  }

  private String note(String title) {
    return "{\"title\": \"%s\", \"unit\": \"%s\"}".formatted(title, district.code());
  }

  @Test
  void aWriteReachesItsReaders() {
    var id =
        write(note("Dân vận khéo"))
            .statusCode(201)
            .header("ETag", "\"1\"")
            .extract()
            .<String>path("id");
    await().untilAsserted(() -> assertThat(seenVersions(id)).containsExactly(1L));
  }

  private List<Long> seenVersions(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT version FROM seen_note WHERE id = :id::uuid")
                .bind("id", id)
                .mapTo(Long.class)
                .list());
  }

  @Test
  void aRepeatGetsTheFirstAnswer() {
    var key = "note-" + UUID.randomUUID();
    var first = withKey(key, note("once")).statusCode(201).extract();
    var again = withKey(key, note("once")).statusCode(201).extract();
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    withKey(key, note("another"))
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    withKey("short", note("once"))
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-required"));
  }

  private ValidatableResponse withKey(String key, String body) {
    return given()
        .auth()
        .oauth2(officer)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/notes")
        .then();
  }

  @Test
  void anActNeedsTheCurrentVersion() {
    var id = write(note("pin me")).extract().<String>path("id");
    var path = "/api/v1/notes/" + id + "/pin";
    pin(path, null).statusCode(428).body("type", equalTo("/problems/precondition-required"));
    pin(path, "\"7\"").statusCode(412).body("type", equalTo("/problems/version-conflict"));
    pin(path, "W/\"1\"").statusCode(412);
    pin(path, "1").statusCode(400);
    pin(path, "\"1\"").statusCode(200).header("ETag", "\"2\"").body("state", equalTo("PINNED"));
    pin(path, "\"2\"").statusCode(409).body("type", equalTo("/problems/illegal-transition"));
  }

  private ValidatableResponse pin(String path, String ifMatch) {
    var request = given().auth().oauth2(officer).contentType(ContentType.JSON).body("{}");
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put(path).then();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"title":                                          | 400 | malformed-json
          {"title": "a", "title": "b"}                       | 400 | duplicate-key
          {"title": "a", "nosuch": 1}                        | 400 | unknown-property
          {"title": "a", "version": 1}                       | 400 | read-only-property
          {"title": 5}                                       | 400 | type-mismatch
          {"title": "a"} x                                   | 400 | malformed-json
          {"title": NaN}                                     | 400 | malformed-json
          {"title": "a", "color": "yellow", "unit": "x"}     | 422 | validation
          {"title": "a", "count": 1.5, "unit": "x"}          | 422 | validation
          {"title": "a", "count": 99999999999, "unit": "x"}  | 422 | validation
          {"title": "a", "count": -1, "unit": "x"}           | 422 | validation
          {"title": "a", "occurredOn": "2026-02-30"}         | 422 | invalid-date
          {"title": "a\\u0000b", "unit": "x"}                | 422 | forbidden-character
          {"title": "a\\u202eb", "unit": "x"}                | 422 | forbidden-character
          {"title": "a\\nb", "unit": "x"}                    | 422 | forbidden-character
          {"title": "  ", "unit": "x"}                       | 422 | validation
          {"title": "a", "unit": "no-such-unit"}             | 409 | reference-not-yet-known
          """)
  void badInputIsRefusedInWords(String body, int status, String type) {
    write(body)
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + type))
        .body("traceId", notNullValue());
  }

  @Test
  void invalidEncodingIsRefused() {
    given()
        .auth()
        .oauth2(officer)
        .contentType("application/json")
        .body(
            new byte[] {
              '{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xc3, 0x28, '"', '}'
            })
        .post("/api/v1/notes")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-encoding"));
  }

  @Test
  void decomposedTextIsStoredComposed() {
    var decomposed = java.text.Normalizer.normalize("Dân vận khéo", java.text.Normalizer.Form.NFD);
    write(note(decomposed)).statusCode(201).body("title", equalTo("Dân vận khéo"));
  }

  @Test
  void aDateInTheFutureOrTooLongAgoIsRefused() {
    var body = "{\"title\": \"a\", \"unit\": \"%s\", \"occurredOn\": \"%s\"}";
    write(body.formatted(district.code(), LocalDate.now().plusDays(2))).statusCode(422);
    write(body.formatted(district.code(), LocalDate.now().minusDays(40)))
        .statusCode(422)
        .body("type", equalTo("/problems/guards-failed"))
        .body("errors.code", hasItem("late-entry-required"))
        .body("errors.code", hasItem("not-open-for-late-entry"));
  }

  @Test
  void nobodyGetsInWithoutAValidToken() {
    given()
        .contentType(ContentType.JSON)
        .body("{")
        .post("/api/v1/notes")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", notNullValue());
    given()
        .auth()
        .oauth2("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/v1/notes")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-token"));
    given()
        .auth()
        .oauth2(TestTokens.expired("officer", district.id(), "officer"))
        .get("/api/v1/notes")
        .then()
        .statusCode(401);
    given()
        .auth()
        .oauth2(TestTokens.forAudience("other", "officer", district.id(), "officer"))
        .get("/api/v1/notes")
        .then()
        .statusCode(401);
  }

  @Test
  void aTokenThatWasVerifiedVouchesForNoOther() {
    var token = TestTokens.of("officer", district.id(), "officer");
    given().auth().oauth2(token).get("/api/v1/notes").then().statusCode(200);
    given().auth().oauth2(token).get("/api/v1/notes").then().statusCode(200);
    var signature = token.lastIndexOf('.') + 1;
    var other = token.charAt(signature) == 'A' ? 'B' : 'A';
    given()
        .auth()
        .oauth2(token.substring(0, signature) + other + token.substring(signature + 1))
        .get("/api/v1/notes")
        .then()
        .statusCode(401);
  }

  @Test
  void whoMayNotIsRefused() {
    var id = write(note("ours")).extract().<String>path("id");
    given()
        .auth()
        .oauth2(TestTokens.of("citizen", null, "citizen"))
        .contentType(ContentType.JSON)
        .body(note("x"))
        .post("/api/v1/notes")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(TestTokens.of("neighbor", other.id(), "officer"))
        .get("/api/v1/notes/" + id)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    given()
        .auth()
        .oauth2(TestTokens.of("above", province.id(), "officer"))
        .get("/api/v1/notes/" + id)
        .then()
        .statusCode(200);
    given()
        .auth()
        .oauth2(officer)
        .get("/api/v1/notes/abc")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "cursor=AAAA, invalid-cursor",
    "limit=0, invalid-parameter",
    "limit=1000000000, invalid-parameter",
    "limit=x, invalid-parameter",
    "nosuch=1, invalid-parameter",
    "limit=1&limit=2, invalid-parameter"
  })
  void wrongParametersAreRefused(String query, String type) {
    given()
        .auth()
        .oauth2(officer)
        .get("/api/v1/notes?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + type));
  }

  @Test
  void aCursorServesItsOwnListOnly() {
    write(note("one"));
    write(note("two"));
    var next =
        given()
            .auth()
            .oauth2(officer)
            .get("/api/v1/notes?limit=1")
            .then()
            .extract()
            .<String>path("next");
    given()
        .auth()
        .oauth2(officer)
        .queryParam("cursor", next)
        .get("/api/v1/notes?limit=1")
        .then()
        .statusCode(200);
    given()
        .auth()
        .oauth2(officer)
        .queryParam("cursor", next)
        .get("/api/v1/notes?limit=1&state=PINNED")
        .then()
        .statusCode(400);
    given()
        .auth()
        .oauth2(TestTokens.of("else", district.id(), "officer"))
        .queryParam("cursor", next)
        .get("/api/v1/notes?limit=1")
        .then()
        .statusCode(400);
  }

  @Test
  void theEventFeedIsReadPageByPage() {
    write(note("one"));
    write(note("two"));
    var integrator = TestTokens.of("integrator", null, "integrator");
    var first =
        given()
            .auth()
            .oauth2(integrator)
            .get("/api/v1/note-service/events?limit=1")
            .then()
            .statusCode(200)
            .extract();
    var second =
        given()
            .auth()
            .oauth2(integrator)
            .queryParam("after", first.<String>path("next"))
            .get("/api/v1/note-service/events?limit=1")
            .then()
            .statusCode(200)
            .extract();
    assertThat(second.<Integer>path("items[0].position"))
        .isEqualTo(first.<Integer>path("items[0].position") + 1);
    given()
        .auth()
        .oauth2(integrator)
        .get("/api/v1/note-service/events?after=AAAA")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-cursor"));
  }

  @Test
  void aBatchIsAllOrNothing() {
    var good =
        "{\"clientReference\": \"1\", \"title\": \"row\", \"unit\": \"%s\"}"
            .formatted(district.code());
    var bad =
        "{\"clientReference\": \"2\", \"title\": \"\", \"unit\": \"%s\"}"
            .formatted(district.code());
    batch("[" + good + "," + bad + "]", false)
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/rows/1/title"));
    batch("[" + good + "," + bad + "]", true)
        .statusCode(200)
        .body("results[0].status", equalTo("VALID"))
        .body("results[1].status", equalTo("INVALID"));
    batch("[" + good + "]", false).statusCode(200).body("results[0].status", equalTo("CREATED"));
    batch("[]", false).statusCode(422);
    given()
        .auth()
        .oauth2(officer)
        .contentType(ContentType.JSON)
        .body("{\"rows\": [" + good + "]}")
        .post("/api/v1/notes/batch")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-required"));
  }

  private ValidatableResponse batch(String rows, boolean dryRun) {
    return given()
        .auth()
        .oauth2(officer)
        .header("Idempotency-Key", "batch-" + UUID.randomUUID())
        .contentType(ContentType.JSON)
        .body("{\"rows\": " + rows + "}")
        .post("/api/v1/notes/batch?dryRun=" + dryRun)
        .then();
  }

  @Test
  void theProtocolIsSpokenInProblemDocuments() {
    given()
        .auth()
        .oauth2(officer)
        .contentType("text/plain")
        .body("x")
        .post("/api/v1/notes")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
    given()
        .auth()
        .oauth2(officer)
        .delete("/api/v1/notes")
        .then()
        .statusCode(405)
        .header("Allow", "GET, HEAD, OPTIONS, POST")
        .contentType("application/problem+json");
    given()
        .auth()
        .oauth2(officer)
        .get("/api/v1/notes/" + UUID.randomUUID() + "/pin")
        .then()
        .statusCode(405)
        .header("Allow", "OPTIONS, PUT")
        .contentType("application/problem+json");
    given()
        .auth()
        .oauth2(officer)
        .put("/api/v1/notes/" + UUID.randomUUID())
        .then()
        .statusCode(405)
        .header("Allow", "GET, HEAD, OPTIONS");
    given()
        .auth()
        .oauth2(officer)
        .accept("application/xml")
        .get("/api/v1/notes")
        .then()
        .statusCode(406);
    given().get("/api/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
  }
}
