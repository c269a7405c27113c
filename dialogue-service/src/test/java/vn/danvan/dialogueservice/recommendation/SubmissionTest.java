package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;

@QuarkusTest
class SubmissionTest extends SenderTest {

  @Test
  void aCitizenWithoutAccountGetsACodeAndThePromisedDay() {
    var answer = send(anonymous("Đèn đường hỏng"));
    answer
        .then()
        .statusCode(201)
        .header("Cache-Control", "no-store")
        .header("Location", endsWith("/api/v1/tracking/current"))
        .body("trackingCode", matchesPattern("[0-9A-HJKMNP-TV-Z]{16}"))
        .body("promisedOn", equalTo("2026-07-07"));
    get(districtOfficer, "/recommendations/" + id(answer))
        .then()
        .statusCode(200)
        .body("state", equalTo("RECEIVED"))
        .body("source", equalTo("ONLINE"))
        .body("hostUnit.id", equalTo(district.id().toString()))
        .body("texts.kind", containsInAnyOrder("CONTENT", "PLACE", "COORDINATES"));
    get(districtOfficer, "/recommendations/" + id(answer) + "/history")
        .then()
        .body("[0].actor", equalTo("anonymous"))
        .body("[0].actorRole", equalTo("citizen"))
        .body("[0].actorUnit", nullValue());
  }

  @Test
  void aRepeatGetsTheSameCodeThoughNoStoredAnswerHoldsIt() {
    var key = UUID.randomUUID().toString();
    var source = source();
    var body = anonymous("Đèn đường hỏng");
    var first = send(source, key, body);
    var again = send(source(), key, body);
    again.then().statusCode(201).header("Cache-Control", "no-store");
    assertThat(again.asString()).isEqualTo(first.asString());
    String code = first.then().extract().path("trackingCode");
    for (var text :
        List.of(
            "SELECT body FROM idempotency WHERE body IS NOT NULL",
            "SELECT data::text FROM journal",
            "SELECT recommendation::text FROM recommendation")) {
      assertThat(texts(text)).noneMatch(row -> row.contains(code));
    }
    send(source, key, anonymous("Khác"))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    assertThat(texts("SELECT caller FROM idempotency WHERE key = '" + key + "'"))
        .containsExactly("without account");
  }

  @Test
  void anAccountStandsNowhereBesideWhatItWrote() {
    var citizen = TestTokens.of("citizen", null, "citizen");
    var answer =
        as(citizen)
            .header("X-Forwarded-For", source())
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(anonymous("Đèn đường hỏng"))
            .post("/api/v1/recommendations");
    answer.then().statusCode(201).body("trackingCode", notNullValue());
    get(districtOfficer, "/recommendations/" + id(answer) + "/history")
        .then()
        .body("[0].actor", equalTo("anonymous"));
  }

  @Test
  void whoIsNeitherCitizenNorOfficerIsRefused() {
    post(supervisor, "/recommendations", anonymous("Đèn")).then().statusCode(403);
    post(TestTokens.of("admin", null, "admin"), "/recommendations", anonymous("Đèn"))
        .then()
        .statusCode(403);
    post("no.such.token", "/recommendations", anonymous("Đèn")).then().statusCode(401);
  }

