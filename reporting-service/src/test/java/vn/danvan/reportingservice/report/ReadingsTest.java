package vn.danvan.reportingservice.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** The same figures beside last year's, in words, and all on one screen. */
@QuarkusTest
class ReadingsTest extends ReportingTest {

  private Province province;

  @BeforeEach
  void threeCommendationsAfterTwo() {
    province = new Province("doc");
    var district = province.district("mot");
    for (var day :
        new String[] {"2023-10-20", "2023-12-31", "2024-01-01", "2024-05-19", "2024-12-31"}) {
      province.commendation(
          district, "CERTIFICATE_OF_MERIT", "PROVINCE", "COLLECTIVE", LocalDate.parse(day));
    }
    publishAndWait(feed, province);
  }

  private ValidatableResponse get(String path, String... more) {
    var request = given().queryParams("unit", province.code(), "period", "2024");
    for (int i = 0; i < more.length; i += 2) {
      request.queryParam(more[i], more[i + 1]);
    }
    return request.get("/api/v1/reports/" + path).then();
  }

  @Test
  void lastYearStandsBesideThisYear() {
    var compared = report("commendations", province, "2024", "compareTo", "lastYear");
    assertThat(compared.getInt("totals.total")).isEqualTo(3);
    assertThat(compared.getString("comparison.from")).isEqualTo("2023-01-01");
    assertThat(compared.getString("comparison.to")).isEqualTo("2023-12-31");
    assertThat(compared.getMap("comparison.totals.total"))
        .isEqualTo(Map.of("before", 2, "difference", 1, "percent", 50.0f));
    assertThat(compared.getMap("comparison.totals.individuals"))
        .isEqualTo(Map.of("before", 0, "difference", 0));
    assertThat(
            report("commendations", province, "2023", "compareTo", "2024-Q1")
                .getInt("comparison.totals.total.difference"))
        .isEqualTo(1);
    assertThat(report("commendations", province, "2024").getMap(""))
        .doesNotContainKey("comparison");
    get("commendations/records", "figure", "total", "compareTo", "lastYear").statusCode(400);
    get("commendations", "compareTo", "2024-13")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("compareTo"));
  }

  @Test
  void aFigureIsSaidInBothLanguages() {
    get("commendations/sentence", "figure", "total", "lang", "vi")
        .statusCode(200)
        .body("value", is(3))
        .body("complete", is(true))
        .body("text", equalTo(sentence("vi")));
    get("commendations/sentence", "figure", "total", "lang", "en")
        .body("text", equalTo(sentence("en")));
    get("commendations/sentence", "figure", "nothing").statusCode(400);
    get("commendations/sentence", "figure", "total", "lang", "fr").statusCode(400);
    get("nothing/sentence", "figure", "total").statusCode(404);
  }

  private static String sentence(String lang) {
    return lang.equals("vi")
        ? "Tỉnh doc, từ 01/01/2024 đến 31/12/2024: " + what("total").vi() + " là 3."
        : "Tỉnh doc, 2024-01-01 to 2024-12-31: " + what("total").en() + ": 3.";
  }

  private static Phrase what(String figure) {
    return new Commendations(null, null)
        .figures().stream()
            .filter(one -> one.name().equals(figure))
            .findFirst()
            .orElseThrow()
            .what();
  }

  @Test
  void allReportsStandOnOneScreenAsOfOneInstant() {
    var screen = get("overview").statusCode(200);
    screen
        .body("unit.code", equalTo(province.code()))
        .body("reports", hasKey("recognition-funnel"))
        .body("reports", hasKey("recommendations"))
        .body("reports.commendations.total", is(3))
        .body("broken", anEmptyMap())
        .body("complete", is(true));
    var shown = JsonPath.from(screen.extract().asString());
    var again = report("commendations", province, "2024", "asOf", shown.getString("asOf"));
    assertThat(again.getMap("totals")).isEqualTo(shown.getMap("reports.commendations"));
    given().queryParam("period", "2024").get("/api/v1/reports/overview").then().statusCode(400);
    get("overview", "asOf", "2020-01-01").body("reports.commendations.total", is(0));
    get("overview").body("", not(hasKey("rows")));
  }
}
