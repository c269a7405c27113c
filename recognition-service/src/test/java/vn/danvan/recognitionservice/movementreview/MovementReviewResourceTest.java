package vn.danvan.recognitionservice.movementreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.document.DocumentFormat;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.recognitionservice.ServiceTest;
import vn.danvan.recognitionservice.commendation.CommendationFixture;

@QuarkusTest
class MovementReviewResourceTest extends ServiceTest {

  private static final String PLANNED = "2024-11-01";
  private static final String DAY = "2024-12-20";
  private static final String PERSON = "Lê Văn Tưởng Tượng (nhân vật hư cấu)";

  private Unit committee;

  @BeforeEach
  void committee() {
    committee = unit("ubnd", "PEOPLES_COMMITTEE", "PROVINCE", province, province);
  }

  @Test
  void aReviewIsPlannedPreparedConvenedAndHeld() throws Exception {
    var model = recognized();
    var awarded = awarded();
    var review = "/movement-reviews/" + id(plan(2023, 2024));
    get(provinceOfficer, review + "/candidates")
        .then()
        .statusCode(200)
        .body("items.model", contains(model))
        .body("items[0].years", contains(2023))
        .body("items[0].levels", contains("DISTRICT"))
        .body("items[0].ownerUnit.code", equalTo(agency.code()));
    get(provinceOfficer, review + "/candidates?minYears=2").then().body("items", empty());
    put(provinceOfficer, review + "/content", 1, content(List.of(model), awarded))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("delegateCount", is(92))
        .body("delegates.group", contains("Lãnh đạo tỉnh", "Cấp huyện"))
        .body("speeches.unit.code", contains(district.code()))
        .body("models.id", contains(model))
        .body("collectives.code", contains(agency.code()))
        .body("commendations", containsInAnyOrder(awarded.toArray()));
    put(provinceOfficer, review + "/convocation", 2, late("2024-12-01")).then().statusCode(403);
    get(provinceHead, review)
        .then()
        .body("allowedActions.find { it.name == 'convocation' }.ready", is(true));
    act(provinceHead, review, "convocation", 2, late("2024-12-01"));
    put(provinceOfficer, review + "/holding", 3, late("2024-12-19"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("before-last-act"));
    act(provinceOfficer, review, "holding", 3, late(DAY));
    assertThat(events(review.substring(18)))
        .containsExactly(
            "MovementReviewPlanned",
            "MovementReviewPrepared",
            "MovementReviewConvened",
            "MovementReviewHeld");
    get(supervisor, "/movement-reviews?state=HELD&kind=FINAL&authority=" + province.code())
        .then()
        .body("items.size()", is(1))
        .body("items[0].speeches", nullValue());
    get(provinceOfficer, review + "/history").then().body("version", contains(1, 2, 3, 4));
    var programme = print(review, DocumentFormat.PDF_TYPE);
    try (var pdf = Loader.loadPDF(programme)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("TỔNG KẾT", "ngày 20 tháng 12 năm 2024", "Lãnh đạo tỉnh", "Camera")
          .contains("Tổ dân vận 1", "Cá nhân thuộc")
          .doesNotContain("Tưởng Tượng");
    }
    assertThat(print(review, DocumentFormat.PDF_TYPE)).isEqualTo(programme);
    assertThat(print(review, DocumentFormat.DOCX_TYPE)).startsWith('P', 'K');
  }

  @Test
  void nobodyActsForAnAuthorityThatActsItself() {
    var review = "/movement-reviews/" + id(plan(2023, 2024));
    var front = unit("mttq", "FATHERLAND_FRONT", "PROVINCE", province, province);
    var sibling = TestTokens.of("mttq.officer", front.id(), "officer");
    var behalf = "\"reason\": \"Hoãn\", \"onBehalfOf\": \"" + province.code() + "\"";
    put(sibling, review + "/cancellation", 1, late(PLANNED, behalf)).then().statusCode(403);
    put(provinceOfficer, review + "/cancellation", 1, "null").then().statusCode(400);
    get(provinceOfficer, review).then().body("state", equalTo("PLANNED"));
  }

  @Test
  void onlyWhatStandsIsHeldUpAndHandedOver() {
    var draft =
        id(
            post(
                officer,
                "/commendations",
                CommendationFixture.group(committee, agency, "Tổ 9", "2024-10-10")));
    var review = "/movement-reviews/" + id(plan(2023, 2024));
    put(
            provinceOfficer,
            review + "/content",
            1,
            content(List.of(models.active(agency, district).toString()), List.of(draft)))
        .then()
        .statusCode(422)
        .body(
            "errors.code",
            containsInAnyOrder(
                "not-recognized-in-period", "not-recognized-in-period", "not-awarded"))
        .body("errors.pointer", hasItems("/models/0", "/collectives/0", "/commendations/0"))
        .body("errors.rule", hasItems("R-MRV-03", "R-MRV-04"));
    get(provinceOfficer, review).then().body("version", is(1)).body("models", empty());
  }

  @Test
  void aCommendationIsHandedOverOnce() {
    var model = recognized();
    var awarded = awarded();
    var first = "/movement-reviews/" + id(plan(2023, 2024));
    var second = "/movement-reviews/" + id(plan(2023, 2024));
    act(provinceOfficer, first, "content", 1, content(List.of(model), awarded));
    put(provinceOfficer, second + "/content", 1, content(List.of(model), awarded))
        .then()
        .statusCode(422)
        .body("errors.code", contains("handed-over-elsewhere", "handed-over-elsewhere"));
    act(
        provinceOfficer,
        first,
        "cancellation",
        2,
        late("2024-12-02", "\"reason\": \"Hoãn do bão\""));
    act(provinceOfficer, second, "content", 1, content(List.of(model), awarded));
    assertThat(count("SELECT count(*) FROM journal WHERE data::text LIKE '%Hoãn%'")).isZero();
  }

  @Test
  void aReviewIsItsAuthoritysOwn() {
    var review = "/movement-reviews/" + id(plan(2023, 2024));
    post(officer, "/movement-reviews", planned(2023, 2024)).then().statusCode(404);
    post(provinceHead, "/movement-reviews", planned(2023, 2024)).then().statusCode(403);
    get(null, review).then().statusCode(401);
    get(officer, review).then().statusCode(404);
    get(officer, review + "/programme").then().statusCode(404);
    get(officer, review + "/candidates").then().statusCode(404);
    get(officer, review + "/history").then().statusCode(404);
    get(officer, "/movement-reviews").then().body("items", empty());
    put(officer, review + "/content", 1, content(List.of(), List.of())).then().statusCode(404);
    put(head, review + "/convocation", 1, late(DAY)).then().statusCode(404);
    get(TestTokens.of("citizen", null, "citizen"), review).then().statusCode(403);
  }

  @Test
  void badInputNamesItsField() {
    post(provinceOfficer, "/movement-reviews", "{}")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/authority", "/kind", "/fromYear", "/toYear", "/title", "/heldOn", "/place"));
    post(provinceOfficer, "/movement-reviews", planned(2025, 2024))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/toYear"))
        .body("errors.code", contains("period-reversed"));
    var review = "/movement-reviews/" + id(plan(2023, 2024));
    put(provinceOfficer, review + "/content", 1, "{}")
        .then()
        .statusCode(422)
        .body("errors.size()", is(6));
    put(provinceOfficer, review + "/content", 1, "{\"speeches\": [null], \"models\": [null]}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/speeches/0", "/models/0"));
    put(provinceOfficer, review + "/content", 5, content(List.of(), List.of()))
        .then()
        .statusCode(412);
    get(provinceOfficer, review + "/candidates?minYears=0").then().statusCode(400);
    get(provinceOfficer, "/movement-reviews/" + Ids.next()).then().statusCode(404);
    get(provinceOfficer, "/movement-reviews?kind=YEARLY").then().statusCode(400);
  }