  @Test
  void allWrongValuesAreNamedAtOnce() {
    send("{}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/kind", "/content", "/unit", "/anonymous"));
    send("""
            {"unit": "%s", "kind": "FEEDBACK", "content": "Đèn", "anonymous": true, "latitude": 100,
             "source": "LETTER", "occurredOn": "2026-06-01", "contact": {"name": "A", "phone": "1"}}
            """
            .formatted(district.code()))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/latitude", "/source", "/occurredOn", "/contact"))
        .body("errors.code", hasItems("out-of-range", "for-officers", "anonymous-with-contact"));
    send("""
            {"unit": "%s", "kind": "FEEDBACK", "content": "Đèn", "anonymous": false}
            """
            .formatted(district.code()))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("contact-needed"));
    send(anonymous("x".repeat(5001)))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/content"));
    send("{\"text\": 1}").then().statusCode(400);
    send(anonymous("Đèn").replace(district.code(), "khong-co")).then().statusCode(409);
  }

  @Test
  void whatSendersGiveIsNotForOfficers() {
    post(districtOfficer, "/recommendations", anonymous("Đèn đường hỏng"))
        .then()
        .statusCode(422)
        .body("errors.code", hasItems("required", "for-senders"));
  }

  @Test
  void complaintsAreExplainedAndNotKept() {
    var canary = "Tố cáo " + UUID.randomUUID();
    send(anonymous(canary).replace("FEEDBACK", "DENUNCIATION"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("legal-procedure"))
        .body("errors[0].rule", equalTo("R-REC-04"))
        .body("errors[0].message", containsString(district.name()));
    assertThat(texts("SELECT text FROM recommendation_text")).doesNotContain(canary);
  }

  @Test
  void whatIsSentToAClosedUnitGoesToItsSuccessor() {
    QuarkusTransaction.requiringNew().run(() -> replica.apply(closed(district, neighbor)));
    var answer = send(anonymous("Đèn đường hỏng"));
    answer.then().statusCode(201);
    get(neighborOfficer, "/recommendations/" + id(answer)).then().statusCode(200);
  }

  @Test
  void whatIsSentToADividedUnitGoesToTheOneAbove() {
    QuarkusTransaction.requiringNew().run(() -> replica.apply(closed(district, neighbor, commune)));
    var answer = send(anonymous("Đèn đường hỏng"));
    answer.then().statusCode(201);
    get(provinceOfficer, "/recommendations/" + id(answer))
        .then()
        .body("hostUnit.id", equalTo(province.id().toString()));
  }

  /** Name and phone are nowhere but where they belong: neither stored elsewhere nor logged. */
  @Test
  void aNameAndAPhoneNumberStandNowhereElse() {
    var name = "Nguyễn Thị Hoàng Yến " + UUID.randomUUID();
    var phone = "09" + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 100_000_000);
    var logged = new StringBuffer();
    var listener =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            logged
                .append(entry.getMessage())
                .append(entry.getParameters() == null ? "" : List.of(entry.getParameters()));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger.getLogger("").addHandler(listener);
    Response answer;
    try {
      answer =
          send(
              """
              {"unit": "%s", "kind": "REQUEST", "content": "Tôi là %s, gọi tôi số %s",
               "anonymous": false, "contact": {"name": "%s", "phone": "%s"}}
              """
                  .formatted(district.code(), name, phone, name, phone));
    } finally {
      Logger.getLogger("").removeHandler(listener);
    }
    answer.then().statusCode(201);
    assertThat(logged.toString()).doesNotContain(name, phone);
    assertThat(get(districtOfficer, "/recommendations").asString()).doesNotContain(name, phone);
    assertThat(get(districtOfficer, "/recommendations/" + id(answer) + "/history").asString())
        .doesNotContain(name, phone);
    for (var table :
        List.of(
            "journal",
            "private_note",
            "idempotency",
            "recommendation",
            "recommendation_contact",
            "unsealed")) {
      var rows = texts("SELECT t::text FROM " + table + " t");
      assertThat(rows).as(table).noneMatch(row -> row.contains(name) || row.contains(phone));
      var inHex = HexFormat.of().formatHex(phone.getBytes(StandardCharsets.UTF_8));
      assertThat(rows).as(table).noneMatch(row -> row.contains(inHex));
    }
  }

  @Test
  void whoHandlesItReadsTheContactAndEveryReadingIsRecorded() {
    var answer =
        send(
            """
            {"unit": "%s", "kind": "REQUEST", "content": "Xin gọi lại", "anonymous": false,
             "contact": {"name": "Chim Yến", "email": "yen@example.vn"}}
            """
                .formatted(district.code()));
    answer.then().statusCode(201);
    var at = "/recommendations/" + id(answer) + "/contact-readings";
    var purpose = "{\"purpose\": \"Hẹn lịch\"}";
    post(districtOfficer, at, "{}")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/purpose"));
    post(provinceOfficer, at, purpose).then().statusCode(403);
    post(supervisor, at, purpose).then().statusCode(403);
    post(neighborOfficer, at, purpose).then().statusCode(404);
    post(districtOfficer, at, purpose)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("ETag", equalTo("\"2\""))
        .body("name", equalTo("Chim Yến"))
        .body("email", equalTo("yen@example.vn"));
    get(districtOfficer, "/recommendations/" + id(answer) + "/history")
        .then()
        .body("[1].type", equalTo("vn.danvan.RecommendationContactRead"))
        .body("[1].actor", equalTo(TestTokens.subject("district.officer")));
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation_contact SET wrapped_key = NULL WHERE recommendation_id = ?",
                UUID.fromString(id(answer))));
    post(districtOfficer, at, purpose).then().statusCode(404);
  }

  @Test
  void floodsAreStoppedWithoutHurtingOthers() {
    var flooding = source();
    for (int i = 0; i < 10; i++) {
      send(flooding, UUID.randomUUID().toString(), anonymous("Đèn")).then().statusCode(201);
    }
    var next = flooding.substring(0, flooding.lastIndexOf('.')) + ".99";
    send(next, UUID.randomUUID().toString(), anonymous("Đèn"))
        .then()
        .statusCode(429)
        .body("type", equalTo("/problems/rate-limited"))
        .header("Retry-After", matchesPattern("[1-9][0-9]?"));
    send(anonymous("Đèn")).then().statusCode(201);
    as(districtOfficer)
        .header("X-Forwarded-For", flooding)
        .body(
            """
            {"unit": "%s", "source": "LETTER", "kind": "FEEDBACK", "content": "Đèn"}
            """
                .formatted(district.code()))
        .post("/api/v1/recommendations")
        .then()
        .statusCode(201)
        .body("version", is(1))
        .body("receivedOn", equalTo(LocalDate.of(2026, 6, 16).toString()));
  }
}
