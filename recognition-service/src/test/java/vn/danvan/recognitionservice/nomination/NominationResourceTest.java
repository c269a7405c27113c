package vn.danvan.recognitionservice.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.recognitionservice.ServiceTest;

@QuarkusTest
class NominationResourceTest extends ServiceTest {

  private static final String DAY = "2023-10-10";

  @Test
  void aLaggardIsToldBothReasonsAtTheSubmission() {
    var round =
        round(secretary, province, "PROVINCE", 2024, "2024-11-15", "2024-01-31", "2024-02-01");
    var model = models.active(agency, district);
    var nomination = "/nominations/" + id(nominate(officer, round, model, "2024-11-01"));
    put(officer, nomination + "/submission", 1, late("2024-11-01"))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/guards-failed"))
        .body("errors.code", containsInAnyOrder("no-ledger-entry", "not-recognized-at-own-level"))
        .body("errors.rule", containsInAnyOrder("R-NOM-01", "R-NOM-02"));
    get(officer, nomination)
        .then()
        .body("state", equalTo("DRAFT"))
        .body("version", is(1))
        .body("allowedActions.find { it.name == 'submission' }.ready", is(false))
        .body("allowedActions.find { it.name == 'submission' }.missing", hasItem("past-deadline"));
    get(null, "/rounds/" + round + "/standings")
        .then()
        .body("items.nominatedCount", contains(0, 0));
  }

  @Test
  void aModelHasWhatItsProvinceAskedForByThatDay() {
    models.asks(province, 1, LocalDate.of(2023, 10, 11), "SITUATION", "METHOD", "TARGET_GROUP");
    var round = ownRound(officer, district);
    var nomination =
        "/nominations/" + id(nominate(officer, round, models.active(agency, district), DAY));
    put(officer, nomination + "/submission", 1, late("2023-10-11"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("method-missing", "target-group-missing"))
        .body("errors.rule", contains("R-NOM-11", "R-NOM-11"))
        .body("errors[0].message", containsString("the method"));
    get(officer, nomination)
        .then()
        .body("state", equalTo("DRAFT"))
        .body(
            "allowedActions.find { it.name == 'submission' }.missing",
            hasItems("method-missing", "target-group-missing"));
    act(officer, nomination, "submission", 1, late(DAY));
  }

  @Test
  void whatAProvinceAskedForLastCounts() {
    models.asks(province, 1, LocalDate.of(2023, 9, 1), "METHOD");
    models.asks(province, 2, LocalDate.of(2023, 9, 2), "SITUATION");
    var round = ownRound(officer, district);
    submitted(officer, round, models.active(agency, district), DAY);
  }

  @Test
  void anotherUnitsNominationDoesNotExist() {
    var round = ownRound(officer, district);
    var nomination =
        "/nominations/" + submitted(officer, round, models.active(agency, district), DAY);
    get(null, nomination)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer realm=\"danvan\"");
    get(neighborOfficer, nomination).then().statusCode(404);
    put(neighborOfficer, nomination + "/submission", 1, late(DAY)).then().statusCode(404);
    put(neighborOfficer, nomination + "/eligibility", 2, late(DAY, "\"eligible\": true"))
        .then()
        .statusCode(404);
    get(provinceOfficer, nomination).then().statusCode(200).body("allowedActions", empty());
    get(supervisor, nomination).then().statusCode(200);
    put(provinceOfficer, nomination + "/eligibility", 2, late(DAY, "\"eligible\": true"))
        .then()
        .statusCode(403);
    get(neighborOfficer, "/nominations?round=" + round).then().body("items", empty());
    get(supervisor, "/nominations?round=" + round).then().body("items.size()", is(1));
    get(officer, "/nominations?state=SUBMITTED&unit=" + district.code())
        .then()
        .body("items.size()", is(1));
    get(officer, "/nominations?unit=" + neighbor.code()).then().body("items", empty());
  }

  @Test
  void whatTheServiceHasNotHeardOfYetIsAskedAgain() {
    var round = ownRound(officer, district);
    var unknown = Ids.next();
    nominate(officer, round, unknown, DAY)
        .then()
        .statusCode(409)
        .header("Retry-After", "1")
        .body("type", equalTo("/problems/reference-not-yet-known"))
        .body("errors.pointer", contains("/model"));
    nominate(officer, unknown.toString(), models.active(agency, district), DAY)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"))
        .body("errors.pointer", contains("/round"));
    batch(officer, "/nominations/batch", "{\"rows\": [" + row("1", round, unknown) + "]}")
        .then()
        .statusCode(409)
        .header("Retry-After", "1")
        .body("errors.pointer", contains("/rows/0/model"));
  }

