package vn.danvan.recognitionservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.Contracts;

/** Every type of event is published once, and fits its schema. */
@QuarkusTest
class EventContractTest extends ServiceTest {

  private static final List<String> PUBLISHED =
      List.of(
          "RoundPlanned",
          "RoundOpened",
          "RoundReviewStarted",
          "RoundDecided",
          "RoundClosed",
          "StandingChanged",
          "NominationDrafted",
          "ModelNominated",
          "NominationReturned",
          "NominationEligible",
          "NominationIneligible",
          "NominationInReview",
          "NominationApproved",
          "NominationRefused",
          "NominationWithdrawn",
          "NominationExpired",
          "DecisionDrafted",
          "DecisionSigned",
          "DecisionIssued",
          "ModelRecognized");

  @Test
  void everythingPublishedKeepsItsContract() {
    provinceRound();
    everyCourse();
    var types =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT DISTINCT event_type FROM journal WHERE topic IS NOT NULL")
                    .mapTo(String.class)
                    .map(type -> type.substring("vn.danvan.".length()))
                    .list());
    // Others' tests of successions and of councils may have come first.
    types.remove("NominationTransferred");
    types.removeIf(type -> type.startsWith("Council"));
    assertThat(types).containsExactlyInAnyOrderElementsOf(PUBLISHED);
    Contracts.check(jdbi);
  }

  private void everyCourse() {
    var round = ownRound(officer, district);
    var day = "2023-10-10";
    nominate(officer, round, models.active(agency, district), day);
    var withdrawn = submitted(officer, round, models.active(agency, district), day);
    var ineligible = submitted(officer, round, models.active(agency, district), day);
    var returned = submitted(officer, round, models.active(agency, district), day);
    var reason = "\"reason\": \"Thiếu hồ sơ\"";
    act(officer, "/nominations/" + withdrawn, "withdrawal", 2, late(day, reason));
    act(
        officer,
        "/nominations/" + ineligible,
        "eligibility",
        2,
        late(day, "\"eligible\": false", reason));
    post(officer, "/nominations/" + returned + "/returns", late(day, reason))
        .then()
        .statusCode(200);
    var judged = underReview(round, 2);
    act(officer, "/nominations/" + judged.getFirst(), "verdict", 4, verdict("2023-10-31", true));
    act(officer, "/nominations/" + judged.getLast(), "verdict", 4, verdict("2023-10-31", false));
    var items = judged.subList(0, 1);
    var decision =
        "/decisions/"
            + id(post(officer, "/decisions", decision(round, district, "1", "2023-10-31", items)));
    act(head, decision, "signature", 1, late("2023-10-31"));
    act(head, decision, "issue", 2, late("2023-10-31"));
    act(officer, "/rounds/" + round, "decision", 3, late("2023-10-31"));
    act(officer, "/rounds/" + round, "closure", 4, late("2023-12-31"));
  }
}
