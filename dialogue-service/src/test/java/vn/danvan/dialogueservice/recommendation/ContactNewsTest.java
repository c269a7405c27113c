package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.message.Addresses;
import vn.danvan.platform.message.Channel;
import vn.danvan.platform.testing.TestTokens;

/** News for senders, and the erasure of how they are reached. */
@QuarkusTest
class ContactNewsTest extends SenderTest {

  @Inject NewsService news;
  @Inject Addresses addresses;
  @Inject ContactErasureService erasures;

  private String email;
  private String code;

  @BeforeEach
  void nobodyWaitsForNews() {
    email = "yen." + UUID.randomUUID() + "@example.vn";
    told();
    clock.stopOn(TODAY.plusMonths(30));
    erasures.eraseDue();
    clock.stopOn(TODAY);
  }

  private String sent(String more) {
    var answer =
        send(
            """
            {"unit": "%s", "kind": "FEEDBACK", "content": "Đèn hỏng", "anonymous": false,
             "contact": {"name": "Chim Yến", "email": "%s"%s}}
            """
                .formatted(district.code(), email, more));
    answer.then().statusCode(201);
    code = answer.path("trackingCode");
    return id(answer);
  }

  private void classify(String id) {
    put(
            districtOfficer,
            "/recommendations/" + id + "/classification",
            1,
            "{\"kind\": \"FEEDBACK\", \"field\": \"ECONOMY\"}")
        .then()
        .statusCode(200);
  }

  private void reject(String id) {
    classify(id);
    post(districtHead, "/recommendations/" + id + "/rejections", "{\"reason\": \"Luật\"}")
        .then()
        .statusCode(200);
  }

  private int told() {
    Awaitility.await().until(() -> texts("SELECT seq::text FROM unsealed LIMIT 1").isEmpty());
    return news.tellDue();
  }

  private List<String> queued(String id) {
    return texts("SELECT channel FROM message WHERE recipient_id = '" + id + "'");
  }

  private Response erase() {
    String token =
        as(null)
            .header("X-Forwarded-For", source())
            .body("{\"code\": \"%s\"}".formatted(code))
            .post("/api/v1/tracking")
            .then()
            .statusCode(200)
            .extract()
            .path("token");
    return as(null)
        .header("X-Forwarded-For", source())
        .header("Tracking-Token", token)
        .delete("/api/v1/tracking/current/contact");
  }

  @Test
  void whoWantsItIsToldOnceAfterSteps() {
    var id = sent(", \"news\": true");
    told();
    assertThat(queued(id)).isEmpty();
    reject(id);
    assertThat(told()).isEqualTo(1);
    assertThat(queued(id)).containsExactly("EMAIL");
    assertThat(texts("SELECT message::text FROM message")).noneMatch(row -> row.contains(email));
    assertThat(told()).isZero();
    assertThat(texts("SELECT data::text FROM journal WHERE aggregate_id = '" + id + "'"))
        .noneMatch(data -> data.contains(email));
  }

  @Test
  void whoDidNotAskForItIsNotTold() {
    for (var more : List.of("", ", \"news\": false")) {
      var id = sent(more);
      reject(id);
      assertThat(told()).isZero();
      assertThat(queued(id)).isEmpty();
    }
  }

