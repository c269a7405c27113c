package vn.danvan.recognitionservice;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.recognitionservice.commendation.CommendationFixture.group;
import static vn.danvan.recognitionservice.commendation.CommendationFixture.person;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.Contracts;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.recognitionservice.commendation.CommendationFixture;

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
          "NominationDossierFilled",
          "NominationDeclared",
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
          "DecisionCancelled",
          "DecisionCorrected",
          "ModelRecognized",
          "RecognitionCorrected",
          "RecognitionSuperseded",
          "RecognitionRevoked",
          "CommendationDrafted",
          "CommendationDeclared",
          "CommendationWithdrawn",
          "CommendationAwarded",
          "CommendationRevoked",
          "CommendationCorrected",
          "CommendedNamePublished",
          "CommendedNameHidden");

  @Test
  void everythingPublishedKeepsItsContract() {
    provinceRound();
    everyCourse();
    everyCourseOfCommendations();
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
    var drafted =
        "/nominations/" + id(nominate(officer, round, models.active(agency, district), day));
    act(officer, drafted, "dossier", 1, late(day, "\"documents\": []", "\"endorsements\": []"));
    act(officer, drafted, "declaration", 2, late(day, "\"proceedingsPending\": false"));
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
    var cancelled =
        "/decisions/"
            + id(post(officer, "/decisions", decision(round, district, "1", "2023-10-31", items)));
    act(
        officer,
        cancelled,
        "cancellation",
        1,
        late("2023-10-31", "\"reason\": \"Nhầm danh sách\""));
    var decision =
        "/decisions/"
            + id(post(officer, "/decisions", decision(round, district, "1", "2023-10-31", items)));
    act(head, decision, "signature", 1, late("2023-10-31"));
    act(head, decision, "issue", 2, late("2023-10-31"));
    act(officer, "/rounds/" + round, "decision", 3, late("2023-10-31"));
    act(officer, "/rounds/" + round, "closure", 4, late("2023-12-31"));
    furtherDecisions(round, decision);
  }

  private void furtherDecisions(String round, String decision) {
    var day = "2023-12-31";
    spellAnew(officer, head, decision);
    for (var kind : List.of("SUPERSESSION", "REVOCATION")) {
      List<String> standing =
          get(null, "/recognitions?state=IN_FORCE&unit=" + district.code()).path("items.id");
      var further =
          "/decisions/"
              + id(post(officer, "/decisions", ending(kind, round, district, kind, day, standing)));
      act(head, further, "signature", 1, late(day));
      act(head, further, "issue", 2, late(day));
    }
    List<String> ended =
        get(null, "/recognitions?state=SUPERSEDED&unit=" + district.code()).path("items.id");
    assertThat(ended).hasSize(1);
  }

  private static void spellAnew(String clerk, String head, String decision) {
    var number = "\"number\": \"1.\"";
    post(clerk, decision + "/corrections", late("2024-12-01", number, "\"reason\": \"Thiếu dấu\""))
        .then()
        .statusCode(200);
    post(head, decision + "/confirmations", late("2024-12-01", number)).then().statusCode(200);
  }

  private void everyCourseOfCommendations() {
    var day = "2024-10-10";
    var committee = unit("ubnd", "PEOPLES_COMMITTEE", "PROVINCE", province, province);
    var clerk = TestTokens.of("ubnd.officer", committee.id(), "officer");
    var chairman = TestTokens.of("ubnd.signatory", committee.id(), "signatory");
    var group = id(post(officer, "/commendations", group(committee, agency, "Tổ 1", day)));
    var person = id(post(officer, "/commendations", person(committee, agency, "Ví Dụ", day)));
    var withdrawn = id(post(officer, "/commendations", group(committee, agency, "Tổ 2", day)));
    act(
        officer,
        "/commendations/" + withdrawn,
        "withdrawal",
        1,
        late(day, "\"reason\": \"Rút hồ sơ\""));
    act(
        officer,
        "/commendations/" + group,
        "declaration",
        1,
        late(day, "\"proceedingsPending\": false"));
    for (var kind : List.of("AWARD", "REVOCATION")) {
      var number = kind.equals("AWARD") ? "1" : "2";
      var body = CommendationFixture.decision(kind, committee, number, day, List.of(group, person));
      var decision =
          "/commendations/decisions/" + id(post(clerk, "/commendations/decisions", body));
      act(chairman, decision, "signature", 1, late(day));
      act(chairman, decision, "issue", 2, late(day));
      if (kind.equals("AWARD")) {
        publishName(person, 2, true);
        publishName(person, 3, false);
        spellAnew(clerk, chairman, decision);
      }
    }
  }

  private void publishName(String person, long version, boolean published) {
    act(
        officer,
        "/commendations/" + person,
        "name-publication",
        version,
        late("2024-10-10", "\"published\": " + published, "\"consentDocument\": \"Phiếu số 3\""));
  }
}
