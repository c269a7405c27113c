package vn.danvan.recognitionservice.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What becomes of a decision beside its issue, and how spelling is corrected. */
@QuarkusTest
class CommendationCorrectionResourceTest extends CommendationWorld {

  @Test
  void aDecisionWhoseItemWasWithdrawnIsCancelled() {
    var kept = group("Tổ dân vận 1");
    var withdrawn = group("Tổ dân vận 2");
    var decision = signed("1520/QĐ-UBND", List.of(kept, withdrawn));
    act(
        officer,
        "/commendations/" + withdrawn,
        "withdrawal",
        1,
        late(DAY, "\"reason\": \"Rút hồ sơ\""));
    issue(decision).then().statusCode(422).body("errors.code", contains("not-draft"));
    cancel(clerk, decision, 2).then().statusCode(403);
    cancel(provinceHead, decision, 2).then().statusCode(403);
    cancel(neighborHead, decision, 2).then().statusCode(404);
    put(chairman, decision + "/cancellation", 2, late(DECIDED))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/reason"));
    get(chairman, decision).then().body("allowedActions.name", contains("issue", "cancellation"));
    refusedAsTooEarly(
        put(chairman, decision + "/cancellation", 2, late(DAY, "\"reason\": \"Nhầm\"")));
    cancel(chairman, decision, 2)
        .then()
        .statusCode(200)
        .body("state", is("CANCELLED"))
        .body("allowedActions", empty());
    issue(decision).then().statusCode(412);
    put(chairman, decision + "/issue", 3, late(DECIDED)).then().statusCode(409);
    cancel(chairman, decision, 3).then().statusCode(409);
    post(clerk, "/commendations/decisions", award("1520 qđ UBND", List.of(kept)))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate"));
    issue(signed("1521/QĐ-UBND", List.of(kept))).then().statusCode(200);
    assertThat(events(decision.substring(decision.lastIndexOf('/') + 1)))
        .containsExactly(
            "CommendationDecisionDrafted",
            "CommendationDecisionSigned",
            "CommendationDecisionCancelled");
  }

  @Test
  void aCancelledDraftGivesItsNumberBack() {
    var group = group("Tổ dân vận 1");
    var draft =
        "/commendations/decisions/"
            + id(post(clerk, "/commendations/decisions", award("7", List.of(group))));
    get(clerk, draft).then().body("allowedActions.name", contains("cancellation"));
    cancel(clerk, draft, 1).then().statusCode(200);
    issue(signed("7", List.of(group))).then().statusCode(200);
    get(clerk, "/commendations/decisions?state=CANCELLED&issuer=" + committee.code())
        .then()
        .body("items.number", contains("7"));
  }

  @Test
  void nobodyDecidesForAnAuthorityThatActsForItself() {
    var group = group("Tổ dân vận 1");
    var below = unit("ubnd-2", "PEOPLES_COMMITTEE", "PROVINCE", province, null);
    var award =
        CommendationFixture.decision("AWARD", below, "1", DECIDED, List.of(group))
            .replaceFirst("\\{", "{\"onBehalfOf\": \"%s\", ".formatted(below.code()));
    post(provinceOfficer, "/commendations/decisions", award).then().statusCode(403);
    var person = person(PERSON);
    issue(signed("1", List.of(person))).then().statusCode(200);
    put(
            provinceOfficer,
            "/commendations/" + person + "/name-publication",
            2,
            late(
                DECIDED,
                "\"published\": true",
                "\"consentDocument\": \"Phiếu số 3\"",
                "\"onBehalfOf\": \"" + district.code() + "\""))
        .then()
        .statusCode(403);
    get(supervisor, "/commendations/" + person).then().body("recipient.name", nullValue());
  }