  @Test
  void twoProcessesTellNobodyTwice() throws Exception {
    var id = sent(", \"news\": true");
    reject(id);
    try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = processes.submit(this::told);
      var second = processes.submit(this::told);
      first.get();
      second.get();
    }
    told();
    assertThat(queued(id)).hasSize(1);
  }

  @Test
  void aSenderHasItErasedHowToBeReachedAndGoesOnFollowing() {
    var id = sent(", \"news\": true");
    var reading = "/recommendations/" + id + "/contact-readings";
    post(districtOfficer, reading, "{\"purpose\": \"Hẹn lịch\"}")
        .then()
        .statusCode(200)
        .body("email", equalTo(email));
    erase().then().statusCode(204);
    erase().then().statusCode(404);
    post(districtOfficer, reading, "{\"purpose\": \"Hẹn lịch\"}").then().statusCode(404);
    get(districtOfficer, "/recommendations/" + id)
        .then()
        .statusCode(200)
        .body("texts.kind", hasItem("CONTENT"));
    get(districtOfficer, "/recommendations/" + id + "/history")
        .then()
        .body("type", hasItem("vn.danvan.RecommendationContactErased"));
    var kept =
        texts(
            "SELECT coalesce(wrapped_key::text, 'none') || octet_length(ciphertext)"
                + " FROM recommendation_contact WHERE recommendation_id = '"
                + id
                + "'");
    assertThat(kept).containsExactly("none0");
    post(districtHead, "/recommendations/" + id + "/rejections", "{\"reason\": \"Luật\"}");
    assertThat(told()).isZero();
  }

  @Test
  void whoIsErasedIsNotReachedByWhatIsOnItsWay() {
    var id = sent(", \"news\": true");
    reject(id);
    assertThat(told()).isEqualTo(1);
    assertThat(addresses.of(Channel.EMAIL, UUID.fromString(id))).contains(email);
    assertThat(addresses.of(Channel.SMS, UUID.fromString(id))).isEmpty();
    erase().then().statusCode(204);
    assertThat(addresses.of(Channel.EMAIL, UUID.fromString(id))).isEmpty();
  }

  @Test
  void aCitizenWhoIsSignedInHasAListOfTheirOwn() {
    var account = "citizen." + UUID.randomUUID();
    var citizen = TestTokens.of(account, null, "citizen");
    var first = sentBy(citizen, named());
    var second = sentBy(citizen, named());
    sentBy(citizen, anonymous("Không ký tên"));
    sent("");
    var page = get(citizen, "/own-recommendations?limit=1");
    page.then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("items.id", contains(second))
        .body("items.state", contains("RECEIVED"))
        .body("items.ownerUnit.id", contains(district.id().toString()));
    get(citizen, "/own-recommendations?limit=1&cursor=" + page.path("next"))
        .then()
        .body("items.id", contains(first))
        .body("next", nullValue());
    String token = page.path("items[0].token");
    as(null)
        .header("X-Forwarded-For", source())
        .header("Tracking-Token", token)
        .get("/api/v1/tracking/current")
        .then()
        .statusCode(200)
        .body("id", equalTo(second));
    get(TestTokens.of("other." + account, null, "citizen"), "/own-recommendations")
        .then()
        .body("items", hasSize(0));
    get(districtOfficer, "/own-recommendations").then().statusCode(403);
    get(null, "/own-recommendations").then().statusCode(401);
    var subject = TestTokens.subject(account);
    assertThat(
            texts(
                "SELECT 'x' FROM journal WHERE actor = '"
                    + subject
                    + "' OR data::text LIKE '%"
                    + subject
                    + "%'"))
        .isEmpty();

    as(null)
        .header("X-Forwarded-For", source())
        .header("Tracking-Token", token)
        .delete("/api/v1/tracking/current/contact")
        .then()
        .statusCode(204);
    get(citizen, "/own-recommendations").then().body("items.id", contains(first));
  }

  private String named() {
    return """
    {"unit": "%s", "kind": "FEEDBACK", "content": "Đèn hỏng", "anonymous": false,
     "contact": {"name": "Chim Yến", "email": "%s"}}
    """
        .formatted(district.code(), email);
  }

  private static String sentBy(String citizen, String body) {
    var answer =
        as(citizen).header("X-Forwarded-For", source()).body(body).post("/api/v1/recommendations");
    answer.then().statusCode(201);
    return id(answer);
  }

  @Test
  void withoutATokenNothingIsErased() {
    sent("");
    as(null).delete("/api/v1/tracking/current/contact").then().statusCode(401);
    as(null)
        .header("Tracking-Token", "x")
        .delete("/api/v1/tracking/current/contact")
        .then()
        .statusCode(401);
  }

  @Test
  void whatCameToItsEndLongAgoIsErasedByItself() {
    var ended = sent("");
    reject(ended);
    clock.stopOn(TODAY.plusMonths(24).minusDays(1));
    assertThat(erasures.eraseDue()).isZero();
    clock.stopOn(TODAY);
    sent("");
    clock.stopOn(TODAY.plusMonths(24));
    assertThat(erasures.eraseDue()).isEqualTo(1);
    assertThat(erasures.eraseDue()).isZero();
    assertThat(
            texts(
                "SELECT recommendation_id::text FROM recommendation_contact"
                    + " WHERE wrapped_key IS NULL AND recommendation_id = '"
                    + ended
                    + "'"))
        .hasSize(1);
  }
}
