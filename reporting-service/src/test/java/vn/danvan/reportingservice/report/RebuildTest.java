package vn.danvan.reportingservice.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.text;
import static vn.danvan.reportingservice.feed.Asking.waitFor;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.History;
import vn.danvan.reportingservice.feed.Province;

/** The derived schema may be dropped at any time and comes back the same. */
@QuarkusTest
class RebuildTest extends ReportingTest {

  private static final List<String> REPORTS =
      List.of(
          "recognition-funnel",
          "recognized-models",
          "commendations",
          "models-by-field",
          "dialogues",
          "recommendations",
          "sessions",
          "duties");

  @Test
  void comesBackByteForByteAfterTheSchemaIsDropped() {
    var province = new Province("rebuilt");
    new History(province, 4711).write(120);
    publishAndWait(feed, province);
    var asOf = province.now().toString();
    var before = all(province, asOf);

    jdbi.useHandle(handle -> handle.execute("DROP SCHEMA derived CASCADE"));
    waitFor(feed, province, province.now());

    assertThat(all(province, asOf)).isEqualTo(before);
    assertThat(before.values()).allMatch(report -> report.contains("\"complete\":true"));
  }

  @Test
  void saysThatItCanNotAnswerWhileTheTablesAreMissing() {
    var province = new Province("missing");
    publishAndWait(feed, province);
    jdbi.useHandle(handle -> handle.execute("DROP SCHEMA derived CASCADE"));
    var status =
        given()
            .queryParams("unit", province.code(), "period", "2023")
            .get("/api/v1/reports/sessions")
            .statusCode();
    assertThat(status).isIn(200, 503);
    waitFor(feed, province, province.now());
  }

  private static Map<String, String> all(Province province, String asOf) {
    var answers = new LinkedHashMap<String, String>();
    for (var report : REPORTS) {
      for (var period : List.of("2023", "2022-03-05..2023-Q2")) {
        answers.put(report + " " + period, text(report, province, period, "asOf", asOf));
      }
    }
    return answers;
  }
}
