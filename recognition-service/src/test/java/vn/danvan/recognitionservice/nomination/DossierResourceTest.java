package vn.danvan.recognitionservice.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.recognitionservice.ServiceTest;

@QuarkusTest
class DossierResourceTest extends ServiceTest {

  private static final String DAY = "2023-10-10";
  private static final String REPORT =
      "{\"part\": \"ACHIEVEMENT_REPORT\", \"number\": \"45-BC/HU\", \"date\": \"2023-10-09\"}";

  @Test
  void allGuardsAreAnsweredAndNothingIsWritten() {
    var nomination = draft();
    var facts = count("SELECT count(*) FROM journal");
    get(officer, nomination + "/check?on=" + DAY)
        .then()
        .statusCode(200)
        .body("ready", is(true))
        .body("on", equalTo(DAY))
        .body("state", equalTo("DRAFT"))
        .body(
            "guards.guard",
            contains(
                "ledger-entry",
                "active",
                "launched-in-time",
                "recognized-at-own-level",
                "owner-valid",
                "model-complete",
                "dossier-complete",
                "own-score",
                "quota",
                "once-in-round",
                "no-proceedings",
                "independent-reviewers",
                "in-time"))
        .body("guards.holds", everyItem(is(true)))
        .body("guards.source", everyItem(not(emptyString())))
        .body("guards.message", everyItem(not(emptyString())))
        .body("guards.rule", hasItems("R-NOM-01", "R-SCH-05", "R-CNS-04", "R-RND-07"));
    assertThat(count("SELECT count(*) FROM journal")).isEqualTo(facts);
  }

  @Test
  void theCheckTellsWhatTheSubmissionWouldRefuse() {
    var round =
        round(secretary, province, "PROVINCE", 2024, "2024-11-15", "2024-01-31", "2024-02-01");
    var nomination =
        "/nominations/"
            + id(nominate(officer, round, models.active(agency, district), "2024-11-01"));
    var day = "2024-11-16";
    get(officer, nomination + "/check?on=" + day)
        .then()
        .body("ready", is(false))
        .body(
            "guards.findAll { !it.holds }.guard",
            contains("ledger-entry", "recognized-at-own-level", "in-time"))
        .body(
            "guards.find { it.guard == 'in-time' }.message",
            containsString("The deadline (2024-11-15"))
        .body("guards.find { it.guard == 'in-time' }.reasons.code", contains("past-deadline"))
        .body("guards.find { it.guard == 'in-time' }.reasons.current", contains(day));
    var refused =
        put(officer, nomination + "/submission", 1, late(day))
            .then()
            .statusCode(422)
            .extract()
            .<List<String>>path("errors.code");
    get(officer, nomination + "/check?on=" + day)
        .then()
        .body(
            "guards.findAll { !it.holds }.reasons.flatten().code",
            containsInAnyOrder(refused.toArray()));
  }

  @Test
  void theCheckIsForThoseWhoSeeTheNomination() {
    var nomination = draft();
    get(null, nomination + "/check").then().statusCode(401);
    get(neighborOfficer, nomination + "/check").then().statusCode(404);
    get(neighborOfficer, nomination + "/dossier").then().statusCode(404);
    get(supervisor, nomination + "/check").then().statusCode(200);
    get(provinceOfficer, nomination + "/dossier").then().statusCode(200);
    get(officer, nomination + "/check?on=2099-01-01").then().statusCode(400);
    get(officer, nomination + "/check?on=2023-02-30").then().statusCode(400);
    get(officer, "/nominations/" + Ids.next() + "/check").then().statusCode(404);
    get(officer, "/nominations/abc/check").then().statusCode(404);
  }

