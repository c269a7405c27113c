package vn.danvan.recognitionservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What integrators and mobile clients read: certain items at once, again, and what changed. */
@QuarkusTest
class ReadingTest extends ServiceTest {

  @Test
  void certainItemsAreReadAtOnceAndOthersAreLeftOut() {
    var round = ownRound(officer, district);
    var nomination = id(nominate(officer, round, models.active(agency, district), "2023-10-10"));
    var wanted = "?id=" + nomination + "&id=" + UUID.randomUUID() + "&id=" + nomination;
    get(officer, "/nominations" + wanted)
        .then()
        .statusCode(200)
        .body("items.id", contains(nomination))
        .body("next", nullValue());
    get(neighborOfficer, "/nominations" + wanted).then().body("items", empty());
    get(null, "/rounds?id=" + round + "&id=" + UUID.randomUUID())
        .then()
        .body("items.id", contains(round));
    for (var list : new String[] {"/decisions", "/recognitions"}) {
      get(null, list + "?id=" + UUID.randomUUID()).then().statusCode(200).body("items", empty());
    }
    get(null, "/rounds?id=abc").then().statusCode(400).body("errors.pointer", contains("id"));
  }

  @Test
  void nothingIsSentAgainToWhoWouldSeeTheSame() {
    var path = "/rounds/" + ownRound(officer, district);
    var tag = get(officer, path).then().statusCode(200).extract().header("ETag");
    as(officer).header("If-None-Match", tag).get("/api/v1" + path).then().statusCode(304);
    as(null)
        .header("If-None-Match", tag)
        .get("/api/v1" + path)
        .then()
        .statusCode(200)
        .header("ETag", not(tag));
  }

  @Test
  void aBoardOfStandingsIsFollowed() {
    var round = provinceRound();
    var board = "/rounds/" + round + "/standings";
    var seen = new ArrayList<String>();
    var position = new ArrayList<>(List.of("0"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              var page = get(null, board + "?limit=200&changesAfter=" + position.getLast());
              page.then().statusCode(200);
              position.add(page.jsonPath().getString("next"));
              seen.addAll(page.jsonPath().getList("items.unit.code"));
              return seen.size() == 2;
            });
    assertThat(seen).containsExactlyInAnyOrder(district.code(), neighbor.code());
    get(null, board + "?changesAfter=" + position.getLast())
        .then()
        .body("items", empty())
        .body("next", notNullValue());
    get(null, board + "?changesAfter=0&state=RECOGNIZED")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("state"));
    get(null, board + "?changesAfter=abc").then().statusCode(400);
    get(null, "/rounds/" + UUID.randomUUID() + "/standings?changesAfter=0").then().statusCode(404);
  }
}
