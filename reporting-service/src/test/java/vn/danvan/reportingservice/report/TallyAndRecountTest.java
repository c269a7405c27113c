package vn.danvan.reportingservice.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.records;
import static vn.danvan.reportingservice.feed.Asking.report;
import static vn.danvan.reportingservice.feed.Asking.waitFor;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.History;
import vn.danvan.reportingservice.feed.Province;

/** Whatever order events come in, tallies are what the facts say, and figures what records are. */
@QuarkusTest
class TallyAndRecountTest extends ReportingTest {

  private static final Map<String, List<String>> REPORTS =
      Map.ofEntries(
          Map.entry("recognition-funnel", List.of("unit", "field", "basicField", "year")),
          Map.entry("registrations", List.of("unit", "field", "basicField", "level", "year")),
          Map.entry("weak-models", List.of("model")),
          Map.entry("recognized-models", List.of("model")),
          Map.entry("commendations", List.of("unit", "level", "form", "month", "year")),
          Map.entry("campaigns", List.of("campaign")),
          Map.entry("publications", List.of("unit", "field", "kind", "month")),
          Map.entry("directives", List.of("directive")),
          Map.entry(
              "models-by-field", List.of("field", "basicField", "unit", "level", "month", "year")),
          Map.entry("duties", List.of("unit", "level", "year")),
          Map.entry("dialogues", List.of("unit", "level", "month", "year")),
          Map.entry(
              "recommendations", List.of("unit", "field", "basicField", "level", "month", "year")),
          Map.entry(
              "replication", List.of("unit", "field", "basicField", "level", "month", "year")),
          Map.entry(
              "sessions",
              List.of("unit", "field", "basicField", "level", "kind", "month", "year")));
  private static final List<String> PERIODS =
      List.of("2023", "2022-Q3", "2021-11..2023-02", "2022-9M");
  private static final List<String> SUMS =
      List.of(
          "participants",
          "required",
          "shortfall",
          "duties.held",
          "missed",
          "receptionDaysRequired",
          "reach",
          "propagandaAttendances",
          "legalEducationAttendances",
          "trainingAttendances");

  @ParameterizedTest
  @ValueSource(longs = {1, 20_231_231})
  void talliesEqualTheirRecountInAnyOrderWithDuplicates(long seed) {
    var province = new Province("shuffled");
    new History(province, seed).write(100);
    var events = new ArrayList<>(province.take());
    for (int i = 0; i < 10; i++) {
      events.addAll(events.subList(0, 20));
    }
    Collections.shuffle(events, new Random(seed));
    events.forEach(feed::publish);
    waitFor(feed, province, province.now());
    var asOf = province.now();
    // Something newer elsewhere: what is asked up to asOf then comes from the facts.
    var byTallies = everything(province);
    var elsewhere = new Province("elsewhere");
    elsewhere.session(elsewhere.id(), "PROVINCE", "TRAINING", LocalDate.of(2023, 1, 1), 1);
    publishAndWait(feed, elsewhere);

    assertThat(everything(province, "asOf", asOf.toString())).isEqualTo(byTallies);
    assertThat(reconciliation().getInt("differences")).isZero();
    assertThat(metric()).isZero();
  }

  @Test
  void everyFigureOpensIntoItsRecords() {
    var province = new Province("opened");
    new History(province, 99).write(90);
    publishAndWait(feed, province);
    REPORTS.forEach(
        (name, _) ->
            List.of("2023", "2022-03-05..2023-08-25")
                .forEach(
                    period -> {
                      var whole = report(name, province, period);
                      assertThat(whole.getList("identities.holds")).as(name).doesNotContain(false);
                      opens(name, province.code(), period, whole.getMap("totals"));
                    }));
    for (var row : report("dialogues", province, "2022").<Map<String, Object>>getList("rows")) {
      var unit = ((Map<?, ?>) row.get("unit")).get("code").toString();
      if (!unit.equals(province.code())) {
        row.remove("unit");
        opens("dialogues", unit, "2022", row);
      }
    }
  }

  @Test
  void aDifferenceIsFoundAndShown() {
    var province = new Province("different");
    province.session(province.id(), "PROVINCE", "TRAINING", LocalDate.of(2023, 5, 5), 7);
    publishAndWait(feed, province);
    change(province.id(), 1);
    try {
      var found = reconciliation();
      assertThat(found.getInt("differences")).isEqualTo(1);
      assertThat(found.getString("items[0].unit.code")).isEqualTo(province.code());
      assertThat(found.getInt("items[0].tally") - found.getInt("items[0].recount")).isEqualTo(1);
      assertThat(metric()).isEqualTo(1);
    } finally {
      change(province.id(), -1);
    }
    assertThat(reconciliation().getInt("differences")).isZero();
  }

  private void change(UUID ancestor, int by) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE tally SET amount = amount + ? WHERE ancestor = ? AND grain = 'YEAR' AND metric = 'SESSION_HELD'",
                by,
                ancestor));
  }

  private static void opens(String name, String unit, String period, Map<String, Object> figures) {
    figures.forEach(
        (figure, value) -> {
          var found = records(name, figure, unit, period);
          if (SUMS.contains(figure) || SUMS.contains(name + "." + figure)) {
            assertThat(found.stream().mapToInt(record -> (int) record.get("amount")).sum())
                .as("%s.%s of %s in %s", name, figure, unit, period)
                .isEqualTo(value);
          } else if (!figure.equals("onTimeRate")) {
            assertThat(found)
                .as("%s.%s of %s in %s", name, figure, unit, period)
                .hasSize((int) value);
          }
        });
  }

  private static Map<String, Object> everything(Province province, String... more) {
    var answers = new java.util.TreeMap<String, Object>();
    REPORTS.forEach(
        (name, groupings) -> {
          for (var by : groupings) {
            for (var period : PERIODS) {
              var parameters = new ArrayList<>(List.of(more));
              parameters.addAll(List.of("by", by));
              var answer = report(name, province, period, parameters.toArray(String[]::new));
              for (var part : List.of("totals", "rows", "missing", "identities")) {
                answers.put(name + " " + by + " " + period + " " + part, answer.get(part));
              }
            }
          }
        });
    return answers;
  }

  private static JsonPath reconciliation() {
    return given()
        .auth()
        .oauth2(TestTokens.of("admin", null, "admin"))
        .get("/api/v1/reconciliation")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static double metric() {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("danvan_reporting_differences"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }
}
