package vn.danvan.recognitionservice.scoringscheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.recognitionservice.ServiceTest;
import vn.danvan.recognitionservice.levelchain.Procedure;

@QuarkusTest
class ScoringSchemeResourceTest extends ServiceTest {

  @Inject ScoringSchemes schemes;

  @Test
  void theNationalDefaultHas100PointsAndCouncilsOfFive() {
    var facts = schemes.ofRound(UUID.fromString(provinceRound())).orElseThrow();
    assertThat(facts.procedure()).isEqualTo(Procedure.COUNCIL);
    assertThat(facts.criteria())
        .extracting(Criterion::code, Criterion::maximum)
        .containsExactly(
            tuple("LEADERSHIP", 10),
            tuple("RELEVANCE", 15),
            tuple("SKILL", 15),
            tuple("PARTICIPATION", 15),
            tuple("RESULTS", 25),
            tuple("SPREAD", 10),
            tuple("SUSTAINABILITY", 10));
    assertThat(facts.threshold()).isEqualTo(85);
    assertThat(facts.strict()).isFalse();
    assertThat(facts.quotaPerUnit()).isNull();
    var twoThirds = new Fraction(2, 3);
    assertThat(facts.ballotRule()).isEqualTo(new BallotRule(true, twoThirds, twoThirds, 5, true));
    var own = schemes.ofRound(UUID.fromString(ownRound(officer, district))).orElseThrow();
    assertThat(own.threshold()).isEqualTo(80);
    assertThat(own.procedure()).isEqualTo(Procedure.COMMITTEE_MINUTES);
    assertThat(own.ballotRule()).isNull();
  }