  private Response plan(int from, int to) {
    return post(provinceOfficer, "/movement-reviews", planned(from, to));
  }

  private String planned(int from, int to) {
    return late(
        PLANNED,
        """
        "authority": "%s", "kind": "FINAL", "fromYear": %d, "toYear": %d,
        "title": "Tổng kết phong trào thi đua Dân vận khéo", "heldOn": "%s", "place": "Phan Thiết"
        """
            .formatted(province.code(), from, to, DAY));
  }

  private String content(List<String> models, List<String> commendations) {
    return late(
        "2024-11-20",
        """
        "directives": [{"number": "25-NQ/TW", "date": "2013-06-03", "title": "Nghị quyết 25"}],
        "delegates": [{"group": "Lãnh đạo tỉnh", "count": 12}, {"group": "Cấp huyện", "count": 80}],
        "speeches": [{"title": "Dân vận khéo trong nông thôn mới", "unit": "%s"}],
        "models": [%s], "collectives": ["%s"], "commendations": [%s]
        """
            .formatted(district.code(), list(models), agency.code(), list(commendations)));
  }

  private static String list(List<String> ids) {
    return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
  }

  /** A model recognized in the district's round of 2023. */
  private String recognized() {
    var round = ownRound(officer, district);
    var nominations = approved(round, 1);
    var body = decision(round, district, "7-QĐ/HU", "2023-10-31", nominations);
    var decision = "/decisions/" + id(post(officer, "/decisions", body));
    act(head, decision, "signature", 1, late("2023-10-31"));
    act(head, decision, "issue", 2, late("2023-10-31"));
    return get(officer, "/nominations/" + nominations.getFirst()).path("model.id");
  }

  /** A group and a person of the agency, commended by the province's committee. */
  private List<String> awarded() {
    var day = "2024-10-10";
    var ids =
        Stream.of(
                CommendationFixture.group(committee, agency, "Tổ dân vận 1", day),
                CommendationFixture.person(committee, agency, PERSON, day))
            .map(body -> id(post(officer, "/commendations", body)))
            .toList();
    var clerk = TestTokens.of("ubnd.officer", committee.id(), "officer");
    var chairman = TestTokens.of("ubnd.signatory", committee.id(), "signatory");
    var body = CommendationFixture.decision("AWARD", committee, "15/QĐ-UBND", day, ids);
    var decision = "/commendations/decisions/" + id(post(clerk, "/commendations/decisions", body));
    act(chairman, decision, "signature", 1, late(day));
    act(chairman, decision, "issue", 2, late(day));
    return ids;
  }

  private byte[] print(String review, String type) {
    return as(provinceOfficer)
        .accept(type)
        .get("/api/v1" + review + "/programme")
        .then()
        .statusCode(200)
        .contentType(type)
        .extract()
        .asByteArray();
  }
}