  @Test
  void aUnitNominatesItsOwnModelsWhereItMay() {
    var round = ownRound(officer, district);
    var provinceRound = provinceRound();
    var model = models.active(agency, district);
    nominate(neighborOfficer, provinceRound, model, "2023-11-10").then().statusCode(404);
    nominate(provinceOfficer, provinceRound, model, "2023-11-10").then().statusCode(403);
    nominate(neighborOfficer, round, models.active(neighbor, neighbor), DAY).then().statusCode(403);
    var agencyOfficer = TestTokens.of("agency.officer", agency.id(), "officer");
    nominate(agencyOfficer, provinceRound, model, "2023-11-10").then().statusCode(403);
    nominate(head, round, model, DAY).then().statusCode(403);
    var provinces = models.launched(front, "PROVINCE", LocalDate.of(2023, 4, 1), 2023);
    var own = submitted(provinceOfficer, provinceRound, provinces, "2023-11-10");
    get(provinceOfficer, "/nominations/" + own).then().body("ownLevel", is(true));
  }

  @Test
  void anOfficerActsForAUnitBelowAndSaysSo() {
    var round = ownRound(officer, district);
    var model = models.active(agency, district);
    var body =
        "\"round\": \"%s\", \"model\": \"%s\", \"onBehalfOf\": \"%s\""
            .formatted(round, model, district.code());
    var nomination = id(post(provinceOfficer, "/nominations", late(DAY, body)));
    get(officer, "/nominations/" + nomination + "/history")
        .then()
        .body("[0].onBehalfOf", equalTo(district.id().toString()));
  }

  @Test
  void aModelStandsOnceInARound() {
    var round = ownRound(officer, district);
    var model = models.active(agency, district);
    var first = id(nominate(officer, round, model, DAY));
    nominate(officer, round, model, DAY)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-nominated"));
    act(
        officer,
        "/nominations/" + first,
        "withdrawal",
        1,
        late(DAY, "\"reason\": \"Nhầm mô hình\""));
    nominate(officer, round, model, DAY).then().statusCode(201);
  }

  @Test
  void aDraftNeedsNoPrecondition() {
    var round = ownRound(officer, district);
    nominate(officer, round, models.draft(agency), DAY).then().statusCode(201);
  }