  @Test
  void aDossierIsCompleteBeforeItIsSubmitted() {
    var nomination = draftUnder("\"ACHIEVEMENT_REPORT\", \"OWN_SCORE\", \"ENDORSEMENT\"", false);
    put(officer, nomination + "/submission", 1, late(DAY))
        .then()
        .statusCode(422)
        .body(
            "errors.code",
            contains("achievement-report-missing", "own-score-missing", "endorsement-missing"))
        .body("errors.rule", contains("R-NOM-12", "R-NOM-12", "R-NOM-12"));
    get(officer, nomination + "/dossier")
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"1-"))
        .body("required", contains("ACHIEVEMENT_REPORT", "OWN_SCORE", "ENDORSEMENT"))
        .body("missing", contains("ACHIEVEMENT_REPORT", "OWN_SCORE", "ENDORSEMENT"))
        .body("threshold", is(80));
    put(officer, nomination + "/dossier", 1, dossier(REPORT, "\"ALL\": 79", endorsement()))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("missing", empty())
        .body("documents.number", contains("45-BC/HU"))
        .body("endorsements.unit.code", contains(front.code()))
        .body("ownScore", is(79));
    get(officer, nomination + "/check?on=" + DAY)
        .then()
        .body("ready", is(true))
        .body("guards.find { it.guard == 'own-score' }.holds", is(false))
        .body("guards.find { it.guard == 'own-score' }.binding", is(false));
    act(officer, nomination, "submission", 2, late(DAY));
    put(officer, nomination + "/dossier", 3, dossier("", "", ""))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));
    assertThat(events(nomination.substring(13)))
        .containsExactly("NominationDrafted", "NominationDossierFilled", "ModelNominated");
    assertThat(count("SELECT count(*) FROM journal WHERE data::text LIKE '%45-BC/HU%'")).isZero();
  }

  @Test
  void aStrictSchemeTakesNoScoreBelowItsThreshold() {
    var nomination = draftUnder("", true);
    act(officer, nomination, "dossier", 1, dossier("", "\"ALL\": 79", ""));
    put(officer, nomination + "/submission", 2, late(DAY))
        .then()
        .statusCode(422)
        .body("errors.code", contains("own-score-below-threshold"));
    act(officer, nomination, "dossier", 2, dossier("", "\"ALL\": 80", ""));
    act(officer, nomination, "submission", 3, late(DAY));
    assertThat(
            count(
                "SELECT count(*) FROM nomination_dossier WHERE nomination_id = ?::uuid",
                nomination.substring(13)))
        .isEqualTo(2);
  }

  @Test
  void aDossierIsPutTogetherByTheNominatingUnit() {
    var nomination = draft();
    put(head, nomination + "/dossier", 1, dossier("", "", "")).then().statusCode(403);
    put(neighborOfficer, nomination + "/dossier", 1, dossier("", "", "")).then().statusCode(404);
    put(officer, nomination + "/dossier", 7, dossier("", "", "")).then().statusCode(412);
    put(officer, nomination + "/dossier", 1, "{}")
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/documents", "/endorsements"));
    put(officer, nomination + "/dossier", 1, "{\"documents\": [{\"part\": \"NOSUCH\"}]}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/documents/0/part"));
    put(
            officer,
            nomination + "/dossier",
            1,
            dossier(REPORT.replace("}", ", \"sha256\": \"abc\"}"), "", ""))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/documents/0/sha256"));
    put(officer, nomination + "/dossier", 1, dossier("", "\"NOSUCH\": null", ""))
        .then()
        .statusCode(422)
        .body("errors.code", hasItems("unknown-criterion"));
    put(
            officer,
            nomination + "/dossier",
            1,
            dossier("", "", endorsement().replace(front.code(), "no-such-unit")))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/reference-not-yet-known"))
        .body("errors.pointer", contains("/endorsements/0/unit"));
    put(officer, nomination + "/dossier", 1, "{\"ownScore\": 3}").then().statusCode(400);
    assertThat(events(nomination.substring(13))).containsExactly("NominationDrafted");
  }

  @Test
  void declaredProceedingsHoldANominationBack() {
    var nomination = draft();
    put(neighborOfficer, nomination + "/declaration", 1, pending(true)).then().statusCode(404);
    put(provinceOfficer, nomination + "/declaration", 1, pending(true)).then().statusCode(403);
    put(head, nomination + "/declaration", 1, pending(true)).then().statusCode(403);
    put(officer, nomination + "/declaration", 1, late(DAY))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/proceedingsPending"));
    act(officer, nomination, "declaration", 1, pending(true));
    put(officer, nomination + "/submission", 2, late(DAY))
        .then()
        .statusCode(422)
        .body("errors.code", contains("proceedings-pending"))
        .body("errors.rule", contains("R-NOM-14"));
    act(officer, nomination, "declaration", 2, pending(false));
    act(officer, nomination, "submission", 3, late(DAY));
    act(officer, nomination, "declaration", 4, pending(true));
    var eligible = late("2023-10-13", "\"eligible\": true");
    put(officer, nomination + "/eligibility", 5, eligible)
        .then()
        .statusCode(422)
        .body("errors.code", contains("proceedings-pending"));
    get(officer, nomination)
        .then()
        .body("proceedingsPending", is(true))
        .body("state", equalTo("SUBMITTED"));
    // Of today: what is declared holds nobody from going on with the review as of its own days.
    act(officer, nomination, "declaration", 5, "{\"proceedingsPending\": false}");
    act(officer, nomination, "eligibility", 6, eligible);
  }

  @Test
  void whyItWasReturnedGoesBackToTheUnit() {
    var nomination =
        "/nominations/"
            + submitted(officer, ownRound(officer, district), models.active(agency, district), DAY);
    post(officer, nomination + "/returns", late(DAY, "\"reason\": \"Thiếu báo cáo\""))
        .then()
        .statusCode(200)
        .body("reason", nullValue());
    get(officer, nomination).then().body("reason", equalTo("Thiếu báo cáo"));
    get(officer, "/nominations?id=" + nomination.substring(13))
        .then()
        .body("items.reason", contains(nullValue()));
    act(officer, nomination, "submission", 3, late(DAY));
    get(officer, nomination).then().body("reason", nullValue());
    var reason = "\"reason\": \"Chưa rõ kết quả\"";
    act(officer, nomination, "eligibility", 4, late("2023-10-13", "\"eligible\": false", reason));
    get(officer, nomination)
        .then()
        .body("reason", equalTo("Chưa rõ kết quả"))
        .body("submittedOn", notNullValue());
    assertThat(count("SELECT count(*) FROM journal WHERE data::text LIKE '%Chưa rõ%'")).isZero();
  }

  @Test
  void whatWasRecognizedStillHolds() {
    var round = ownRound(officer, district);
    var nomination = approved(round, 1);
    var decision =
        "/decisions/"
            + id(
                post(
                    officer,
                    "/decisions",
                    decision(round, district, "9", "2023-10-31", nomination)));
    act(head, decision, "signature", 1, late("2023-10-31"));
    act(head, decision, "issue", 2, late("2023-10-31"));
    get(officer, "/nominations/" + nomination.getFirst() + "/check")
        .then()
        .body("state", equalTo("APPROVED"))
        .body("on", equalTo(DAY))
        .body("ready", is(true));
  }

  private String draft() {
    return draftIn(ownRound(officer, district));
  }

  private String draftIn(String round) {
    return "/nominations/" + id(nominate(officer, round, models.active(agency, district), DAY));
  }

  /** A draft in a round whose scheme asks for these parts and a score of 80. */
  private String draftUnder(String parts, boolean strict) {
    post(
            provinceHead,
            "/scoring-schemes",
            """
            {"province": "%s", "level": "DISTRICT", "validFrom": "%s", "strict": %b,
             "procedure": "COMMITTEE_MINUTES", "threshold": 80, "dossierParts": [%s],
             "criteria": [{"code": "ALL", "nameVi": "Kết quả", "nameEn": "Results", "maximum": 100}]}
            """
                .formatted(province.code(), LocalDate.of(2023, 1, 1), strict, parts))
        .then()
        .statusCode(201)
        .body("dossierParts.size()", is(parts.isEmpty() ? 0 : 3));
    return draft();
  }

  private String endorsement() {
    return "{\"unit\": \"%s\", \"number\": \"07-CV/MTTQ\", \"date\": \"2023-10-09\"}"
        .formatted(front.code());
  }

  private static String dossier(String documents, String points, String endorsements) {
    return late(
        DAY,
        "\"documents\": [%s], \"points\": {%s}, \"endorsements\": [%s]"
            .formatted(documents, points, endorsements));
  }

  private static String pending(boolean pending) {
    return late(DAY, "\"proceedingsPending\": " + pending);
  }
}
