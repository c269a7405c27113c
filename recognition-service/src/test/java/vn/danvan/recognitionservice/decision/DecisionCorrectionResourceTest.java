package vn.danvan.recognitionservice.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;

/** What becomes of a decision beside its issue: it is cancelled, or its number spelled anew. */
@QuarkusTest
class DecisionCorrectionResourceTest extends DecisionWorld {

  @Test
  void aCancelledDraftSetsItsItemsAndItsNumberFree() {
    var round = ownRound(officer, district);
    var items = approved(round, 1);
    var draft = drafted(round, "1-QĐ/HU", items);
    get(officer, draft).then().body("allowedActions.name", contains("cancellation"));
    cancel(officer, draft, 1).then().statusCode(200).body("state", is("CANCELLED"));
    get(officer, draft).then().body("allowedActions", empty());
    get(null, draft).then().statusCode(404);
    get(null, "/decisions?round=" + round).then().body("items", empty());
    cancel(officer, draft, 2).then().statusCode(409);
    put(head, draft + "/signature", 2, late(DAY)).then().statusCode(409);
    act(head, signed(round, "1-QĐ/HU", items), "issue", 2, late(DAY));
  }

  @Test
  void aCancelledDocumentThatWasSignedKeepsItsNumber() {
    var round = ownRound(officer, district);
    var items = approved(round, 1);
    var signed = signed(round, "1-QĐ/HU", items);
    cancel(officer, signed, 2).then().statusCode(403);
    get(officer, signed).then().body("allowedActions", empty());
    get(head, signed).then().body("allowedActions.name", contains("issue", "cancellation"));
    cancel(head, signed, 2).then().statusCode(200);
    put(head, signed + "/issue", 3, late(DAY)).then().statusCode(409);
    post(officer, "/decisions", decision(round, district, "1 qd hu", DAY, items))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate"));
    act(head, signed(round, "2-QĐ/HU", items), "issue", 2, late(DAY));
    assertThat(events(signed.substring("/decisions/".length())))
        .containsExactly("DecisionDrafted", "DecisionSigned", "DecisionCancelled");
  }

  @Test
  void whatIsIssuedIsNotCancelledAndNobodyElseCancels() {
    var round = ownRound(officer, district);
    var items = approved(round, 1);
    var draft = drafted(round, "1", items);
    cancel(neighborOfficer, draft, 1).then().statusCode(404);
    cancel(provinceOfficer, draft, 1).then().statusCode(403);
    cancel(provinceHead, draft, 1).then().statusCode(403);
    cancel(supervisor, draft, 1).then().statusCode(403);
    put(
            provinceOfficer,
            draft + "/cancellation",
            1,
            late(DAY, "\"reason\": \"Nhầm\"", "\"onBehalfOf\": \"" + district.code() + "\""))
        .then()
        .statusCode(403);
    put(officer, draft + "/cancellation", 1, late(DAY))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/reason"));
    put(officer, draft + "/cancellation", 1, "").then().statusCode(400);
    cancel(officer, draft, 9).then().statusCode(412);
    act(head, draft, "signature", 1, late(DAY));
    act(head, draft, "issue", 2, late(DAY));
    cancel(head, draft, 3)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));
  }

  @Test
  void theHeadConfirmsTheSpellingThatAnotherProposed() {
    var round = ownRound(officer, district);
    var recognized = recognized(round, "1-QD/HU", 2);
    String decision = get(null, "/recognitions/" + recognized.getFirst()).path("decision.id");
    var path = "/decisions/" + decision;
    propose(officer, path, "2-QĐ/HU")
        .then()
        .statusCode(422)
        .body("errors.code", contains("another-number"))
        .body("errors.rule", contains("R-DEC-06"))
        .body("errors.pointer", contains("/number"));
    propose(officer, path, "1-QD/HU")
        .then()
        .statusCode(422)
        .body("errors.code", contains("unchanged"));
    propose(head, path, "1-QĐ/HU").then().statusCode(403);
    propose(neighborOfficer, path, "1-QĐ/HU").then().statusCode(404);
    confirm(head, path, "1-QĐ/HU").then().statusCode(409);
    get(officer, path).then().body("allowedActions.name", contains("corrections"));
    propose(officer, path, "1-QĐ/HU")
        .then()
        .statusCode(200)
        .body("number", is("1-QD/HU"))
        .body("proposedNumber", is("1-QĐ/HU"));
    get(null, path).then().body("number", is("1-QD/HU")).body("proposedNumber", nullValue());
    get(head, path).then().body("allowedActions.name", contains("confirmations"));
    confirm(officer, path, "1-QĐ/HU").then().statusCode(403);
    confirm(neighborHead, path, "1-QĐ/HU").then().statusCode(404);
    confirm(provinceHead, path, "1-QĐ/HU").then().statusCode(403);
    confirm(head, path, "1-Qđ/HU")
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-proposed"));
    confirm(head, path, "1-QĐ/HU").then().statusCode(200).body("number", is("1-QĐ/HU"));
    get(null, "/recognitions/" + recognized.getLast())
        .then()
        .body("decision.number", is("1-QĐ/HU"))
        .body("decision.date", is(DAY))
        .body("state", is("IN_FORCE"))
        .body("version", is(2));
    assertThat(events(decision))
        .containsExactly(
            "DecisionDrafted",
            "DecisionSigned",
            "DecisionIssued",
            "DecisionCorrectionProposed",
            "DecisionCorrected");
    assertThat(events(recognized.getFirst()))
        .containsExactly("ModelRecognized", "RecognitionCorrected");
    post(officer, "/decisions", decision(round, district, "1 qd hu", DAY, recognized))
        .then()
        .statusCode(409);
  }

  @Test
  void whoProposedDoesNotConfirm() {
    var both = TestTokens.of("district.both", district.id(), "officer", "signatory");
    var round = ownRound(officer, district);
    var recognized = recognized(round, "1-QD/HU", 1);
    var path =
        "/decisions/" + get(null, "/recognitions/" + recognized.getFirst()).path("decision.id");
    propose(both, path, "1-QĐ/HU").then().statusCode(200);
    get(both, path).then().body("allowedActions[1].missing", contains("same-person"));
    confirm(both, path, "1-QĐ/HU")
        .then()
        .statusCode(422)
        .body("errors.code", contains("same-person"))
        .body("errors.rule", contains("R-DEC-06"));
  }

  private static Response propose(String token, String decision, String number) {
    return post(
        token,
        decision + "/corrections",
        late(LATER, "\"number\": \"%s\"".formatted(number), "\"reason\": \"Gõ thiếu dấu\""));
  }

  private static Response confirm(String token, String decision, String number) {
    return post(
        token, decision + "/confirmations", late(LATER, "\"number\": \"%s\"".formatted(number)));
  }
}