  @Test
  void aReturnedNominationCountsOnceAsNominated() {
    var own = ownRound(officer, district);
    var model = models.active(agency, district);
    recognize(own, model);
    var round = provinceRound();
    var nomination = "/nominations/" + submitted(officer, round, model, "2023-11-10");
    post(officer, nomination + "/returns", late("2023-11-11", "\"reason\": \"Thiếu\""))
        .then()
        .statusCode(403);
    post(secretary, nomination + "/returns", late("2023-11-11"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/reason"));
    post(secretary, nomination + "/returns", late("2023-11-11", "\"reason\": \"Thiếu\""))
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("state", equalTo("RETURNED"));
    act(officer, nomination, "submission", 3, late("2023-11-12"));
    get(null, "/rounds/" + round + "/standings?state=RECOGNIZED")
        .then()
        .body("items.nominatedCount", contains(1));
    assertThat(count("SELECT count(*) FROM journal WHERE data::text LIKE '%Thiếu%'")).isZero();
  }

  @Test
  void theSecretaryWritesDownWhatTheCouncilConcludes() {
    var own = ownRound(officer, district);
    var model = models.active(agency, district);
    recognize(own, model);
    var round = provinceRound();
    var nomination = "/nominations/" + submitted(officer, round, model, "2023-11-15");
    put(provinceOfficer, nomination + "/eligibility", 2, late("2023-11-20", "\"eligible\": true"))
        .then()
        .statusCode(403);
    put(secretary, nomination + "/eligibility", 2, late("2023-11-20", "\"eligible\": false"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/reason"));
    act(
        secretary,
        nomination,
        "eligibility",
        2,
        late("2023-11-20", "\"eligible\": false", "\"reason\": \"Hồ sơ thiếu\""));
    get(officer, nomination)
        .then()
        .body("state", equalTo("INELIGIBLE"))
        .body("verdict", nullValue());
  }

  @Test
  void votesMustFit() {
    var nomination = "/nominations/" + underReview(ownRound(officer, district), 1).getFirst();
    put(
            officer,
            nomination + "/verdict",
            4,
            late(
                "2023-10-31",
                "\"outcome\": \"APPROVED\", \"votesFor\": 10, \"votesCast\": 9, \"members\": 9"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("votes-inconsistent"));
    put(
            officer,
            nomination + "/verdict",
            4,
            late(
                "2023-10-23",
                "\"outcome\": \"APPROVED\", \"votesFor\": 0, \"votesCast\": 9, \"members\": 9"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("before-last-act", "no-majority"))
        .body("errors.rule", hasItem("R-SCH-04"));
    put(officer, nomination + "/verdict", 4, late("2023-10-31", "\"outcome\": \"MAYBE\""))
        .then()
        .statusCode(422);
    put(officer, nomination + "/verdict", 4, late("2023-10-31"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/outcome"));
    act(officer, nomination, "verdict", 4, verdict("2023-10-31", false));
    put(officer, nomination + "/verdict", 5, verdict("2023-10-31", true))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));
  }

  @Test
  void actsNeedTheVersionThatTheClientHasSeen() {
    var round = ownRound(officer, district);
    var nomination =
        "/api/v1/nominations/" + id(nominate(officer, round, models.active(agency, district), DAY));
    as(officer).body(late(DAY)).put(nomination + "/submission").then().statusCode(428);
    as(officer)
        .header("If-Match", "\"7\"")
        .body(late(DAY))
        .put(nomination + "/submission")
        .then()
        .statusCode(412);
    as(officer)
        .header("If-Match", "\"1\"")
        .put(nomination + "/submission")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/malformed-json"));
  }

  @Test
  void aBatchIsStoredWholeOrNotAtAll() {
    var round = ownRound(officer, district);
    var good = row("1", round, models.active(agency, district));
    var foreign = row("2", round, models.active(neighbor, neighbor));
    batch(officer, "/nominations/batch", "{\"rows\": [" + good + ", " + foreign + "]}")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/rows/1/model"));
    batch(officer, "/nominations/batch?dryRun=true", "{\"rows\": [" + good + ", " + foreign + "]}")
        .then()
        .statusCode(200)
        .body("results.status", contains("VALID", "INVALID"));
    post(officer, "/nominations/batch", "{\"rows\": [" + good + "]}").then().statusCode(400);
    batch(officer, "/nominations/batch", "{\"rows\": null}").then().statusCode(422);
    get(officer, "/nominations?round=" + round).then().body("items", empty());
  }

  @Test
  void badInputIsRefusedAsAgreed() {
    post(officer, "/nominations", "{\"round\": ").then().statusCode(400);
    post(officer, "/nominations", "{}")
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/round", "/model"));
    post(officer, "/nominations", "{\"version\": 3}")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/read-only-property"));
    get(officer, "/nominations/abc").then().statusCode(404);
    get(officer, "/nominations/" + Ids.next()).then().statusCode(404);
    get(officer, "/nominations?cursor=AAAA").then().statusCode(400);
    get(officer, "/nominations?limit=1000000000").then().statusCode(400);
    get(officer, "/nominations?nosuch=1").then().statusCode(400);
    get(officer, "/nominations?state=NOSUCH").then().statusCode(400);
    get(null, "/recognitions?level=NO%00").then().statusCode(400);
    get(null, "/rounds?level=NOSUCH").then().statusCode(400);
  }

  @Test
  void aModelNominatedAgainAfterAWithdrawalCountsOnceAsNominated() {
    var model = models.active(agency, district);
    recognize(ownRound(officer, district), model);
    var round = provinceRound();
    var first = "/nominations/" + submitted(officer, round, model, "2023-11-10");
    act(officer, first, "withdrawal", 2, late("2023-11-11", "\"reason\": \"Thiếu\""));
    submitted(officer, round, model, "2023-11-12");
    get(null, "/rounds/" + round + "/standings?state=RECOGNIZED")
        .then()
        .body("items.nominatedCount", contains(1));
  }

  @Test
  void actsComeInTheOrderOfTheirDays() {
    var round = ownRound(officer, district);
    var model = models.active(agency, district);
    refusedAsTooEarly(nominate(officer, round, model, "2023-10-01"));
    var nomination = "/nominations/" + id(nominate(officer, round, model, DAY));
    refusedAsTooEarly(put(officer, nomination + "/submission", 1, late("2023-10-09")));
    act(officer, nomination, "submission", 1, late(DAY));
    refusedAsTooEarly(
        put(officer, nomination + "/eligibility", 2, late("2023-10-09", "\"eligible\": true")));
    refusedAsTooEarly(
        post(officer, nomination + "/returns", late("2023-10-09", "\"reason\": \"Thiếu\"")));
    refusedAsTooEarly(
        put(officer, nomination + "/withdrawal", 2, late("2023-10-09", "\"reason\": \"Thiếu\"")));
    eligible(officer, nomination.substring(13), "2023-10-13");
    refusedAsTooEarly(put(officer, "/rounds/" + round + "/review", 2, late("2023-10-12")));
    act(officer, "/rounds/" + round, "review", 2, late("2023-10-24"));
    refusedAsTooEarly(put(officer, nomination + "/verdict", 4, verdict("2023-10-23", true)));
    act(officer, nomination, "verdict", 4, verdict("2023-10-24", true));
  }

  private void recognize(String round, UUID model) {
    var nomination = submitted(officer, round, model, DAY);
    eligible(officer, nomination, "2023-10-13");
    act(officer, "/rounds/" + round, "review", 2, late("2023-10-24"));
    act(officer, "/nominations/" + nomination, "verdict", 4, verdict("2023-10-31", true));
    var body = decision(round, district, "1-QĐ/HU", "2023-10-31", List.of(nomination));
    var decision = "/decisions/" + id(post(officer, "/decisions", body));
    act(head, decision, "signature", 1, late("2023-10-31"));
    act(head, decision, "issue", 2, late("2023-10-31"));
  }

  private static String row(String reference, String round, UUID model) {
    return late(
        DAY,
        "\"clientReference\": \"%s\", \"round\": \"%s\", \"model\": \"%s\""
            .formatted(reference, round, model));
  }
}
