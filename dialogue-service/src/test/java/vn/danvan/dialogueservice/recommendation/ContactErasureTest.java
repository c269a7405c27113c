package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;

/** Officers have it erased how a sender is reached. */
@QuarkusTest
class ContactErasureTest extends SenderTest {

  private static final String REASON = "{\"reason\": \"Văn bản ngày 12/6/2026\"}";
  private static final String YES = "{\"approved\": true}";

  private String id;

  @BeforeEach
  void somebodyWhoIsKnown() {
    var answer =
        send(
            """
            {"unit": "%s", "kind": "FEEDBACK", "content": "Đèn hỏng", "anonymous": false,
             "contact": {"name": "Chim Yến", "email": "yen.%s@example.vn"}}
            """
                .formatted(district.code(), UUID.randomUUID()));
    answer.then().statusCode(201);
    id = id(answer);
  }

  private Response request(String token, String body) {
    return post(token, "/recommendations/" + id + "/contact-erasures", body);
  }

  private static Response decide(String token, String erasure, long version, String body) {
    return put(token, "/contact-erasures/" + erasure + "/decision", version, body);
  }

  private Response reading() {
    return post(
        districtOfficer,
        "/recommendations/" + id + "/contact-readings",
        "{\"purpose\": \"Hẹn lịch\"}");
  }

  @Test
  void aSecondPersonApprovesAndItIsGone() {
    var erasure = id(request(districtOfficer, REASON));
    get(districtHead, "/contact-erasures")
        .then()
        .statusCode(200)
        .body("find { it.id == '" + erasure + "' }.state", is("REQUESTED"));
    reading().then().statusCode(200);
    decide(districtHead, erasure, 1, YES).then().statusCode(200).body("state", is("APPROVED"));
    reading().then().statusCode(404);
    get(districtOfficer, "/recommendations/" + id + "/history")
        .then()
        .body("type", hasItem("vn.danvan.RecommendationContactErased"));
    decide(districtHead, erasure, 2, YES).then().statusCode(409);
    request(districtOfficer, REASON).then().statusCode(404);
  }

  @Test
  void whatIsRefusedStays() {
    var erasure = id(request(districtOfficer, REASON));
    decide(districtHead, erasure, 1, "{\"approved\": false}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("reason-needed"));
    decide(districtHead, erasure, 1, "{\"approved\": false, \"reason\": \"Chưa xác minh\"}")
        .then()
        .statusCode(200)
        .body("state", is("REFUSED"));
    reading().then().statusCode(200);
    request(districtOfficer, REASON).then().statusCode(201);
  }

  @Test
  void nobodyDecidesOnTheirOwnRequestAndOneWaitsAtATime() {
    var both = TestTokens.of("district.both", district.id(), "officer", "signatory");
    var erasure = id(request(both, REASON));
    request(districtOfficer, REASON)
        .then()
        .statusCode(422)
        .body("errors.code", contains("erasure-waiting"));
    decide(both, erasure, 1, YES)
        .then()
        .statusCode(422)
        .body("errors.code", contains("requested-by-same"));
    reading().then().statusCode(200);
  }

  @Test
  void whoDecidesReadsWhyItWasAskedForAndWhatWaitsComesFirst() {
    var waiting = id(request(districtOfficer, REASON));
    somebodyWhoIsKnown();
    var refused = id(request(districtOfficer, REASON));
    decide(districtHead, refused, 1, "{\"approved\": false, \"reason\": \"Chưa xác minh\"}")
        .then()
        .statusCode(200)
        .body("reason", nullValue());
    get(districtHead, "/contact-erasures")
        .then()
        .body("id", contains(waiting, refused))
        .body("reason", contains("Văn bản ngày 12/6/2026", "Văn bản ngày 12/6/2026"));
    get(districtOfficer, "/contact-erasures")
        .then()
        .body("id", contains(waiting, refused))
        .body("reason", everyItem(nullValue()));
  }

  @Test
  void whatTookItsHostOverAsksAndDecides() {
    var earlier = id(request(districtOfficer, REASON));
    var heir = unit("huyen-moi", "DISTRICT", province, null);
    QuarkusTransaction.requiringNew().run(() -> replica.apply(closed(district, heir)));
    var heirOfficer = TestTokens.of("heir.officer", heir.id(), "officer");
    var heirHead = TestTokens.of("heir.signatory", heir.id(), "signatory");
    get(heirHead, "/contact-erasures").then().body("id", contains(earlier));
    decide(districtHead, earlier, 1, YES).then().statusCode(403);
    decide(provinceHead, earlier, 1, YES).then().statusCode(403);
    decide(heirHead, earlier, 1, "{\"approved\": false, \"reason\": \"Chưa xác minh\"}")
        .then()
        .statusCode(200);
    request(provinceOfficer, REASON).then().statusCode(403);
    request(neighborOfficer, REASON).then().statusCode(404);
    var erasure = id(request(heirOfficer, REASON));
    decide(heirHead, erasure, 1, YES).then().statusCode(200).body("state", is("APPROVED"));
  }

  @Test
  void whoDecidesWhileAnotherDoesIsToldThatItChanged() throws Exception {
    var erasure = id(request(districtOfficer, REASON));
    whileLocked(
        "UPDATE contact_erasure SET version = 2 WHERE id = '%s'".formatted(erasure),
        () -> decide(districtHead, erasure, 1, YES).then().statusCode(412));
    reading().then().statusCode(200);
  }

  @Test
  void othersNeitherAskNorDecide() {
    request(null, REASON).then().statusCode(401);
    request(districtHead, REASON).then().statusCode(403);
    request(provinceOfficer, REASON).then().statusCode(403);
    request(stranger, REASON).then().statusCode(404);
    request(districtOfficer, "{}").then().statusCode(422);
    var erasure = id(request(districtOfficer, REASON));
    decide(null, erasure, 1, YES).then().statusCode(401);
    decide(districtOfficer, erasure, 1, YES).then().statusCode(403);
    decide(provinceHead, erasure, 1, YES).then().statusCode(403);
    decide(districtHead, erasure, 5, YES).then().statusCode(412);
    decide(districtHead, erasure, 1, "{}").then().statusCode(422);
    decide(districtHead, UUID.randomUUID().toString(), 1, YES).then().statusCode(404);
    get(provinceOfficer, "/contact-erasures").then().body("id", not(hasItem(erasure)));
    get(supervisor, "/contact-erasures").then().statusCode(403);
    get(neighborOfficer, "/contact-erasures").then().body("", empty());
    assertThat(texts("SELECT data::text FROM journal WHERE aggregate_id = '" + erasure + "'"))
        .hasSize(1)
        .noneMatch(data -> data.contains("Văn bản"));
  }
}
