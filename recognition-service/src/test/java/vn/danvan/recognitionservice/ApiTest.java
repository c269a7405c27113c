package vn.danvan.recognitionservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.ApiRules;

/** The document that clients are generated from, and the sync that all lists offer. */
@QuarkusTest
class ApiTest extends ServiceTest {

  @Test
  void theDocumentIsCompleteAndBreaksNoClient() {
    ApiRules.check("recognition-service");
  }

  @Test
  void aSyncNamesWhatChangedAndWhatIsGone() {
    var round = ownRound(officer, district);
    var nomination = id(nominate(officer, round, models.active(agency, district), "2023-10-10"));
    var drafts = "/nominations?state=DRAFT&limit=200&round=" + round + "&changesAfter=";
    var position = new ArrayList<>(List.of("0"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> sync(drafts, position).contains(nomination));
    act(officer, "/nominations/" + nomination, "submission", 1, late("2023-10-10"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              var answer = get(officer, drafts + position.getLast());
              position.add(answer.jsonPath().getString("next"));
              return Boolean.TRUE.equals(
                  answer.jsonPath().get("items.find { it.id == '" + nomination + "' }?.removed"));
            });
    get(officer, drafts.replace("changesAfter", "cursor") + position.getLast())
        .then()
        .statusCode(400);
    get(neighborOfficer, "/nominations?round=" + round + "&changesAfter=0")
        .then()
        .statusCode(200)
        .body("items.size()", is(0));
    get(null, "/rounds?limit=200&changesAfter=0&authority=" + district.code())
        .then()
        .body("items.findAll { it.removed == null }.id", contains(round));
    get(null, "/decisions?changesAfter=0").then().body("items.state", everyItem(is("ISSUED")));
    get(null, "/recognitions?changesAfter=0").then().statusCode(200);
    get(null, "/recognitions?changesAfter=abc").then().statusCode(400);
    assertThat(position).hasSizeGreaterThan(2);
  }

  private List<String> sync(String path, List<String> position) {
    var answer = get(officer, path + position.getLast());
    position.add(answer.jsonPath().getString("next"));
    return answer.jsonPath().getList("items.id");
  }
}
