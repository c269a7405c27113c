package vn.danvan.recognitionservice.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.recognitionservice.ServiceTest;

@QuarkusTest
class RoundResourceTest extends ServiceTest {

  @Test
  void thereIsOneRoundPerAuthorityLevelAndYear() {
    ownRound(officer, district);
    post(officer, "/rounds", plan(district, "DISTRICT", "2023-12-01"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate"));
  }

  @Test
  void onlyTheAuthorityKeepsItsRounds() {
    post(null, "/rounds", plan(district, "DISTRICT", "2023-12-01")).then().statusCode(401);
    post(neighborOfficer, "/rounds", plan(district, "DISTRICT", "2023-12-01"))
        .then()
        .statusCode(404);
    post(provinceOfficer, "/rounds", plan(district, "DISTRICT", "2023-12-01"))
        .then()
        .statusCode(403);
    var supervising = TestTokens.of("front", front.id(), "supervisor");
    post(supervising, "/rounds", plan(province, "PROVINCE", "2023-12-01")).then().statusCode(403);
    var round = "/rounds/" + ownRound(officer, district);
    put(neighborOfficer, round + "/review", 2, late("2023-11-01")).then().statusCode(404);
    get(neighborOfficer, round).then().statusCode(200).body("allowedActions", empty());
    get(officer, round).then().body("allowedActions.name", contains("review", "extensions"));
    get(neighborOfficer, round + "/history").then().statusCode(404);
    get(provinceOfficer, round + "/history").then().statusCode(200).body("size()", is(2));
  }

  @Test
  void aRoundBelongsToTheLevelOfItsAuthority() {
    post(officer, "/rounds", plan(district, "PROVINCE", "2023-01-30"))
        .then()
        .statusCode(422)
        .body("errors.code", containsInAnyOrder("authority-not-at-level", "invalid-date"));
    post(officer, "/rounds", plan(district, "CITY", "2023-12-01"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("level-not-in-chain"));
  }

  @Test
  void aProvinceExpectsItsDistrictsUntilTheReformAndItsCommunesSince() {
    var commune = unit("xa", "COMMUNE", "COMMUNE", province, null);
    unit("co-quan-tinh", "AGENCY", "COMMUNE", province, null);
    var before = provinceRound();
    standingsOf(before, district, neighbor);
    var since =
        id(
            post(
                secretary,
                "/rounds",
                """
                {"authority": "%s", "year": 2026, "level": "PROVINCE", "deadline": "2030-12-31"}
                """
                    .formatted(province.code())));
    act(secretary, "/rounds/" + since, "opening", 1, "{}");
    standingsOf(since, commune);
    get(null, "/rounds/" + since)
        .then()
        .body("expectedUnits", is(1))
        .body("minMonths", is(6))
        .body("$", not(hasKey("data")));
  }

  @Test
  void aBoardSetUpLaterStartsWithWhatWasDone() {
    var round = ownRound(officer, district);
    approved(round, 1);
    standing(provinceRound(), "CONSIDERED_NONE");
  }

  @Test
  void aBoardFollowsWhatIsDoneLater() {
    var board = provinceRound();
    standing(board, "NOT_CONSIDERED");
    approved(ownRound(officer, district), 2);
    standing(board, "CONSIDERED_NONE");
    var standing =
        get(null, "/rounds/" + board + "/standings?state=CONSIDERED_NONE")
            .jsonPath()
            .getString("items[0].id");
    assertThat(events(standing)).containsExactly("StandingChanged", "StandingChanged");
  }

  @Test
  void theReviewWaitsForEveryDossier() {
    var round = "/rounds/" + ownRound(officer, district);
    submitted(officer, round.substring(8), models.active(agency, district), "2023-10-10");
    put(officer, round + "/review", 2, late("2023-10-24"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("nominations-unchecked"));
    get(officer, round)
        .then()
        .body("allowedActions[0].ready", is(false))
        .body("allowedActions[0].missing", contains("nominations-unchecked"));
  }

  @Test
  void draftsExpireWithTheirRound() {
    var round = ownRound(officer, district);
    var draft = id(nominate(officer, round, models.active(agency, district), "2023-10-10"));
    act(officer, "/rounds/" + round, "review", 2, late("2023-10-24"));
    act(officer, "/rounds/" + round, "decision", 3, late("2023-10-31"));
    act(officer, "/rounds/" + round, "closure", 4, late("2023-12-31"));
    get(officer, "/nominations/" + draft).then().body("state", equalTo("EXPIRED"));
    nominate(officer, round, models.active(agency, district), "2023-12-31")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/round-not-open"));
  }

  @Test
  void aRoundIsClosedWhenWhatWasApprovedIsRecognized() {
    var round = "/rounds/" + ownRound(officer, district);
    approved(round.substring(8), 1);
    act(officer, round, "decision", 3, late("2023-10-31"));
    put(officer, round + "/closure", 4, late("2023-12-31"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("approved-not-recognized"));
  }

  @Test
  void lateEntryIsNarrowedByTheProvince() {
    var round = "/rounds/" + ownRound(officer, district);
    var days = "{\"from\": \"2023-10-01\", \"to\": \"2023-10-31\", \"reason\": \"Chỉ tháng 10\"}";
    put(head, round + "/retrospective", 2, days).then().statusCode(403);
    act(provinceHead, round, "retrospective", 2, days);
    put(officer, round + "/review", 3, late("2023-11-01"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-open-for-late-entry"));
    act(officer, round, "review", 3, late("2023-10-31"));
    var provinces = "/rounds/" + provinceRound();
    put(provinceHead, provinces + "/retrospective", 2, days).then().statusCode(403);
    act(TestTokens.of("admin", null, "admin"), provinces, "retrospective", 2, days);
  }

  @Test
  void aLateEntryNeedsItsSource() {
    post(
            officer,
            "/rounds",
            """
            {"authority": "%s", "year": 2023, "level": "DISTRICT", "deadline": "2023-10-20",
             "occurredOn": "2023-01-31"}
            """
                .formatted(district.code()))
        .then()
        .statusCode(422)
        .body("errors.code", contains("late-entry-required"));
    post(
            officer,
            "/rounds",
            plan(district, "DISTRICT", "2023-12-01").replace("2023-01-31", "2022-01-31"))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("not-open-for-late-entry"));
  }

  @Test
  void roundsArePublic() {
    var own = ownRound(officer, district);
    var board = provinceRound();
    get(null, "/rounds?year=2023&state=OPEN&authority=" + district.code())
        .then()
        .statusCode(200)
        .body("items.id", contains(own));
    get(null, "/rounds?level=PROVINCE&authority=" + province.code())
        .then()
        .body("items.id", contains(board));
    get(null, "/rounds/" + own + "/standings").then().body("items", empty());
    get(null, "/rounds?authority=nobody").then().statusCode(400);
  }

  @Test
  void stepsComeInTheOrderOfTheirDays() {
    var round = "/rounds/" + id(post(officer, "/rounds", plan(district, "DISTRICT", "2023-12-01")));
    refusedAsTooEarly(put(officer, round + "/opening", 1, late("2023-01-30")));
    act(officer, round, "opening", 1, late("2023-10-02"));
    refusedAsTooEarly(put(officer, round + "/review", 2, late("2023-10-01")));
    var nomination = underReview(round.substring(8), 1).getFirst();
    act(officer, "/nominations/" + nomination, "verdict", 4, verdict("2023-10-31", false));
    refusedAsTooEarly(put(officer, round + "/decision", 3, late("2023-10-30")));
    act(officer, round, "decision", 3, late("2023-10-31"));
    refusedAsTooEarly(put(officer, round + "/closure", 4, late("2023-10-30")));
    act(officer, round, "closure", 4, late("2023-10-31"));
  }

  @Test
  void nobodyActsInTheRoundsOfAUnitThatKeepsThemItself() {
    var behalf = "\"onBehalfOf\": \"" + district.code() + "\"";
    var plan = plan(district, "DISTRICT", "2023-12-01").replaceFirst("\\{", "{" + behalf + ", ");
    post(provinceOfficer, "/rounds", plan).then().statusCode(403);
    post(provinceHead, "/rounds", plan).then().statusCode(403);
    var round = "/rounds/" + ownRound(officer, district);
    put(provinceOfficer, round + "/review", 2, late("2023-10-24", behalf)).then().statusCode(403);
    var nomination = "/nominations/" + underReview(round.substring(8), 1).getFirst();
    put(
            provinceOfficer,
            nomination + "/verdict",
            4,
            verdict("2023-10-31", true).replaceFirst("\\{", "{" + behalf + ", "))
        .then()
        .statusCode(403);
  }

  @Test
  void anOfficerAboveActsInTheRoundsOfAUnitThatIsClosedAndItsHeadDoesNot() {
    var closed = closed(district);
    var behalf = "\"onBehalfOf\": \"" + closed.code() + "\"";
    var plan = plan(closed, "DISTRICT", "2023-12-01").replaceFirst("\\{", "{" + behalf + ", ");
    post(provinceHead, "/rounds", plan).then().statusCode(403);
    var round = id(post(provinceOfficer, "/rounds", plan));
    get(provinceOfficer, "/rounds/" + round + "/history")
        .then()
        .body("[0].onBehalfOf", equalTo(closed.id().toString()));
  }

  /** The unit as it stands since the reform of 2025. */
  private Unit closed(Unit unit) {
    var closed =
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
            LocalDate.of(2025, 6, 30),
            unit.retrospective());
    QuarkusTransaction.requiringNew().run(() -> replica.apply(closed));
    return closed;
  }

  private void standingsOf(String round, Unit... expected) {
    get(null, "/rounds/" + round + "/standings")
        .then()
        .body(
            "items.unit.code",
            containsInAnyOrder(Arrays.stream(expected).map(Unit::code).toArray(String[]::new)));
  }

  private void standing(String round, String state) {
    get(null, "/rounds/" + round + "/standings")
        .then()
        .body("items.find { it.unit.code == '" + district.code() + "' }.state", equalTo(state));
  }

  private static String plan(Unit authority, String level, String deadline) {
    return late(
        "2023-01-31",
        "\"authority\": \"%s\", \"year\": 2023, \"level\": \"%s\", \"deadline\": \"%s\""
            .formatted(authority.code(), level, deadline));
  }
}