  @Test
  void theSpellingOfANumberIsCorrectedByTwoPersons() {
    var group = group("Tổ dân vận 1");
    var decision = signed("1520/QD-UBND", List.of(group));
    var spelled = "\"number\": \"1520/QĐ-UBND\"";
    var proposal = late("2024-11-01", spelled, "\"reason\": \"Thiếu dấu\"");
    post(clerk, decision + "/corrections", proposal).then().statusCode(409);
    issue(decision).then().statusCode(200);
    post(officer, decision + "/corrections", proposal).then().statusCode(404);
    post(provinceOfficer, decision + "/corrections", proposal).then().statusCode(403);
    post(clerk, decision + "/corrections", proposal.replace("1520/QĐ", "1521/QĐ"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("another-number"));
    post(clerk, decision + "/corrections", proposal)
        .then()
        .statusCode(200)
        .body("number", is("1520/QD-UBND"))
        .body("proposedNumber", is("1520/QĐ-UBND"));
    post(clerk, decision + "/confirmations", late("2024-11-01", spelled)).then().statusCode(403);
    post(provinceHead, decision + "/confirmations", late("2024-11-01", spelled))
        .then()
        .statusCode(403);
    post(chairman, decision + "/confirmations", late("2024-11-01", spelled))
        .then()
        .statusCode(200)
        .body("number", is("1520/QĐ-UBND"));
    get(clerk, "/commendations/" + group)
        .then()
        .body("decision.number", is("1520/QĐ-UBND"))
        .body("state", is("AWARDED"));
    assertThat(events(group))
        .containsExactly("CommendationDrafted", "CommendationAwarded", "CommendationCorrected");
  }

  @Test
  void theSpellingOfANameIsCorrectedByTwoPersons() {
    var person = person(PERSON);
    var path = "/commendations/" + person;
    var spelled = PERSON.toUpperCase(Locale.ROOT);
    var proposal = wording(spelled);
    postIfMatch(officer, path + "/corrections", 1, proposal).then().statusCode(409);
    issue(signed("1", List.of(person))).then().statusCode(200);
    postIfMatch(neighborOfficer, path + "/corrections", 2, proposal).then().statusCode(404);
    postIfMatch(provinceOfficer, path + "/corrections", 2, proposal).then().statusCode(403);
    postIfMatch(officer, path + "/corrections", 2, wording("Nguyễn Ví Dụ"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("another-text"))
        .body("errors.pointer", contains("/name"))
        .body("errors.message", not(hasItem(containsString("Nguyễn"))));
    postIfMatch(officer, path + "/corrections", 2, wording(PERSON))
        .then()
        .statusCode(422)
        .body("errors.code", contains("unchanged"));
    postIfMatch(officer, path + "/corrections", 2, proposal)
        .then()
        .statusCode(200)
        .body("proposedWording", nullValue());
    get(chairman, path)
        .then()
        .body("recipient.name", is(PERSON))
        .body("proposedWording.name", is(spelled))
        .body("allowedActions.name", contains("confirmations"));
    get(supervisor, path).then().body("proposedWording", nullValue());
    postIfMatch(clerk, path + "/confirmations", 3, late(DECIDED)).then().statusCode(403);
    postIfMatch(provinceHead, path + "/confirmations", 3, late(DECIDED)).then().statusCode(403);
    postIfMatch(chairman, path + "/confirmations", 2, late(DECIDED)).then().statusCode(412);
    postIfMatch(chairman, path + "/confirmations", 3, late(DECIDED)).then().statusCode(200);
    postIfMatch(chairman, path + "/confirmations", 4, late(DECIDED)).then().statusCode(409);
    get(chairman, path)
        .then()
        .body("recipient.name", is(spelled))
        .body("recipient.position", is("Bí thư chi bộ"))
        .body("proposedWording", nullValue());
    assertThat(events(person))
        .containsExactly(
            "CommendationDrafted",
            "CommendationAwarded",
            "CommendationCorrectionProposed",
            "CommendationCorrected");
    assertThat(
            count(
                "SELECT count(*) FROM journal WHERE aggregate_id = ?::uuid AND data::text ILIKE ?",
                person,
                "%tưởng%"))
        .isZero();
  }

  private static Response cancel(String token, String decision, long version) {
    return put(
        token,
        decision + "/cancellation",
        version,
        late(DECIDED, "\"reason\": \"Một hồ sơ đã rút\""));
  }

  private static String wording(String name) {
    return late(DECIDED, "\"name\": \"%s\"".formatted(name), "\"reason\": \"Sai chính tả\"");
  }

  private static Response postIfMatch(String token, String path, long version, String body) {
    return as(token).header("If-Match", "\"" + version + "\"").body(body).post("/api/v1" + path);
  }
}
