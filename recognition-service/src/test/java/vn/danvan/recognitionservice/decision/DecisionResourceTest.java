package vn.danvan.recognitionservice.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static vn.danvan.recognitionservice.Race.together;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;

@QuarkusTest
class DecisionResourceTest extends DecisionWorld {

  @Test
  void ofTwoHeadsDecidingAtOnceExactlyOneWins() throws Exception {
    for (int attempt = 0; attempt < 5; attempt++) {
      world();
      var round = ownRound(officer, district);
      var items = approved(round, 2);
      var first = signed(round, "1-QĐ/HU", items);
      var second = signed(round, "2-QĐ/HU", List.of(items.getLast()));
      var answers = together(() -> issue(first), () -> issue(second));
      assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
      answers.stream()
          .filter(answer -> answer.statusCode() == 409)
          .findFirst()
          .orElseThrow()
          .then()
          .body("type", equalTo("/problems/already-decided"));
      var recognized = answers.getFirst().statusCode() == 200 ? 2 : 1;
      get(null, "/recognitions?unit=" + district.code())
          .then()
          .body("items.size()", is(recognized));
    }
  }

  @Test
  void ofTwoIssuesOfOneDecisionExactlyOneWins() throws Exception {
    var round = ownRound(officer, district);
    var decision = signed(round, "1-QĐ/HU", approved(round, 1));
    var answers = together(() -> issue(decision), () -> issue(decision));
    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    put(head, decision + "/issue", 3, late(DAY)).then().statusCode(409);
  }

  @Test
  void theSignerIsAnotherPersonThanTheDrafter() {
    var round = ownRound(officer, district);
    var items = approved(round, 1);
    var both = TestTokens.of("district.officer", district.id(), "officer", "signatory");
    var decision =
        "/decisions/" + id(post(both, "/decisions", decision(round, district, "1", DAY, items)));
    get(both, decision).then().body("allowedActions[0].missing", contains("same-person"));
    put(both, decision + "/signature", 1, late(DAY))
        .then()
        .statusCode(422)
        .body("errors.code", contains("same-person"))
        .body("errors.rule", contains("R-DEC-02"));
    put(head, decision + "/issue", 1, late(DAY)).then().statusCode(409);
    act(head, decision, "signature", 1, late(DAY));
  }

  @Test
  void aNumberStandsOncePerIssuerAndYear() {
    var round = ownRound(officer, district);
    var items = approved(round, 2);
    post(officer, "/decisions", decision(round, district, "7-QĐ/HU", DAY, items.subList(0, 1)))
        .then()
        .statusCode(201);
    post(officer, "/decisions", decision(round, district, "7 qd hu", DAY, items.subList(1, 2)))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate"));
  }

  @Test
  void aDraftNamesApprovedNominationsOfItsRound() {
    var round = ownRound(officer, district);
    var items = underReview(round, 1);
    post(officer, "/decisions", decision(round, district, "1", DAY, items))
        .then()
        .statusCode(422)
        .body("errors.code", contains("nomination-not-approved"))
        .body("errors.pointer", contains("/nominations/0"));
    post(officer, "/decisions", decision(round, district, "1", DAY, List.of()))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/nominations"));
    post(officer, "/decisions", decision(round, district, "-", DAY, items))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/number"));
    post(
            officer,
            "/decisions",
            decision(round, district, "1", "2023-10-31", items)
                .replace("\"date\": \"2023-10-31\"", "\"date\": \"2030-12-31\""))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/date", "/nominations/0"));
  }

  @Test
  void onlyTheIssuersSideSeesADraftAndOnlyItsHeadSigns() {
    var round = ownRound(officer, district);
    var items = approved(round, 1);
    post(neighborOfficer, "/decisions", decision(round, district, "1", DAY, items))
        .then()
        .statusCode(404);
    post(head, "/decisions", decision(round, district, "1", DAY, items)).then().statusCode(403);
    var decision =
        "/decisions/" + id(post(officer, "/decisions", decision(round, district, "1", DAY, items)));
    get(null, decision).then().statusCode(404);
    get(neighborOfficer, decision).then().statusCode(404);
    get(provinceOfficer, decision).then().statusCode(200);
    put(officer, decision + "/signature", 1, late(DAY)).then().statusCode(403);
    put(neighborHead, decision + "/signature", 1, late(DAY)).then().statusCode(404);
    put(provinceHead, decision + "/signature", 1, late(DAY)).then().statusCode(403);
    get(null, "/decisions?round=" + round).then().body("items", empty());
    get(officer, "/decisions?state=DRAFT&round=" + round).then().body("items.size()", is(1));
    act(head, decision, "signature", 1, late(DAY));
    act(head, decision, "issue", 2, late(DAY));
    get(null, "/decisions?year=2023&issuer=" + district.code())
        .then()
        .body("items.number", contains("1"))
        .body("items[0].itemCount", is(1));
  }

