package vn.danvan.recognitionservice.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.danvan.recognitionservice.Race.together;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestTokens;

@QuarkusTest
class CommendationResourceTest extends CommendationWorld {

  @Test
  void aListIsAwardedByOneDecision() {
    var group = group("Tổ dân vận 1");
    var person = person(PERSON);
    var decision = signed("1520/QĐ-UBND", List.of(group, person));
    issue(decision).then().statusCode(200).body("state", is("ISSUED")).body("itemCount", is(2));
    get(officer, "/commendations/" + group)
        .then()
        .statusCode(200)
        .body("state", is("AWARDED"))
        .body("formName", is("Bằng khen"))
        .body("decision.number", is("1520/QĐ-UBND"))
        .body("decision.date", is(DECIDED))
        .body("recipient.name", is("Tổ dân vận 1"))
        .body("recipient.unit.code", is(agency.code()));
    assertThat(events(person)).containsExactly("CommendationDrafted", "CommendationAwarded");
    assertThat(events(decision.substring(decision.lastIndexOf('/') + 1)))
        .containsExactly(
            "CommendationDecisionDrafted",
            "CommendationDecisionSigned",
            "CommendationDecisionIssued");
    get(
            clerk,
            "/commendations?year=2024&form=CERTIFICATE_OF_MERIT&level=PROVINCE&unit="
                + district.code())
        .then()
        .body("items.id", contains(group, person));
    get(clerk, "/commendations?recipientKind=INDIVIDUAL&state=AWARDED&issuer=" + committee.code())
        .then()
        .body("items.id", contains(person));
    get(clerk, "/commendations/decisions?year=2024&issuer=" + committee.code())
        .then()
        .body("items.number", contains("1520/QĐ-UBND"))
        .body("items[0].commendations", nullValue());
  }

  @Test
  void aPersonsNameIsSeenByWhoWorksWithItAndElseByConsentOnly() {
    var drafted =
        post(officer, "/commendations", CommendationFixture.person(committee, agency, PERSON, DAY));
    drafted
        .then()
        .statusCode(201)
        .body("recipient.name", nullValue())
        .body("recipient.position", nullValue())
        .body("merit", nullValue());
    String person = drafted.path("id");
    get(officer, "/commendations/" + person)
        .then()
        .body("recipient.name", is(PERSON))
        .body("recipient.position", is("Bí thư chi bộ"))
        .body("merit", notNullValue());
    get(clerk, "/commendations?state=DRAFT").then().body("items.recipient.name", hasItem(PERSON));
    get(supervisor, "/commendations/" + person)
        .then()
        .statusCode(200)
        .body("recipient.name", nullValue())
        .body("merit", nullValue());
    get(neighborOfficer, "/commendations/" + person).then().statusCode(404);
    get(neighborOfficer, "/commendations").then().body("items", empty());
    get(null, "/commendations/" + person).then().statusCode(401);
    issue(signed("1", List.of(person))).then().statusCode(200);
    var consent = late(DECIDED, "\"published\": true", "\"consentDocument\": \"Phiếu số 3\"");
    put(neighborOfficer, "/commendations/" + person + "/name-publication", 2, consent)
        .then()
        .statusCode(404);
    put(provinceOfficer, "/commendations/" + person + "/name-publication", 2, consent)
        .then()
        .statusCode(403);
    act(officer, "/commendations/" + person, "name-publication", 2, consent);
    get(supervisor, "/commendations/" + person).then().body("recipient.name", is(PERSON));
    assertThat(
            count(
                "SELECT count(*) FROM journal WHERE aggregate_id = ?::uuid AND data::text LIKE ?",
                person,
                "%Tưởng%"))
        .isZero();
    get(officer, "/commendations/" + person + "/history")
        .then()
        .statusCode(200)
        .body("size()", is(3))
        .body("[2].data.namePublished", is(true));
  }

  @Test
  void aRecipientHasOneOfAFormForTheSameYears() {
    var first = group("Tổ dân vận 1");
    post(
            officer,
            "/commendations",
            CommendationFixture.group(committee, agency, "tổ DÂN VẬN 1", DAY))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-commended"))
        .body("errors.pointer", contains("/recipient"));
    group("Tổ dân vận 2");
    act(officer, "/commendations/" + first, "withdrawal", 1, late(DAY, "\"reason\": \"Rút\""));
    put(officer, "/commendations/" + first + "/withdrawal", 2, late(DAY, "\"reason\": \"Rút\""))
        .then()
        .statusCode(409);
    group("Tổ dân vận 1");
  }

