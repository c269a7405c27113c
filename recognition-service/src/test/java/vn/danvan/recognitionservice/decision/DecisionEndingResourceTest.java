package vn.danvan.recognitionservice.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.units.Unit;
import vn.danvan.recognitionservice.nomination.Recognitions;

/** What was recognized ends only by a further decision. */
@QuarkusTest
class DecisionEndingResourceTest extends DecisionWorld {

  @Inject Recognitions known;

  @Test
  void aRevocationTakesRecognitionsBackAndTheStandingFollows() {
    var board = provinceRound();
    var round = ownRound(officer, district);
    var recognized = recognized(round, "1-QĐ/HU", 2);
    standing(board, "RECOGNIZED", 2);
    ended("REVOCATION", round, "2-QĐ/HU", recognized.subList(0, 1))
        .then()
        .statusCode(200)
        .body("kind", is("REVOCATION"))
        .body("itemCount", is(1))
        .body("recognitions", equalTo(recognized.subList(0, 1)));
    get(null, "/recognitions/" + recognized.getFirst())
        .then()
        .body("state", is("REVOKED"))
        .body("endedOn", is(LATER))
        .body("endedById", notNullValue())
        .body("decision.number", is("1-QĐ/HU"));
    assertThat(events(recognized.getFirst()))
        .containsExactly("ModelRecognized", "RecognitionRevoked");
    standing(board, "RECOGNIZED", 1);
    get(null, "/recognitions?state=IN_FORCE&unit=" + district.code())
        .then()
        .body("items.id", contains(recognized.getLast()));
    ended("REVOCATION", round, "3-QĐ/HU", recognized.subList(1, 2)).then().statusCode(200);
    standing(board, "CONSIDERED_NONE", 0);
    get(null, "/honours?unit=" + district.code()).then().body("items", empty());
  }

  @Test
  void itTakesEffectFromTheDateOfTheDecision() {
    var round = ownRound(officer, district);
    var recognized = recognized(round, "1", 1);
    UUID model =
        UUID.fromString(get(null, "/recognitions/" + recognized.getFirst()).path("model.id"));
    ended("REVOCATION", round, "2", recognized).then().statusCode(200);
    var day = LocalDate.parse(LATER);
    assertThat(inForce(model, LocalDate.parse(DAY).minusDays(1))).isFalse();
    assertThat(inForce(model, LocalDate.parse(DAY))).isTrue();
    assertThat(inForce(model, day.minusDays(1))).isTrue();
    assertThat(inForce(model, day)).isFalse();
  }

  private boolean inForce(UUID model, LocalDate on) {
    return !known.inForceAtOwnLevel(model, on).isEmpty();
  }

  @Test
  void whatIsRevokedIsNotRecognizedAgainInItsRound() {
    var round = ownRound(officer, district);
    var items = approved(round, 1);
    ended("REVOCATION", round, "2", recognized(round, "1", items)).then().statusCode(200);
    put(head, signed(round, "3", items) + "/issue", 2, late(DAY))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-decided"));
    act(officer, "/rounds/" + round, "decision", 3, late(DAY));
    act(officer, "/rounds/" + round, "closure", 4, late("2023-12-31"));
  }

  @Test
  void aSupersessionRecognizesTheSameAnew() {
    var board = provinceRound();
    var round = ownRound(officer, district);
    var items = approved(round, 2);
    var recognized = recognized(round, "1", items);
    ended("SUPERSESSION", round, "2", recognized).then().statusCode(200);
    get(null, "/recognitions/" + recognized.getFirst())
        .then()
        .body("state", is("SUPERSEDED"))
        .body("endedOn", is(LATER));
    var anew = get(null, "/recognitions?state=IN_FORCE&unit=" + district.code());
    anew.then()
        .body("items.decision.number", contains("2", "2"))
        .body("items.decision.date", contains(LATER, LATER))
        .body("items.endedOn", contains(nullValue(), nullValue()))
        .body("items.nominationId", containsInAnyOrder(items.toArray()));
    String follower = anew.path("items.find { it.nominationId == '" + items.getFirst() + "' }.id");
    get(officer, "/nominations/" + items.getFirst())
        .then()
        .body("recognitionId", equalTo(follower));
    get(null, "/honours?unit=" + district.code())
        .then()
        .body("items.decision.number", contains("2", "2"));
    standing(board, "RECOGNIZED", 2);
    List<String> followers = anew.path("items.id");
    ended("REVOCATION", round, "3", followers).then().statusCode(200);
    standing(board, "CONSIDERED_NONE", 0);
    act(officer, "/rounds/" + round, "decision", 3, late(LATER));
    act(officer, "/rounds/" + round, "closure", 4, late("2023-12-31"));
  }

  @Test
  void aRecognitionIsEndedAlsoOnceItsRoundIsClosed() {
    var round = ownRound(officer, district);
    var recognized = recognized(round, "1", 1);
    act(officer, "/rounds/" + round, "decision", 3, late(DAY));
    act(officer, "/rounds/" + round, "closure", 4, late(DAY));
    ended("SUPERSESSION", round, "2", recognized).then().statusCode(200);
  }