  @Test
  void theProvincesSecretaryDrafts() {
    var round = provinceRound();
    act(secretary, "/rounds/" + round, "review", 2, late("2023-12-01"));
    post(
            provinceOfficer,
            "/decisions",
            decision(round, province, "1", "2023-12-29", List.of(round)))
        .then()
        .statusCode(403);
    post(secretary, "/decisions", decision(round, province, "1", "2023-12-29", List.of(round)))
        .then()
        .statusCode(422)
        .body("errors.code", contains("nomination-not-in-round"));
  }

  @Test
  void aThousandItemsAreRecognizedInOneTransaction() {
    var round = ownRound(officer, district);
    var template = underReview(round, 1).getFirst();
    var items = copies(template, 1_000);
    var decision = signed(round, "1000-QĐ/HU", items);
    issue(decision).then().statusCode(200).body("itemCount", is(1_000));
    assertThat(
            count(
                """
                            SELECT count(DISTINCT j.aggregate_id) FROM journal j
                            JOIN recognition r ON r.id = j.aggregate_id AND r.version = j.version
                            WHERE r.round_id = ?::uuid AND j.event_type = 'vn.danvan.ModelRecognized'
                            """,
                round))
        .isEqualTo(1_000);
  }

  /** Approved nominations made by SQL: a thousand over REST would take the test's time. */
  @Test
  void theDateOfADecisionIsEnteredLateLikeTheDayOfAnAct() {
    var round = ownRound(officer, district);
    var items = approved(round, 1);
    post(officer, "/decisions", enteredToday(round, district, items, DAY, ""))
        .then()
        .statusCode(422)
        .body("errors.code", contains("late-entry-required"))
        .body("errors.pointer", contains("/lateEntry"));
    var source =
        ", \"lateEntry\": {\"reason\": \"Nhập bổ sung\", \"sourceDocument\": \"12-BC/TU\"}";
    post(officer, "/decisions", enteredToday(round, district, items, "2025-01-01", source))
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-open-for-late-entry"))
        .body("errors.pointer", contains("/date"));
    var decision =
        "/decisions/"
            + id(post(officer, "/decisions", enteredToday(round, district, items, DAY, source)));
    get(officer, decision + "/history").then().body("[0].enteredLate", is(true));
  }

  @Test
  void aDecisionIsNotDatedBeforeTheReviewAndTheVerdictsOnItsItems() {
    var round = ownRound(officer, district);
    var items = approved(round, 1);
    post(officer, "/decisions", decision(round, district, "1", "2023-10-23", items))
        .then()
        .statusCode(422)
        .body("errors.code", contains("date-before-review", "date-before-verdict"))
        .body("errors.pointer", contains("/date", "/date"));
    post(officer, "/decisions", decision(round, district, "1", "2023-10-30", items))
        .then()
        .statusCode(422)
        .body("errors.code", contains("date-before-verdict"));
    post(officer, "/decisions", decision(round, district, "1", DAY, items)).then().statusCode(201);
  }

  @Test
  void aDecisionOfARoundThatDoesNotExistIsNotFound() {
    var unknown = Ids.next().toString();
    post(officer, "/decisions", decision(unknown, district, "1", DAY, List.of(unknown)))
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"))
        .body("errors.pointer", contains("/round"));
  }

  private static String enteredToday(
      String round, Unit issuer, List<String> items, String date, String lateEntry) {
    return """
        {"round": "%s", "issuer": "%s", "number": "1", "date": "%s", "nominations": ["%s"]%s}
        """
        .formatted(round, issuer.code(), date, items.getFirst(), lateEntry);
  }

  private List<String> copies(String template, int count) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO nomination
                    SELECT (jsonb_populate_record(n, jsonb_build_object(
                      'id', gen_random_uuid(), 'model_id', gen_random_uuid(), 'state', 'APPROVED'))).*
                    FROM nomination n CROSS JOIN generate_series(1, :count) WHERE n.id = :id::uuid
                    RETURNING id::text
                    """)
                .bind("id", template)
                .bind("count", count)
                .mapTo(String.class)
                .list());
  }

  private Response issue(String decision) {
    return put(head, decision + "/issue", 2, late(DAY));
  }
}