  @Test
  void nothingIsAwardedWhileProceedingsArePending() {
    var group = group("Tổ dân vận 1");
    act(
        officer,
        "/commendations/" + group,
        "declaration",
        1,
        late(DAY, "\"proceedingsPending\": true"));
    post(clerk, "/commendations/decisions", award("1", List.of(group)))
        .then()
        .statusCode(422)
        .body("errors.code", contains("proceedings-pending"))
        .body("errors.rule", contains("R-COM-05"))
        .body("errors.pointer", contains("/commendations/0"));
    act(
        officer,
        "/commendations/" + group,
        "declaration",
        2,
        late(DAY, "\"proceedingsPending\": false"));
    var decision = signed("1", List.of(group));
    act(
        officer,
        "/commendations/" + group,
        "declaration",
        3,
        late(DECIDED, "\"proceedingsPending\": true"));
    issue(decision).then().statusCode(422).body("errors.code", contains("proceedings-pending"));
  }

  @Test
  void whoDraftedDoesNotSign() {
    var group = group("Tổ dân vận 1");
    var both = TestTokens.of("ubnd.officer", committee.id(), "officer", "signatory");
    var decision =
        "/commendations/decisions/"
            + id(post(both, "/commendations/decisions", award("1", List.of(group))));
    get(both, decision).then().body("allowedActions[0].missing", contains("same-person"));
    put(both, decision + "/signature", 1, late(DECIDED))
        .then()
        .statusCode(422)
        .body("errors.code", contains("same-person"))
        .body("errors.rule", contains("R-COM-07"));
    put(clerk, decision + "/signature", 1, late(DECIDED)).then().statusCode(403);
    put(provinceHead, decision + "/signature", 1, late(DECIDED)).then().statusCode(403);
    put(neighborHead, decision + "/signature", 1, late(DECIDED)).then().statusCode(404);
    put(chairman, decision + "/issue", 1, late(DECIDED)).then().statusCode(409);
    act(chairman, decision, "signature", 1, late(DECIDED));
    put(chairman, decision + "/issue", 1, late(DECIDED)).then().statusCode(412);
  }

  @Test
  void onlyTheIssuersOfficeDraftsItsDecision() {
    var group = group("Tổ dân vận 1");
    post(officer, "/commendations/decisions", award("1", List.of(group))).then().statusCode(404);
    post(provinceOfficer, "/commendations/decisions", award("1", List.of(group)))
        .then()
        .statusCode(403);
    post(chairman, "/commendations/decisions", award("1", List.of(group))).then().statusCode(403);
  }

  @Test
  void aNumberStandsOnceAmongAllDecisionsOfTheIssuer() {
    var round = ownRound(officer, district);
    var items = approved(round, 1);
    id(post(officer, "/decisions", decision(round, district, "7-QĐ/HU", "2023-10-31", items)));
    var letter =
        CommendationFixture.group(district, agency, "Tổ 1", "2023-10-31")
            .replace("CERTIFICATE_OF_MERIT", "COMMENDATION_LETTER");
    var group = id(post(officer, "/commendations", letter));
    var body =
        CommendationFixture.decision("AWARD", district, "7 qd hu", "2023-10-31", List.of(group));
    post(officer, "/commendations/decisions", body)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate"))
        .body("errors.pointer", contains("/number"));
    id(post(officer, "/commendations/decisions", body.replace("7 qd hu", "8/QĐ-UBND")));
  }

  @Test
  void aFormIsAwardedByItsAuthorityWhileTheLawKnowsIt() {
    var letter =
        CommendationFixture.group(committee, agency, "Tổ 1", DAY)
            .replace("CERTIFICATE_OF_MERIT", "COMMENDATION_LETTER");
    post(officer, "/commendations", letter)
        .then()
        .statusCode(422)
        .body("errors.code", contains("form-not-valid"))
        .body("errors.pointer", contains("/form"));
    post(officer, "/commendations", CommendationFixture.group(province, agency, "Tổ 1", DAY))
        .then()
        .statusCode(422)
        .body("errors.code", contains("issuer-not-authority"));
    post(officer, "/commendations", CommendationFixture.group(neighbor, agency, "Tổ 1", DAY))
        .then()
        .statusCode(404)
        .body("errors.pointer", contains("/issuer"));
    post(
            neighborOfficer,
            "/commendations",
            CommendationFixture.group(committee, agency, "Tổ 1", DAY))
        .then()
        .statusCode(404)
        .body("errors.pointer", contains("/recipient/unit"));
    get(null, "/commendations/forms?on=2025-07-01")
        .then()
        .statusCode(200)
        .body("code", contains("CERTIFICATE_OF_MERIT", "COMMENDATION_LETTER"))
        .body("level", contains("PROVINCE", "COMMUNE"))
        .body("[0].legalSource", equalTo("Luật 06/2022/QH15; Nghị định 152/2025/NĐ-CP"));
    get(null, "/commendations/forms?on=2025-06-30")
        .then()
        .body("level", contains("PROVINCE", "DISTRICT"));
    get(null, "/commendations/forms?on=abc").then().statusCode(400);
  }

