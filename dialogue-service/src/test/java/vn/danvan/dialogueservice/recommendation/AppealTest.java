package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;

/** Senders ask the unit above to look at an outcome. */
@QuarkusTest
class AppealTest extends SenderTest {

  private static final String WHY = "{\"text\": \"Chưa ai đến xem\"}";

  private String id;
  private String code;

  @BeforeEach
  void refused() {
    var answer = send(anonymous("Đèn đường hỏng"));
    answer.then().statusCode(201);
    id = id(answer);
    code = answer.path("trackingCode");
  }

  private void refuse() {
    put(
            districtOfficer,
            "/recommendations/" + id + "/classification",
            1,
            "{\"kind\": \"FEEDBACK\", \"field\": \"ECONOMY\"}")
        .then()
        .statusCode(200);
    post(districtHead, "/recommendations/" + id + "/rejections", "{\"reason\": \"Trái luật\"}")
        .then()
        .statusCode(200);
  }

  private Response tracked() {
    return as(null)
        .header("X-Forwarded-For", source())
        .body("{\"code\": \"%s\"}".formatted(code))
        .post("/api/v1/tracking");
  }

  private Response appeal(String body) {
    return as(null)
        .header("X-Forwarded-For", source())
        .header("Tracking-Token", tracked().<String>path("token"))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/api/v1/tracking/current/appeal");
  }

  private Response decide(String token, boolean upheld) {
    return post(
        token,
        "/recommendations/" + id + "/appeal-decisions",
        "{\"upheld\": %s, \"reason\": \"Đã xem lại hồ sơ\"}".formatted(upheld));
  }

  @Test
  void theUnitAboveIsToldAndStartsItAnew() {
    refuse();
    appeal(WHY)
        .then()
        .statusCode(201)
        .body("steps.step", hasItem("APPEALED"))
        .body("state", is("REJECTED"));
    get(provinceOfficer, "/dialogue/notifications")
        .then()
        .body("items.kind", contains("APPEALED"))
        .body("items.href", contains("/api/v1/recommendations/" + id));
    get(provinceOfficer, "/recommendations/" + id)
        .then()
        .body("appealUnit.id", equalTo(province.id().toString()))
        .body("texts.kind", hasItem("APPEAL"))
        .body("allowedActions.name", hasItem("appeal-decisions"));
    get(districtOfficer, "/recommendations/" + id)
        .then()
        .body("allowedActions.name", not(hasItem("appeal-decisions")));

    decide(districtOfficer, true).then().statusCode(403);
    decide(stranger, true).then().statusCode(404);
    decide(supervisor, true).then().statusCode(403);
    clock.stopOn(TODAY.plusDays(2));
    decide(provinceHead, true)
        .then()
        .statusCode(200)
        .body("state", is("REOPENED"))
        .body("rejectedOn", nullValue())
        .body("appealedOn", nullValue())
        .body("reopenedOn", is(TODAY.plusDays(2).toString()))
        .body("dueOn", is("2026-07-09"));
    tracked().then().body("steps.step", hasItem("REOPENED"));
    decide(provinceHead, true).then().statusCode(409);
  }

  @Test
  void aDismissedAppealTellsItsReasonAndIsTheLastOne() {
    refuse();
    appeal(WHY).then().statusCode(201);
    appeal(WHY).then().statusCode(422).body("errors.code", contains("appealed-already"));
    decide(provinceOfficer, false)
        .then()
        .statusCode(200)
        .body("state", is("REJECTED"))
        .body("appealDecidedOn", is(TODAY.toString()));
    tracked()
        .then()
        .body("answer.text", is("Đã xem lại hồ sơ"))
        .body("steps.step", hasItem("APPEAL_DISMISSED"))
        .body("allowedActions.find { it.name == 'appeal' }.ready", is(false));
    decide(provinceOfficer, true).then().statusCode(409);
  }

  @Test
  void whatIsStillOpenOrLongOverIsNotAppealedAgainst() {
    appeal(WHY).then().statusCode(409);
    decide(provinceOfficer, true).then().statusCode(409);
    refuse();
    decide(provinceOfficer, true).then().statusCode(409);
    clock.stopOn(TODAY.plusMonths(12).plusDays(1));
    appeal(WHY).then().statusCode(422).body("errors.code", contains("appealed-too-late"));
    clock.stopOn(TODAY.plusMonths(6));
    appeal(WHY).then().statusCode(201);
  }

  @Test
  void badBodiesAreRefused() {
    refuse();
    appeal("{}").then().statusCode(422);
    appeal("{\"text\": \" \"}").then().statusCode(422);
    appeal("{\"text\": \"a\", \"unit\": \"x\"}").then().statusCode(400);
    as(null).body(WHY).post("/api/v1/tracking/current/appeal").then().statusCode(401);
    appeal(WHY).then().statusCode(201);
    var path = "/recommendations/" + id + "/appeal-decisions";
    post(provinceOfficer, path, "{}").then().statusCode(422).body("errors", hasSize(2));
    post(
            provinceOfficer,
            path,
            "{\"upheld\": true, \"reason\": \"x\", \"occurredOn\": \"2026-06-15\"}")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("before-previous-act"));
  }

  @Test
  void whatTookTheUnitAboveOverDecides() {
    refuse();
    appeal(WHY).then().statusCode(201);
    var heir = unit("tinh-moi", "PROVINCE", null, null);
    QuarkusTransaction.requiringNew().run(() -> replica.apply(closed(province, heir)));
    var clerk = TestTokens.of("heir." + heir.id(), heir.id(), "officer");
    decide(provinceOfficer, true).then().statusCode(403);
    decide(clerk, false).then().statusCode(200);
  }

  @Test
  void ofTwoDecisionsAtOnceOneIsTaken() throws Exception {
    refuse();
    appeal(WHY).then().statusCode(201);
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          List.of(
              others.submit(() -> decide(provinceOfficer, true).statusCode()),
              others.submit(() -> decide(provinceHead, false).statusCode()));
      var answers = new ArrayList<Integer>();
      for (var one : running) {
        answers.add(one.get());
      }
      assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }
  }

  @Test
  void aProvinceHasNoUnitAbove() {
    var answer = send(anonymous("Đèn hỏng").replace(district.code(), province.code()));
    id = id(answer);
    code = answer.path("trackingCode");
    put(
            provinceOfficer,
            "/recommendations/" + id + "/classification",
            1,
            "{\"kind\": \"FEEDBACK\", \"field\": \"ECONOMY\"}")
        .then()
        .statusCode(200);
    post(provinceHead, "/recommendations/" + id + "/rejections", "{\"reason\": \"Trái luật\"}")
        .then()
        .statusCode(200);
    appeal(WHY).then().statusCode(422).body("errors.code", contains("no-unit-above"));
  }
}
