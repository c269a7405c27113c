package vn.danvan.recognitionservice.levelchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.recognitionservice.ServiceTest;

@QuarkusTest
class LevelChainResourceTest extends ServiceTest {

  private static final String LAST_DAY =
      "{\"validTo\": \"2023-12-31\", \"reason\": \"Quy định mới\"}";

  @Test
  void everybodySignedInReadsThemPageByPage() {
    var citizen = TestTokens.of("citizen", null, "citizen");
    get(null, "/level-chains").then().statusCode(401);
    get(citizen, "/level-chains")
        .then()
        .statusCode(200)
        .body("items.size()", greaterThanOrEqualTo(8))
        .body("items[0].allowedActions", empty());
    get(citizen, "/level-chains?limit=2")
        .then()
        .body("items.size()", is(2))
        .body("next", notNullValue());
    get(citizen, "/level-chains?level=COMMUNE&on=2026-01-01")
        .then()
        .body("items.findAll { it.province == null }.nominatesTo", contains("PROVINCE"))
        .body("items.findAll { it.province == null }.registers", contains(true));
    get(citizen, "/level-chains?level=COMMUNE&on=2025-06-30")
        .then()
        .body("items.findAll { it.province == null }.nominatesTo", contains("DISTRICT"));
    get(citizen, "/level-chains?level=CITY").then().statusCode(400);
    get(citizen, "/level-chains/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void aProvincesOwnStepGoesBeforeTheNationalOneAtOnce() {
    var own =
        id(post(provinceHead, "/level-chains", step("2023-01-01", "\"defaultMinMonths\": 1")));
    get(null, "/rounds/" + ownRound(officer, district)).then().body("minMonths", is(1));
    act(provinceHead, "/level-chains/" + own, "closure", 1, LAST_DAY);
    var later =
        round(officer, district, "DISTRICT", 2024, "2024-10-18", "2024-01-01", "2024-10-01");
    get(null, "/rounds/" + later).then().body("minMonths", is(3));
    assertThat(events(own)).containsExactly("LevelChainSet", "LevelChainClosed");
    get(provinceHead, "/level-chains/" + own + "/history").then().body("size()", is(2));
    get(provinceHead, "/level-chains?province=" + province.code())
        .then()
        .body("items.id", contains(own))
        .body("items.validTo", contains("2023-12-31"));
  }

  @Test
  void aProvinceMayExpectUnitsOfTwoLevels() {
    var commune = unit("xa", "COMMUNE", "COMMUNE", province, null);
    post(
            provinceHead,
            "/level-chains",
            step("2023-01-01", "\"defaultMinMonths\": 1")
                .replace("\"level\": \"DISTRICT\"", "\"level\": \"COMMUNE\"")
                .replace("\"DISTRICT\", \"AFFILIATED_PARTY_COMMITTEE\"", "\"COMMUNE\""))
        .then()
        .statusCode(201);
    get(null, "/rounds/" + provinceRound() + "/standings")
        .then()
        .body(
            "items.unit.code",
            containsInAnyOrder(district.code(), neighbor.code(), commune.code()));
  }

  @Test
  void whoMayNotAndWhatDoesNotFitIsRefused() {
    var own = step("2023-01-01", "\"defaultMinMonths\": 1");
    post(null, "/level-chains", own).then().statusCode(401);
    post(provinceOfficer, "/level-chains", own).then().statusCode(403);
    post(head, "/level-chains", own).then().statusCode(403);
    var national = own.replaceFirst("\"province\": \"[^\"]+\", ", "");
    post(provinceHead, "/level-chains", national).then().statusCode(403);
    post(TestTokens.of("admin", null, "admin"), "/level-chains", national)
        .then()
        .statusCode(422)
        .body("errors.code", contains("periods-overlap"));
    post(
            provinceHead,
            "/level-chains",
            own.replace("\"nominatesTo\": \"PROVINCE\"", "\"nominatesTo\": \"RESIDENTIAL\""))
        .then()
        .statusCode(422)
        .body("errors.code", contains("chain-loops"));
    post(provinceHead, "/level-chains", "{\"level\": \"city\", \"unitKinds\": [null]}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/level"))
        .body("errors.pointer", hasItem("/unitKinds/0"));
    var set = id(post(provinceHead, "/level-chains", own));
    var closure = "/level-chains/" + set + "/closure";
    put(provinceOfficer, closure, 1, LAST_DAY).then().statusCode(403);
    put(head, closure, 1, LAST_DAY).then().statusCode(403);
    put(provinceHead, closure, 2, LAST_DAY).then().statusCode(412);
    put(provinceHead, closure, 1, "{\"validTo\": \"2022-12-31\"}")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/validTo"));
    act(provinceHead, "/level-chains/" + set, "closure", 1, LAST_DAY);
    put(provinceHead, closure, 2, LAST_DAY)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));
  }

  @Test
  void aStepOfAnotherProcessClosesNoLoop() {
    get(provinceHead, "/level-chains?level=PROVINCE").then().statusCode(200);
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO level_chain (id, version, province_id, level, nominates_to, valid_from,
                  registers, procedure, default_min_months, unit_kinds)
                SELECT ?, 1, ?, level, 'DISTRICT', DATE '2023-01-01', registers, procedure,
                  default_min_months, unit_kinds
                FROM level_chain WHERE level = 'PROVINCE' AND province_id IS NULL
                ORDER BY valid_from LIMIT 1
                """,
                UUID.randomUUID(),
                province.id()));
    post(provinceHead, "/level-chains", step("2023-01-01", "\"defaultMinMonths\": 1"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("chain-loops"));
  }

  @Test
  void aRoundInTwoTiersRunsByConfigurationAlone() {
    var commune = unit("xa", "COMMUNE", "COMMUNE", province, null);
    var village = unit("co-quan-xa", "AGENCY", "COMMUNE", commune, null);
    var clerk = TestTokens.of("commune.officer", commune.id(), "officer");
    var chair = TestTokens.of("commune.signatory", commune.id(), "signatory");
    var model = models.launched(village, "COMMUNE", LocalDate.of(2026, 3, 1), 2026);
    var board = planned(secretary, province, "PROVINCE", 2026);
    get(null, "/rounds/" + board)
        .then()
        .body("ownLevel", is(false))
        .body("expectedUnits", is(1))
        .body("procedure", equalTo("COUNCIL"))
        .body("minMonths", is(6));
    var own = planned(clerk, commune, "COMMUNE", 2026);
    get(null, "/rounds/" + own)
        .then()
        .body("ownLevel", is(true))
        .body("procedure", equalTo("COMMITTEE_MINUTES"));
    var upward = draft(clerk, board, model);
    refusedAsNotRecognized(upward, clerk);
    recognize(clerk, clerk, chair, commune, own, draft(clerk, own, model));
    recognize(clerk, secretary, provinceHead, province, board, upward);
    get(null, "/recognitions?year=2026&limit=200&unit=" + province.code())
        .then()
        .body("items.level", containsInAnyOrder("COMMUNE", "PROVINCE"));
  }

  @Test
  void aDistrictsRecognitionCountsInTheTransitionAndNotAfterIt() {
    var commune = unit("xa", "COMMUNE", "COMMUNE", province, null);
    var clerk = TestTokens.of("commune.officer", commune.id(), "officer");
    var model = models.launched(commune, "DISTRICT", LocalDate.of(2024, 3, 1), 2026);
    recognizedByDistrict(model);
    var board = planned(secretary, province, "PROVINCE", 2026);
    var upward = draft(clerk, board, model);
    refusedAsNotRecognized(upward, clerk);
    post(
            provinceHead,
            "/level-chains",
            step(
                "2020-01-01",
                "\"defaultMinMonths\": 3, \"validTo\": \"2025-06-30\", \"ownLevelUntil\": 2026"))
        .then()
        .statusCode(201);
    act(clerk, "/nominations/" + upward, "submission", 1, "{}");
  }

  /** As the district's round of 2025 left it. */
  private void recognizedByDistrict(UUID model) {
    var level = "DISTRICT";
    var year = 2025;
    var day = "2025-06-20";
    var authority = district;
    var round = UUID.randomUUID();
    var nomination = UUID.randomUUID();
    var decision = UUID.randomUUID();
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              INSERT INTO recognition_round (id, version, state, authority_id, level, procedure, year,
                deadline, min_months, planned_on, expects_units, expected_unit_ids)
              VALUES (?, 5, 'CLOSED', ?, ?, 'HEAD_DECISION', ?, ?::date, 0, ?::date, false, '{}')
              """,
              round,
              authority.id(),
              level,
              year,
              day,
              day);
          handle.execute(
              """
              INSERT INTO nomination (id, version, state, round_id, round_year, level, authority_id,
                model_id, owner_unit_id, owner_kind, field_code, nominating_unit_id, own_level)
              VALUES (?, 5, 'APPROVED', ?, ?, ?, ?, ?, ?, 'COLLECTIVE', 'ECONOMY', ?, true)
              """,
              nomination,
              round,
              year,
              level,
              authority.id(),
              model,
              authority.id(),
              authority.id());
          handle.execute(
              """
              INSERT INTO decision (id, version, state, round_id, issuer_id, number, number_key,
                decided_on, decided_year, nomination_ids, drafted_by)
              VALUES (?, 3, 'ISSUED', ?, ?, '1', ?, ?::date, ?, ARRAY[?::uuid], 'officer')
              """,
              decision,
              round,
              authority.id(),
              decision.toString(),
              day,
              year,
              nomination);
          handle.execute(
              """
              INSERT INTO recognition (id, version, state, model_id, level, authority_id, round_id,
                round_year, nomination_id, decision_id, decision_number, decided_on, owner_unit_id,
                owner_kind, field_code, nominating_unit_id, province_id, own_level)
              VALUES (?, 1, 'IN_FORCE', ?, ?, ?, ?, ?, ?, ?, '1', ?::date, ?, 'COLLECTIVE',
                'ECONOMY', ?, ?, true)
              """,
              UUID.randomUUID(),
              model,
              level,
              authority.id(),
              round,
              year,
              nomination,
              decision,
              day,
              authority.id(),
              authority.id(),
              province.id());
        });
  }

  private static void refusedAsNotRecognized(String nomination, String token) {
    put(token, "/nominations/" + nomination + "/submission", 1, "{}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-recognized-at-own-level"));
  }

  private static String draft(String token, String round, UUID model) {
    return id(
        post(
            token,
            "/nominations",
            "{\"round\": \"%s\", \"model\": \"%s\"}".formatted(round, model)));
  }

  /** Takes a draft through its round to the recognition, today. */
  private static void recognize(
      String nominator, String clerk, String chair, Unit authority, String round, String draft) {
    var nomination = "/nominations/" + draft;
    act(nominator, nomination, "submission", 1, "{}");
    act(clerk, nomination, "eligibility", 2, "{\"eligible\": true}");
    act(clerk, "/rounds/" + round, "review", 2, "{}");
    act(
        clerk,
        nomination,
        "verdict",
        4,
        "{\"outcome\": \"APPROVED\", \"votesFor\": 8, \"votesCast\": 9, \"members\": 9}");
    var decision =
        "/decisions/"
            + id(
                post(
                    clerk,
                    "/decisions",
                    """
                    {"round": "%s", "issuer": "%s", "number": "1-QĐ", "date": "%s", "nominations": ["%s"]}
                    """
                        .formatted(round, authority.code(), today(), draft)));
    act(chair, decision, "signature", 1, "{}");
    act(chair, decision, "issue", 2, "{}");
  }

  /** A round that is planned and opened today. */
  private static String planned(String token, Unit authority, String level, int year) {
    var round =
        id(
            post(
                token,
                "/rounds",
                """
                {"authority": "%s", "year": %d, "level": "%s", "deadline": "2030-12-31"}
                """
                    .formatted(authority.code(), year, level)));
    act(token, "/rounds/" + round, "opening", 1, "{}");
    return round;
  }

  private static String today() {
    return LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).toString();
  }

  private String step(String validFrom, String more) {
    return """
        {"province": "%s", "level": "DISTRICT", "nominatesTo": "PROVINCE", "validFrom": "%s",
         "registers": true, "procedure": "HEAD_DECISION",
         "unitKinds": ["DISTRICT", "AFFILIATED_PARTY_COMMITTEE"], %s}
        """
        .formatted(province.code(), validFrom, more);
  }
}
