package vn.danvan.recognitionservice.round;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.recognitionservice.ServiceTest;

@QuarkusTest
class CoverageResourceTest extends ServiceTest {

  @Test
  void saysWhoLagsBehindAndWhetherTheTargetIsReached() {
    unit("an", "DISTRICT", "DISTRICT", province, null);
    unit("ấp", "DISTRICT", "DISTRICT", province, null);
    var board = "/rounds/" + board(90);
    var own = ownRound(officer, district);
    get(null, board + "/coverage")
        .then()
        .statusCode(200)
        .body("totals.unitsExpected", is(4))
        .body("totals.unitsConsidered", is(0))
        .body("totals.unitsNotConsidered", is(4))
        .body("totals.below", nullValue())
        .body("target.units", is(4))
        .body("target.missing", is(4))
        .body("forecast.unitsConsidered", is(1))
        .body("forecast.reachesTarget", is(false))
        .body("items.unit.name", contains("an", "ấp", "huyen", "khoi"))
        .body("items[2].ownRound", equalTo("OPEN"))
        .body("items[3].ownRound", nullValue());
    approved(own, 2);
    get(null, board + "/coverage?state=CONSIDERED_NONE")
        .then()
        .body("items.unit.code", contains(district.code()))
        .body("totals.unitsConsideredNone", is(1))
        .body("totals.unitsNotConsidered", is(3))
        .body("target.missing", is(3));
    get(null, board + "/coverage?state=NOT_CONSIDERED")
        .then()
        .body("items.unit.name", contains("an", "ấp", "khoi"));
  }

  @Test
  void readsItsUnitsPageByPage() {
    unit("an", "DISTRICT", "DISTRICT", province, null);
    var board = "/rounds/" + board(50) + "/coverage?limit=1";
    var first = get(null, board);
    first.then().body("items.unit.name", contains("an")).body("next", notNullValue());
    var second = get(null, board + "&cursor=" + first.jsonPath().getString("next"));
    second.then().body("items.unit.name", contains("huyen")).body("totals.unitsExpected", is(3));
    get(null, board + "&cursor=" + second.jsonPath().getString("next"))
        .then()
        .body("items.unit.name", contains("khoi"))
        .body("next", nullValue());
    get(null, board + "&cursor=abc").then().statusCode(400);
    get(null, board.replace("limit=1", "limit=0")).then().statusCode(400);
    get(null, board + "&state=LATE").then().statusCode(400);
    get(null, "/rounds/" + UUID.randomUUID() + "/coverage").then().statusCode(404);
  }

  @Test
  void anOwnLevelRoundExpectsNobody() {
    get(null, "/rounds/" + ownRound(officer, district) + "/coverage")
        .then()
        .statusCode(200)
        .body("items", empty())
        .body("totals.unitsExpected", is(0))
        .body("target", nullValue())
        .body("forecast.reachesTarget", nullValue());
  }

  @Test
  void theTopSeesThroughProvincesToTheUnitsBelowThem() {
    var top = unit("trung-uong", "CENTRAL", "CENTRAL", null, null);
    var one = unit("tinh-mot", "PROVINCE", "PROVINCE", top, null);
    unit("tinh-hai", "PROVINCE", "PROVINCE", top, null);
    unit("huyen-mot", "DISTRICT", "DISTRICT", one, null);
    unit("huyen-hai", "DISTRICT", "DISTRICT", one, null);
    var central = TestTokens.of("central", top.id(), "officer");
    round(
        TestTokens.of("one", one.id(), "officer"),
        one,
        "PROVINCE",
        2023,
        "2023-11-15",
        "2023-01-31",
        "2023-11-01");
    var board = round(central, top, "CENTRAL", 2023, "2023-12-15", "2023-01-31", "2023-11-01");
    get(null, "/rounds/" + board + "/coverage")
        .then()
        .body("totals.unitsExpected", is(2))
        .body("totals.below.unitsExpected", is(2))
        .body("totals.below.unitsNotConsidered", is(2))
        .body("items.unit.name", contains("tinh-hai", "tinh-mot"))
        .body("items[0].below", nullValue())
        .body("items[1].below.unitsExpected", is(2));
  }

  private String board(int percent) {
    var round =
        id(
            post(
                secretary,
                "/rounds",
                late(
                    "2023-01-31",
                    """
                    "authority": "%s", "year": 2023, "level": "PROVINCE", "deadline": "2023-11-15",
                    "target": {"consideredPercent": %d}
                    """
                        .formatted(province.code(), percent))));
    act(secretary, "/rounds/" + round, "opening", 1, late("2023-11-01"));
    return round;
  }
}