  @Test
  void badValuesAreNamed() {
    var good = CommendationFixture.person(committee, agency, PERSON, DAY);
    post(officer, "/commendations", good.replace("\"toYear\": 2024", "\"toYear\": 2019"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("years-turned"));
    post(officer, "/commendations", good.replace("\"toYear\": 2024", "\"toYear\": 2025"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("years-ahead"));
    post(officer, "/commendations", good.replace("INDIVIDUAL", "PERSON"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/recipient/kind"));
    post(officer, "/commendations", good.replace(PERSON, " "))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/recipient/name"));
    post(
            officer,
            "/commendations",
            good.replace("\"fromYear\"", "\"state\": \"AWARDED\", \"fromYear\""))
        .then()
        .statusCode(400);
    post(officer, "/commendations", good.replace("\"proceedingsPending\": false,", ""))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/proceedingsPending"));
    post(
            officer,
            "/commendations",
            good.replace("\"toYear\"", "\"model\": \"%s\", \"toYear\"".formatted(Ids.next())))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/reference-not-yet-known"));
    post(clerk, "/commendations/decisions", award("-", List.of(Ids.next().toString())))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/number"));
    post(clerk, "/commendations/decisions", award("1", List.of(Ids.next().toString())))
        .then()
        .statusCode(422)
        .body("errors.code", contains("commendation-not-found"));
    get(officer, "/commendations?form=UNKNOWN").then().statusCode(400);
    get(officer, "/commendations?level=X").then().statusCode(400);
  }

  @Test
  void aModelMayBeNamedThatLiesInTheTerritory() {
    var model = models.active(agency, district);
    var body =
        CommendationFixture.group(committee, agency, "Tổ 1", DAY)
            .replace("\"toYear\"", "\"model\": \"%s\", \"toYear\"".formatted(model));
    var group = id(post(officer, "/commendations", body));
    get(officer, "/commendations?model=" + model).then().body("items.id", contains(group));
    post(neighborOfficer, "/commendations", body.replace(agency.code(), neighbor.code()))
        .then()
        .statusCode(404)
        .body("errors.pointer", contains("/model"));
  }

  @Test
  void aPersonWithoutPositionIsTheSameAsOneOfTheName() {
    var withPosition = CommendationFixture.person(committee, agency, PERSON, DAY);
    var without = withPosition.replace(", \"position\": \"Bí thư chi bộ\"", "");
    var first = id(post(officer, "/commendations", withPosition));
    alreadyCommended(without);
    alreadyCommended(withPosition);
    var homonym = withPosition.replace("Bí thư chi bộ", "Trưởng thôn");
    var second = id(post(officer, "/commendations", homonym));
    alreadyCommended(homonym.replace(PERSON, PERSON.toUpperCase(Locale.ROOT)));
    id(post(officer, "/commendations", without.replace(PERSON, "Lê Văn Tưởng")));
    for (var given : List.of(first, second)) {
      alreadyCommended(without);
      act(officer, "/commendations/" + given, "withdrawal", 1, late(DAY, "\"reason\": \"Rút\""));
    }
    id(post(officer, "/commendations", without));
    alreadyCommended(withPosition);
    id(
        post(
            officer,
            "/commendations",
            withPosition.replace("\"fromYear\": 2020", "\"fromYear\": 2021")));
  }

  private void alreadyCommended(String body) {
    post(officer, "/commendations", body)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-commended"))
        .body("errors.pointer", contains("/recipient"));
  }

  @Test
  void rowsAreDraftedTogetherOrNotAtAll() {
    var one = CommendationFixture.group(committee, agency, "Tổ 1", DAY);
    var two = CommendationFixture.person(committee, agency, PERSON, DAY);
    var rows = "{\"rows\": [%s, %s]}".formatted(row("a", one), row("b", two));
    batch(officer, "/commendations/batch?dryRun=true", rows)
        .then()
        .statusCode(200)
        .body("results.status", contains("VALID", "VALID"));
    get(officer, "/commendations").then().body("items", empty());
    batch(
            officer,
            "/commendations/batch",
            "{\"rows\": [%s, %s]}".formatted(row("a", one), row("b", one)))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/rows/1/recipient"));
    batch(officer, "/commendations/batch", rows)
        .then()
        .statusCode(200)
        .body("results.status", contains("CREATED", "CREATED"));
    batch(head, "/commendations/batch", rows).then().statusCode(403);
  }

  @Test
  void aRevocationIsAFurtherDecisionWithAReason() {
    var group = group("Tổ dân vận 1");
    issue(signed("1", List.of(group))).then().statusCode(200);
    var body =
        CommendationFixture.decision("REVOCATION", committee, "2", "2024-11-20", List.of(group));
    post(
            clerk,
            "/commendations/decisions",
            body.replace("\"reason\": \"Theo hồ sơ\", \"occ", "\"occ"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("reason-missing"))
        .body("errors.pointer", contains("/reason"));
    var revocation =
        "/commendations/decisions/" + id(post(clerk, "/commendations/decisions", body));
    act(chairman, revocation, "signature", 1, late("2024-11-20"));
    act(chairman, revocation, "issue", 2, late("2024-11-20"));
    get(clerk, "/commendations/" + group)
        .then()
        .body("state", is("REVOKED"))
        .body("revokedOn", is("2024-11-20"))
        .body("decision.number", is("1"));
    assertThat(events(group))
        .containsExactly("CommendationDrafted", "CommendationAwarded", "CommendationRevoked");
    group("Tổ dân vận 1");
  }

  @Test
  void ofTwoDecisionsOnOneCommendationExactlyOneWins() throws Exception {
    for (int attempt = 0; attempt < 5; attempt++) {
      var group = group("Tổ dân vận " + attempt);
      var first = signed(attempt + "-1", List.of(group));
      var second = signed(attempt + "-2", List.of(group));
      var answers = together(() -> issue(first), () -> issue(second));
      assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
      assertThat(events(group)).containsExactly("CommendationDrafted", "CommendationAwarded");
    }
  }

  @Test
  void ofTwoDraftsOfOneMeritExactlyOneIsThere() throws Exception {
    for (int attempt = 0; attempt < 5; attempt++) {
      var body = CommendationFixture.group(committee, agency, "Tổ " + attempt, DAY);
      var answers =
          together(
              () -> post(officer, "/commendations", body),
              () -> post(officer, "/commendations", body));
      assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    }
  }

  @Test
  void aThousandAreAwardedInOneTransaction() {
    var items = copies(group("Tổ dân vận"), 999);
    var decision = signed("1000", items);
    issue(decision).then().statusCode(200).body("itemCount", is(1_000));
    assertThat(
            count(
                """
                SELECT count(DISTINCT verification_code) FROM commendation
                WHERE issuer_id = ? AND state = 'AWARDED'
                """,
                committee.id()))
        .isEqualTo(1_000);
    assertThat(
            count(
                """
                SELECT count(*) FROM journal JOIN commendation ON id = aggregate_id
                WHERE issuer_id = ? AND event_type = 'vn.danvan.CommendationAwarded'
                """,
                committee.id()))
        .isEqualTo(1_000);
  }

  @Test
  void actionsAreShownToWhoMayTakeThem() {
    var group = group("Tổ dân vận 1");
    get(officer, "/commendations/" + group)
        .then()
        .body("allowedActions.name", contains("declaration", "withdrawal"));
    get(provinceOfficer, "/commendations/" + group).then().body("allowedActions", empty());
    var person = person(PERSON);
    issue(signed("1", List.of(group, person))).then().statusCode(200);
    get(clerk, "/commendations/" + group)
        .then()
        .body("allowedActions.name", contains("corrections"));
    get(clerk, "/commendations/" + person)
        .then()
        .body("allowedActions.name", contains("name-publication", "corrections"));
    get(clerk, "/commendations?id=" + group + "&id=" + Ids.next())
        .then()
        .body("items.id", contains(group))
        .body("items.id", not(hasItem(person)));
  }

  private static String row(String reference, String body) {
    return body.replaceFirst("\\{", "{\"clientReference\": \"" + reference + "\", ");
  }

  /** The commendation and so many more, made by SQL: over REST they would take the test's time. */
  private List<String> copies(String template, int count) {
    var ids =
        new ArrayList<>(
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            INSERT INTO commendation
                            SELECT (jsonb_populate_record(c, jsonb_build_object(
                              'id', gen_random_uuid(), 'recipient_key', 'group ' || n))).*
                            FROM commendation c CROSS JOIN generate_series(1, :count) AS n
                            WHERE c.id = :id::uuid
                            RETURNING id::text
                            """)
                        .bind("id", template)
                        .bind("count", count)
                        .mapTo(String.class)
                        .list()));
    ids.add(template);
    return ids;
  }
}