  @Test
  void itNamesRecognitionsOfItsRoundAndAReason() {
    var round = ownRound(officer, district);
    var items = approved(round, 1);
    var recognized = recognized(round, "1", items);
    var good = ending("REVOCATION", round, district, "2", LATER, recognized);
    refused(good.replace("\"reason\": \"Sai đối tượng\",", ""), "/reason", "reason-missing");
    refused(
        ending("REVOCATION", round, district, "2", LATER, List.of(Ids.next().toString())),
        "/recognitions/0",
        "recognition-not-in-round");
    refused(
        ending(
            "REVOCATION",
            round,
            district,
            "2",
            LATER,
            List.of(recognized.getFirst(), recognized.getFirst())),
        "/recognitions/1",
        "repeated");
    refused(
        ending("REVOCATION", round, district, "2", "2023-10-30", recognized),
        "/date",
        "date-before-recognition");
    post(officer, "/decisions", ending("REVOCATION", round, district, "2", LATER, List.of()))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/recognitions"));
    post(officer, "/decisions", good.replace("REVOCATION", "RECOGNITION"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/nominations", "/recognitions"))
        .body("errors.code", contains("required", "not-allowed"));
    post(officer, "/decisions", good.replace("REVOCATION", "ABOLITION"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/kind"));
    post(neighborOfficer, "/decisions", good).then().statusCode(404);
    post(provinceOfficer, "/decisions", good).then().statusCode(403);
    post(head, "/decisions", good).then().statusCode(403);
    refused(good.replace(district.code(), neighbor.code()), "/issuer", "issuer-not-authority");
    post(officer, "/decisions", ending("REVOCATION", round, district, "1", LATER, recognized))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate"));
  }

  private void refused(String body, String pointer, String code) {
    post(officer, "/decisions", body)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code))
        .body("errors.rule", contains("R-DEC-05"));
  }

  @Test
  void itIsSignedByAnotherPersonAndItsReasonStaysPrivate() {
    var round = ownRound(officer, district);
    var recognized = recognized(round, "1", 1);
    var decision =
        "/decisions/"
            + id(
                post(
                    officer,
                    "/decisions",
                    ending("REVOCATION", round, district, "2", LATER, recognized)));
    put(officer, decision + "/signature", 1, late(LATER)).then().statusCode(403);
    put(head, decision + "/issue", 1, late(LATER)).then().statusCode(409);
    assertThat(
            count(
                "SELECT count(*) FROM journal WHERE aggregate_id = ?::uuid AND data::text LIKE ?",
                decision.substring("/decisions/".length()),
                "%Sai đối tượng%"))
        .isZero();
    assertThat(
            count(
                "SELECT count(*) FROM private_note JOIN journal ON seq = journal_seq"
                    + " WHERE aggregate_id = ?::uuid",
                decision.substring("/decisions/".length())))
        .isEqualTo(1);
  }

  @Test
  void ofAnAuthorityThatIsClosedWhatStandsAboveItsPartsDecides() {
    var round = ownRound(officer, district);
    var recognized = recognized(round, "1", 1);
    close(district, LocalDate.of(2023, 11, 30));
    var body = ending("REVOCATION", round, district, "2", LATER, recognized);
    post(provinceOfficer, "/decisions", body)
        .then()
        .statusCode(422)
        .body("errors.code", contains("issuer-not-authority"));
    var decision =
        "/decisions/"
            + id(
                post(
                    provinceOfficer, "/decisions", body.replace(district.code(), province.code())));
    act(provinceHead, decision, "signature", 1, late(LATER));
    act(provinceHead, decision, "issue", 2, late(LATER));
    get(null, "/recognitions/" + recognized.getFirst()).then().body("state", is("REVOKED"));
  }

  @Test
  void whatAClosedAuthorityLeftSignedTheHeadAboveItsPartsCancels() {
    var round = ownRound(officer, district);
    var signed = signed(round, "1", approved(round, 1));
    get(provinceHead, signed).then().body("allowedActions", empty());
    close(district, LocalDate.of(2023, 11, 30));
    get(provinceHead, signed).then().body("allowedActions.name", contains("cancellation"));
    get(provinceOfficer, signed).then().body("allowedActions", empty());
    cancel(head, signed, 2).then().statusCode(403);
    cancel(provinceOfficer, signed, 2).then().statusCode(403);
    cancel(provinceHead, signed, 2).then().statusCode(200).body("state", is("CANCELLED"));
  }

  private void close(Unit unit, LocalDate on) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                replica.apply(
                    new Unit(
                        unit.id(),
                        2,
                        unit.code(),
                        unit.name(),
                        null,
                        unit.kind(),
                        unit.level(),
                        unit.parentId(),
                        unit.territoryId(),
                        unit.provinceId(),
                        null,
                        null,
                        unit.validFrom(),
                        on,
                        null)));
  }

  private void standing(String board, String state, int recognized) {
    var line = "items.find { it.unit.code == '" + district.code() + "' }";
    get(null, "/rounds/" + board + "/standings")
        .then()
        .body(line + ".state", is(state))
        .body(line + ".recognizedCount", is(recognized));
  }
}