  @Test
  void aRoundGoesByTheNewestEditionOfItsProvinceAndKeepsIt() {
    edition(provinceHead, scheme("DISTRICT", "2023-01-01", 70));
    var second = edition(provinceHead, scheme("DISTRICT", "2023-10-02", 75));
    edition(provinceHead, scheme("DISTRICT", "2023-10-03", 90));
    var round = ownRound(officer, district);
    get(null, "/rounds/" + round).then().body("scoringScheme", equalTo(second));
    get(officer, "/scoring-schemes/" + second)
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"1"))
        .body("edition", is(2))
        .body("province.id", equalTo(province.id().toString()))
        .body("allowedActions", empty());
    edition(provinceHead, scheme("DISTRICT", "2023-01-01", 99));
    assertThat(schemes.ofRound(UUID.fromString(round)).orElseThrow().threshold()).isEqualTo(75);
    var earlier =
        round(
            neighborOfficer, neighbor, "DISTRICT", 2023, "2023-10-20", "2023-01-31", "2023-02-01");
    assertThat(schemes.ofRound(UUID.fromString(earlier)).orElseThrow().threshold()).isEqualTo(99);
  }

  @Test
  void aPlannedRoundHasNoSchemeYetAndTakesItsProcedureFromIt() {
    edition(
        provinceHead,
        scheme("DISTRICT", "2023-01-01", 70).replace("COMMITTEE_MINUTES", "HEAD_DECISION"));
    var round =
        id(
            post(
                officer,
                "/rounds",
                late(
                    "2023-01-31",
                    """
                    "authority": "%s", "year": 2023, "level": "DISTRICT", "deadline": "2023-10-20"
                    """
                        .formatted(district.code()))));
    assertThat(schemes.ofRound(UUID.fromString(round))).isEmpty();
    get(null, "/rounds/" + round)
        .then()
        .body("scoringScheme", nullValue())
        .body("procedure", equalTo("COMMITTEE_MINUTES"));
    act(officer, "/rounds/" + round, "opening", 1, late("2023-10-02"));
    get(null, "/rounds/" + round).then().body("procedure", equalTo("HEAD_DECISION"));
  }

  @Test
  void aClosedEditionHoldsUntilItsLastDay() {
    var own = edition(provinceHead, scheme("DISTRICT", "2023-01-01", 70));
    var closure = "{\"validTo\": \"2023-10-01\", \"reason\": \"Ban hành quy định mới\"}";
    put(head, "/scoring-schemes/" + own + "/closure", 1, closure).then().statusCode(403);
    act(provinceHead, "/scoring-schemes/" + own, "closure", 1, closure);
    put(provinceHead, "/scoring-schemes/" + own + "/closure", 2, closure)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));
    assertThat(
            schemes.ofRound(UUID.fromString(ownRound(officer, district))).orElseThrow().threshold())
        .isEqualTo(80);
    assertThat(events(own)).containsExactly("ScoringSchemeSet", "ScoringSchemeClosed");
    get(provinceHead, "/scoring-schemes/" + own + "/history").then().body("size()", is(2));
    get(TestTokens.of("other", neighbor.id(), "signatory"), "/scoring-schemes/" + own + "/history")
        .then()
        .statusCode(403);
  }

  @Test
  void theSignatoryOfAProvinceKeepsItsOwnAndTheAdminAll() {
    var national =
        scheme("DISTRICT", "2023-01-01", 70).replaceFirst("\"province\": \"[^\"]+\", ", "");
    post(null, "/scoring-schemes", national).then().statusCode(401);
    post(provinceHead, "/scoring-schemes", national).then().statusCode(403);
    post(head, "/scoring-schemes", scheme("DISTRICT", "2023-01-01", 70)).then().statusCode(403);
    post(provinceOfficer, "/scoring-schemes", scheme("DISTRICT", "2023-01-01", 70))
        .then()
        .statusCode(403);
    edition(TestTokens.of("admin", null, "admin"), scheme("DISTRICT", "2023-01-01", 70));
  }

  @Test
  void whatIsWrongIsNamedAtOnce() {
    post(provinceHead, "/scoring-schemes", "{\"level\": \" \", \"criteria\": [null]}")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder("/level", "/validFrom", "/procedure", "/criteria/0"));
    var wrong =
        scheme("CITY", "2023-01-01", 70)
            .replace(province.code(), district.code())
            .replace("\"maximum\": 100", "\"maximum\": 99")
            .replace("\"threshold\"", "\"validTo\": \"2022-12-31\", \"threshold\"");
    post(TestTokens.of("admin", null, "admin"), "/scoring-schemes", wrong)
        .then()
        .statusCode(422)
        .body(
            "errors.code",
            containsInAnyOrder(
                "not-a-province", "level-not-in-chain", "period-reversed", "maxima-not-100"));
    post(provinceHead, "/scoring-schemes", scheme("DISTRICT", "2023-01-01", 70).replace("70", "0"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/threshold"));
  }

  @Test
  void everybodySignedInReadsThem() {
    var own = edition(provinceHead, scheme("DISTRICT", "2023-01-01", 70));
    var citizen = TestTokens.of("citizen", null, "citizen");
    var path = "/scoring-schemes?level=DISTRICT&limit=200&province=" + province.code();
    get(null, path).then().statusCode(401);
    get(citizen, path).then().statusCode(200).body("items.id", contains(own));
    get(citizen, path + "&on=2022-12-31").then().body("items", empty());
    get(citizen, "/scoring-schemes?limit=200")
        .then()
        .body("items.findAll { it.version == 0 }.level", hasItem("COMMUNE"));
    get(citizen, "/scoring-schemes?level=CITY").then().statusCode(400);
    get(citizen, "/scoring-schemes?on=2023-02-30").then().statusCode(400);
    get(citizen, "/scoring-schemes/" + UUID.randomUUID()).then().statusCode(404);
  }

  private String edition(String token, String body) {
    return id(post(token, "/scoring-schemes", body));
  }

  private String scheme(String level, String validFrom, int threshold) {
    return """
        {"province": "%s", "level": "%s", "validFrom": "%s", "procedure": "COMMITTEE_MINUTES",
         "threshold": %d,
         "criteria": [{"code": "ALL", "nameVi": "Kết quả", "nameEn": "Results", "maximum": 100}]}
        """
        .formatted(province.code(), level, validFrom, threshold);
  }
}
