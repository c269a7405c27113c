package vn.danvan.recognitionservice.honors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.recognitionservice.ServiceTest;
import vn.danvan.recognitionservice.commendation.CommendationFixture;

@QuarkusTest
class HonorResourceTest extends ServiceTest {

  private static final String DAY = "2024-10-20";
  private static final String PERSON = "Lê Văn Tưởng Tượng";

  private Unit committee;
  private String clerk;
  private String chairman;

  @BeforeEach
  void committee() {
    committee = unit("ubnd", "PEOPLES_COMMITTEE", "PROVINCE", province, province);
    clerk = TestTokens.of("ubnd.officer", committee.id(), "officer");
    chairman = TestTokens.of("ubnd.signatory", committee.id(), "signatory");
  }

  @Test
  void recognitionsAndCommendationsStandTogetherNewestFirst() {
    var recognized = recognized();
    var group = commended(CommendationFixture.group(committee, agency, "Tổ dân vận 1", DAY), "1");
    var list = "/honours?unit=" + district.code();
    get(null, list)
        .then()
        .statusCode(200)
        .body("items.id", contains(group, recognized))
        .body("items.kind", contains("COMMENDATION", "RECOGNITION"))
        .body("items.year", contains(2024, 2023))
        .body("items[0].name", is("Tổ dân vận 1"))
        .body("items[0].decision.number", is("1"))
        .body("items[0].form", is("CERTIFICATE_OF_MERIT"))
        .body("items[1].model.title", notNullValue())
        .body("items[1].unit.code", is(agency.code()));
    var first = get(null, list + "&limit=1");
    first.then().body("items.id", contains(group));
    get(null, list + "&limit=1&cursor=" + first.path("next"))
        .then()
        .body("items.id", contains(recognized))
        .body("next", nullValue());
    get(null, list + "&year=2023").then().body("items.id", contains(recognized));
    get(null, list + "&level=PROVINCE").then().body("items.id", contains(group));
    get(null, list + "&kind=RECOGNITION").then().body("items.id", contains(recognized));
    get(null, "/honours?unit=" + neighbor.code()).then().body("items", empty());
    get(null, "/honours/history?unit=" + province.code())
        .then()
        .statusCode(200)
        .body("years.year", contains(2023, 2024))
        .body("years.level", contains("DISTRICT", "PROVINCE"))
        .body("years.recognitions", contains(1, 0))
        .body("years.collectives", contains(0, 1));
  }

  @Test
  void aPersonIsNamedByConsentOnlyAndWhatIsRevokedIsGone() {
    var person = commended(CommendationFixture.person(committee, agency, PERSON, DAY), "1");
    var list = "/honours?unit=" + agency.code();
    var hidden = get(null, list);
    hidden
        .then()
        .body("items.id", contains(person))
        .body("items[0].recipientKind", is("INDIVIDUAL"));
    assertThat(hidden.asString()).doesNotContain("Tưởng").doesNotContain("Bí thư");
    publish(person, 2, true);
    get(null, list).then().body("items[0].name", is(PERSON));
    publish(person, 3, false);
    get(null, list).then().body("items[0].name", nullValue());
    decide("REVOCATION", List.of(person), "2");
    get(null, list).then().body("items", empty());
  }

  @Test
  void aRecipientsHonorsOverTheYearsShowAPersonsByConsentOnly() {
    var earlier =
        commended(CommendationFixture.person(committee, agency, PERSON, "2023-10-20"), "1");
    var later =
        commended(
            CommendationFixture.person(committee, agency, PERSON, DAY)
                .replace("\"fromYear\": 2020", "\"fromYear\": 2024"),
            "2");
    commended(CommendationFixture.person(committee, agency, "Người Khác", DAY), "3");
    var history = "/honours/" + later + "/recipient-history";
    get(null, history).then().statusCode(404);
    publish(later, 2, true);
    get(null, history).then().statusCode(200).body("items.id", contains(later));
    publish(earlier, 2, true);
    get(null, history).then().body("items.id", contains(later, earlier));
    get(null, history + "?limit=1")
        .then()
        .body("items.id", contains(later))
        .body("next", notNullValue());
    publish(later, 3, false);
    get(null, history).then().statusCode(404);
    var group = commended(CommendationFixture.group(committee, agency, "Tổ dân vận 1", DAY), "4");
    get(null, "/honours/" + group + "/recipient-history")
        .then()
        .body("items.id", contains(group))
        .body("items.name", contains("Tổ dân vận 1"));
    get(null, "/honours/" + recognized() + "/recipient-history").then().statusCode(404);
  }

