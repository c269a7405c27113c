package vn.danvan.recognitionservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** From a unit's own round to the province's recognition, entered late from paper. */
@QuarkusTest
class RecognitionScenarioTest extends ServiceTest {

  @Test
  void modelsAreRecognizedLevelByLevel() {
    var candidates =
        List.of(
            models.active(agency, district),
            models.active(agency, district),
            models.active(district, district));
    var ownRound = ownRound(officer, district);
    get(null, "/rounds/" + ownRound)
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("ownLevel", is(true))
        .body("minMonths", is(3))
        .body("authority.code", equalTo(district.code()))
        .body("allowedActions", empty());
    var nominations = nominateAll(ownRound, candidates, "2023-10-10");
    nominations.forEach(
        one -> act(officer, "/nominations/" + one, "submission", 1, late("2023-10-10")));
    nominations.forEach(one -> eligible(officer, one, "2023-10-13"));
    act(officer, "/rounds/" + ownRound, "review", 2, late("2023-10-24"));
    for (var one : nominations) {
      var approved = !one.equals(nominations.getLast());
      act(officer, "/nominations/" + one, "verdict", 4, verdict("2023-10-31", approved));
    }
    var provinceRound = provinceRound();
    standing(provinceRound, district.code(), "CONSIDERED_NONE", 0, 0);
    standing(provinceRound, neighbor.code(), "NOT_CONSIDERED", 0, 0);

    var items = nominations.subList(0, 2);
    var drafted =
        post(officer, "/decisions", decision(ownRound, district, "101-QĐ/HU", "2023-10-31", items));
    var decision = "/decisions/" + id(drafted);
    get(null, decision).then().statusCode(404);
    get(head, decision)
        .then()
        .body("allowedActions.name", contains("signature", "cancellation"))
        .body("nominations", equalTo(items));
    act(head, decision, "signature", 1, late("2023-10-31"));
    act(head, decision, "issue", 2, late("2023-10-31"));
    get(null, decision).then().statusCode(200).body("state", equalTo("ISSUED"));
    act(officer, "/rounds/" + ownRound, "decision", 3, late("2023-10-31"));
    standing(provinceRound, district.code(), "RECOGNIZED", 2, 0);
    get(null, "/recognitions?limit=1&unit=" + agency.code())
        .then()
        .statusCode(200)
        .body("items[0].ownLevel", is(true))
        .body("items[0].level", equalTo("DISTRICT"))
        .body("items[0].decision.number", equalTo("101-QĐ/HU"))
        .body("items[0].model.title", equalTo("Camera an ninh"))
        .body("next", notNullValue());

    var upward = submitted(officer, provinceRound, candidates.getFirst(), "2023-11-15");
    standing(provinceRound, district.code(), "RECOGNIZED", 2, 1);
    act(
        secretary,
        "/nominations/" + upward,
        "eligibility",
        2,
        late("2023-11-24", "\"eligible\": true"));
    act(secretary, "/rounds/" + provinceRound, "review", 2, late("2023-12-01"));
    act(secretary, "/nominations/" + upward, "verdict", 4, verdict("2023-12-15", true));
    var provinces =
        "/decisions/"
            + id(
                post(
                    secretary,
                    "/decisions",
                    decision(
                        provinceRound, province, "1229-QĐ/TU", "2023-12-29", List.of(upward))));
    act(provinceHead, provinces, "signature", 1, late("2023-12-29"));
    act(provinceHead, provinces, "issue", 2, late("2023-12-29"));
    act(secretary, "/rounds/" + provinceRound, "decision", 3, late("2023-12-29"));
    act(secretary, "/rounds/" + provinceRound, "closure", 4, late("2024-01-15"));

    get(null, "/recognitions?level=PROVINCE&year=2023&unit=" + province.code())
        .then()
        .body("items.size()", is(1))
        .body("items[0].ownLevel", is(false))
        .body("items[0].nominatingUnit.code", equalTo(district.code()));
    get(officer, "/nominations/" + upward)
        .then()
        .body("state", equalTo("APPROVED"))
        .body("verdict.votesFor", is(8))
        .body("recognitionId", notNullValue());
    assertThat(events(upward))
        .containsExactly(
            "NominationDrafted",
            "ModelNominated",
            "NominationEligible",
            "NominationInReview",
            "NominationApproved");
    assertThat(events(provinceRound))
        .containsExactly(
            "RoundPlanned", "RoundOpened", "RoundReviewStarted", "RoundDecided", "RoundClosed");
    get(officer, "/nominations/" + upward + "/history")
        .then()
        .body("enteredLate", everyItem(is(true)))
        .body("data.state", hasItem("IN_REVIEW"))
        .body("data.reason", everyItem(nullValue()));
  }

  private List<String> nominateAll(String round, List<UUID> candidates, String day) {
    var rows =
        candidates.stream()
            .map(
                model ->
                    late(
                        day,
                        """
                        "clientReference": "%s", "round": "%s", "model": "%s", "ownScore": 88
                        """
                            .formatted(model, round, model)))
            .collect(Collectors.joining(", "));
    return batch(officer, "/nominations/batch", "{\"rows\": [" + rows + "]}")
        .then()
        .statusCode(200)
        .body("results.version", everyItem(is(1)))
        .extract()
        .path("results.id");
  }

  private void standing(String round, String unit, String state, int recognized, int nominated) {
    var found = "items.find { it.unit.code == '" + unit + "' }";
    get(null, "/rounds/" + round + "/standings")
        .then()
        .statusCode(200)
        .body("items.size()", is(2))
        .body(found + ".state", equalTo(state))
        .body(found + ".recognizedCount", is(recognized))
        .body(found + ".nominatedCount", is(nominated));
  }
}
