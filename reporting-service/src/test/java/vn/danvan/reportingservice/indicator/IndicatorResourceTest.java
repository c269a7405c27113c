package vn.danvan.reportingservice.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** Both sides of each threshold; every finding opens into just its records. */
@QuarkusTest
class IndicatorResourceTest extends ReportingTest {

  private static ValidatableResponse ask(UUID caller, String role, String unit, String period) {
    return given()
        .auth()
        .oauth2(TestTokens.of("reviews", caller, role))
        .queryParams("unit", unit, "period", period)
        .get("/api/v1/indicators")
        .then();
  }

  private static List<Map<String, Object>> findings(
      Province province, String indicator, String period) {
    return answer(province, period)
        .getList("indicators.find { it.name == '" + indicator + "' }.findings");
  }

  private static JsonPath answer(Province province, String period) {
    return ask(province.id(), "supervisor", province.code(), period)
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** All records behind a finding, page by page. */
  private static List<Map<String, Object>> evidence(
      Province province, Map<String, Object> finding) {
    var found = new ArrayList<Map<String, Object>>();
    String cursor = null;
    do {
      var request =
          given()
              .auth()
              .oauth2(TestTokens.of("reviews", province.id(), "officer"))
              .urlEncodingEnabled(false);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      var page =
          request
              .queryParam("limit", 4)
              .get((String) finding.get("evidence"))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      found.addAll(page.getList("items"));
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(found).hasSize((int) finding.get("records"));
    assertThat(found.stream().map(one -> one.get("id"))).doesNotHaveDuplicates();
    return found;
  }

  private static String unitOf(Map<String, Object> finding) {
    return ((Map<?, ?>) finding.get("unit")).get("id").toString();
  }

  @Test
  void aBurstIsTenEntriesInTheLastThreeDaysBeforeTheRoundsDeadline() {
    var province = new Province("dot");
    var hasty = province.district("voi");
    var steady = province.district("deu");
    var late = province.district("muon");
    var today = LocalDate.now(VietnamTime.ZONE);
    for (int i = 0; i < 10; i++) {
      province.session(hasty, "DISTRICT", "PROPAGANDA", today.minusDays(i), 31 + i);
      if (i < 9) {
        province.session(steady, "DISTRICT", "PROPAGANDA", today.minusDays(i), 31 + i);
      }
      province.session(late, "DISTRICT", "PROPAGANDA", today.minusDays(31 + i), 31 + i);
    }
    var round = province.round(province.id(), "PROVINCE", today.getYear(), hasty, steady, late);
    var deadline = today.plusDays(1);
    province.deadline(round, deadline);
    publishAndWait(feed, province);

    var found = findings(province, "entry-bursts", deadline.toString());
    assertThat(found).hasSize(1);
    assertThat(unitOf(found.getFirst())).isEqualTo(hasty.toString());
    assertThat(found.getFirst())
        .containsEntry("about", deadline.toString())
        .containsEntry("records", 10)
        .containsEntry("outOf", 10);
    assertThat(evidence(province, found.getFirst()))
        .allSatisfy(record -> assertThat(record).containsEntry("type", "session"));
    assertThat(findings(province, "entry-bursts", deadline.plusDays(1).toString())).isEmpty();
  }

  @Test
  void roundNumbersHeapFromSixInTen() {
    var province = new Province("tron");
    var heaping = province.district("tron");
    var counting = province.district("dem");
    var few = province.district("it");
    for (int i = 0; i < 10; i++) {
      var on = LocalDate.of(2023, 5, 1 + i);
      province.session(heaping, "DISTRICT", "PROPAGANDA", on, i < 6 ? 10 * (i + 2) : 41 + i % 9);
      province.session(counting, "DISTRICT", "PROPAGANDA", on, i < 5 ? 10 * (i + 2) : 41 + i % 9);
      if (i < 9) {
        province.session(few, "DISTRICT", "PROPAGANDA", on, 100);
      }
    }
    publishAndWait(feed, province);
    var found = findings(province, "round-numbers", "2023");
    assertThat(found).hasSize(1);
    assertThat(unitOf(found.getFirst())).isEqualTo(heaping.toString());
    assertThat(found.getFirst()).containsEntry("records", 6).containsEntry("outOf", 10);
    assertThat(evidence(province, found.getFirst()))
        .allSatisfy(record -> assertThat((int) record.get("amount") % 10).isZero());
    assertThat(findings(province, "round-numbers", "2022")).isEmpty();
  }

  @Test
  void theSameTitleInThreeUnitsIsAHintUnlessItWasAdopted() {
    var province = new Province("lap");
    var on = LocalDate.of(2023, 3, 1);
    var units = List.of(province.district("a"), province.district("b"), province.district("c"));
    for (var unit : units) {
      province.title(province.model(unit, "ECONOMY", on, 2023), "Dân vận KHÉO, vườn sạch");
      province.title(
          province.model(unit, "ECONOMY", on, 2023), "Tổ " + unit.toString().substring(30));
    }
    province.title(
        province.model(units.getFirst(), "ECONOMY", on, 2023), "Dân vận khéo: vườn sạch");
    var source = province.model(units.getFirst(), "ECONOMY", on, 2023);
    province.title(source, "Ngõ xanh");
    for (var unit : units.subList(1, 3)) {
      province.title(province.model(unit, "ECONOMY", on, 2023), "Ngõ xanh");
      province.replication(source, "ECONOMY", unit, on.plusDays(9));
    }
    publishAndWait(feed, province);
    var found = findings(province, "repeated-texts", "2023");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst())
        .containsEntry("about", "dân vận khéo vườn sạch")
        .containsEntry("records", 4);
    assertThat(evidence(province, found.getFirst()))
        .allSatisfy(record -> assertThat((String) record.get("title")).contains("vườn sạch"));
  }

  @Test
  void moreAttendancesThanPeopleLiveThereIsAHint() {
    var province = new Province("dan");
    var small = province.district("nho");
    var unknown = province.district("chua-ro");
    province.population(small, 1_000);
    var on = LocalDate.of(2023, 8, 1);
    province.session(small, "DISTRICT", "PROPAGANDA", on, 1_000);
    var over = province.session(small, "DISTRICT", "PROPAGANDA", on, 1_001);
    province.session(unknown, "DISTRICT", "PROPAGANDA", on, 9_999);
    publishAndWait(feed, province);
    var found = findings(province, "attendances-above-population", "2023");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst()).containsEntry("outOf", 1_000);
    assertThat(evidence(province, found.getFirst()))
        .singleElement()
        .satisfies(
            record ->
                assertThat(record)
                    .containsEntry("id", over.toString())
                    .containsEntry("amount", 1_001));
  }