  @Test
  void draftsAreNoHonors() {
    id(post(officer, "/commendations", CommendationFixture.group(committee, agency, "Tổ 1", DAY)));
    get(null, "/honours?unit=" + agency.code()).then().statusCode(200).body("items", empty());
  }

  @Test
  void parametersAreChecked() {
    for (var wrong :
        List.of(
            "unit=unknown", "year=x", "level=X", "kind=X", "limit=0", "cursor=abc", "person=Ai")) {
      get(null, "/honours?" + wrong).then().statusCode(400);
    }
    get(null, "/honours/history").then().statusCode(400);
  }

  @Test
  void anybodyVerifiesACertificate() {
    var person = commended(CommendationFixture.person(committee, agency, PERSON, DAY), "1");
    var code = code(person);
    var typed = code.substring(0, 4) + "-" + code.substring(4).toLowerCase();
    get(null, "/honours/verification/" + typed)
        .then()
        .statusCode(200)
        .body("valid", is(true))
        .body("formName", is("Bằng khen"))
        .body("decisionNumber", is("1"))
        .body("decisionDate", is(DAY))
        .body("recipientKind", is("INDIVIDUAL"))
        .body("name", nullValue())
        .body("nameMatches", nullValue());
    verify(code, "lê văn  tưởng tượng").then().statusCode(200).body("nameMatches", is(true));
    verify(code, "Lê Văn Khác").then().body("nameMatches", is(false)).body("name", nullValue());
    decide("REVOCATION", List.of(person), "2");
    get(null, "/honours/verification/" + code)
        .then()
        .body("valid", is(false))
        .body("revokedOn", is(DAY));
  }

  @Test
  void aCodeThatStandsForNothingIsTheSameWhateverItIs() {
    for (var code : List.of("0000-0000-0000-0000", "abc", "%20", "U".repeat(16), "0".repeat(40))) {
      get(null, "/honours/verification/" + code)
          .then()
          .statusCode(404)
          .body("type", equalTo("/problems/not-found"))
          .body("errors", anyOf(nullValue(), empty()));
    }
    verify("0000-0000-0000-0000", null).then().statusCode(404);
    post(null, "/honours/verification", "{}").then().statusCode(422);
  }

  private String recognized() {
    var round = ownRound(officer, district);
    var items = approved(round, 1);
    var day = "2023-10-31";
    var decision =
        "/decisions/" + id(post(officer, "/decisions", decision(round, district, "1", day, items)));
    act(head, decision, "signature", 1, late(day));
    act(head, decision, "issue", 2, late(day));
    return get(null, "/recognitions?unit=" + district.code()).path("items[0].id");
  }

  private String commended(String body, String number) {
    var commendation = id(post(officer, "/commendations", body));
    decide("AWARD", List.of(commendation), number);
    return commendation;
  }

  private void decide(String kind, List<String> items, String number) {
    var body = CommendationFixture.decision(kind, committee, number, DAY, items);
    var decision = "/commendations/decisions/" + id(post(clerk, "/commendations/decisions", body));
    act(chairman, decision, "signature", 1, late(DAY));
    act(chairman, decision, "issue", 2, late(DAY));
  }

  private void publish(String person, long version, boolean published) {
    act(
        officer,
        "/commendations/" + person,
        "name-publication",
        version,
        late(DAY, "\"published\": " + published, "\"consentDocument\": \"Phiếu số 3\""));
  }

  private static io.restassured.response.Response verify(String code, String name) {
    return post(
        null,
        "/honours/verification",
        name == null
            ? "{\"code\": \"" + code + "\"}"
            : "{\"code\": \"%s\", \"name\": \"%s\"}".formatted(code, name));
  }

  private String code(String commendation) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT verification_code FROM commendation WHERE id = :id::uuid")
                .bind("id", commendation)
                .mapTo(String.class)
                .one());
  }
}