  @Test
  void dialoguesWithoutConclusionsAndModelsWithoutReviewsAreShown() {
    var province = new Province("thieu");
    var district = province.district("mot");
    var on = LocalDate.of(2023, 4, 1);
    var silent = province.dialogue(district, "DISTRICT", "PERIODIC", on);
    province.conclude(province.dialogue(district, "DISTRICT", "PERIODIC", on), on.plusDays(5));
    var forgotten = province.model(district, "ECONOMY", LocalDate.of(2022, 12, 31), 2022, 2023);
    var young = province.model(district, "ECONOMY", LocalDate.of(2023, 1, 1), 2023);
    var reviewed = province.model(district, "ECONOMY", LocalDate.of(2022, 6, 1), 2022, 2023);
    province.review(reviewed, "GOOD", LocalDate.of(2023, 6, 1));
    var weak = province.model(district, "ECONOMY", LocalDate.of(2022, 6, 1), 2022, 2023);
    province.weaken(weak, LocalDate.of(2023, 6, 1), LocalDate.of(2023, 12, 1));
    province.end(
        province.model(district, "ECONOMY", LocalDate.of(2022, 6, 1), 2022),
        LocalDate.of(2023, 12, 31));
    publishAndWait(feed, province);

    var unproven = findings(province, "results-without-evidence", "2023");
    assertThat(unproven).hasSize(1);
    assertThat(unproven.getFirst()).containsEntry("outOf", 2);
    assertThat(evidence(province, unproven.getFirst()))
        .singleElement()
        .satisfies(record -> assertThat(record).containsEntry("id", silent.toString()));

    var never = findings(province, "never-reviewed", "2023");
    assertThat(never).hasSize(1);
    assertThat(never.getFirst()).containsEntry("outOf", 4);
    assertThat(evidence(province, never.getFirst()))
        .singleElement()
        .satisfies(record -> assertThat(record).containsEntry("id", forgotten.toString()));
    assertThat(findings(province, "never-reviewed", "2024").getFirst()).containsEntry("records", 2);
    assertThat(young).isNotEqualTo(forgotten);
  }

  @Test
  void eachSaysWhatItMeansAndThatItIsNoVerdict() {
    var province = new Province("nghia");
    publishAndWait(feed, province);
    var vietnamese = answer(province, "2023");
    assertThat(vietnamese.getString("note")).contains("không phải kết luận");
    assertThat(vietnamese.getList("indicators.name")).hasSize(6);
    assertThat(vietnamese.getList("indicators.definition", String.class))
        .allSatisfy(text -> assertThat(text).doesNotContain("{", "}"));
    assertThat(vietnamese.getList("indicators.findings.flatten()")).isEmpty();
    assertThat(vietnamese.getBoolean("complete")).isTrue();
  }

  @Test
  void othersDoNotSeeThemAndBadQuestionsAreRefused() {
    var province = new Province("kin");
    var other = new Province("khac");
    var district = province.district("mot");
    publishAndWait(feed, other);
    publishAndWait(feed, province);
    given()
        .queryParams("unit", province.code(), "period", "2023")
        .get("/api/v1/indicators")
        .then()
        .statusCode(401);
    ask(other.id(), "officer", province.code(), "2023").statusCode(404);
    ask(district, "officer", province.code(), "2023").statusCode(404);
    ask(province.id(), "citizen", province.code(), "2023").statusCode(403);
    ask(province.id(), "officer", province.code(), "2023-13")
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-parameter"));
    ask(province.id(), "officer", "khong-co", "2023").statusCode(400);
    ask(province.id(), "officer", district.toString(), "2023").statusCode(200);
    given()
        .auth()
        .oauth2(TestTokens.of("reviews", province.id(), "officer"))
        .queryParams("unit", province.code(), "period", "2023")
        .get("/api/v1/indicators/nothing/records")
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(TestTokens.of("reviews", other.id(), "officer"))
        .queryParams("unit", province.code(), "period", "2023")
        .get("/api/v1/indicators/never-reviewed/records")
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(TestTokens.of("reviews", province.id(), "officer"))
        .queryParams("unit", province.code(), "period", "2023", "about", "a\u0000b")
        .get("/api/v1/indicators/repeated-texts/records")
        .then()
        .statusCode(400);
  }
}
