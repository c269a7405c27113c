package vn.danvan.reportingservice.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.text;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.History;
import vn.danvan.reportingservice.feed.Province;

/** Figures are made anew while the old ones are served, and are the same. */
@QuarkusTest
class RebuildBesideTest extends ReportingTest {

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

  @Inject NextSchema schema;

  private static String admin() {
    return TestTokens.of("administers", null, "admin");
  }

  private static String state(String id) {
    return given()
        .auth()
        .oauth2(admin())
        .get("/api/v1/rebuilds/" + id)
        .then()
        .statusCode(200)
        .extract()
        .path("state");
  }

  private static String begin() {
    return given()
        .auth()
        .oauth2(admin())
        .contentType("application/json")
        .body(Map.of())
        .post("/api/v1/rebuilds")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
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

  private String digest() {
    return jdbi.inTransaction(handle -> schema.digest(handle, NextSchema.LIVE));
  }

  private long number(String query) {
    return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  @Test
  void comesOutByteForByteTheSameWhileRequestsGoOn() throws Exception {
    var province = new Province("canh");
    new History(province, 815).write(150);
    publishAndWait(feed, province);
    var asOf = province.now().toString();
    var before = all(province, asOf);
    var oid = number(OID);

    var asked = new AtomicInteger();
    var wrong = new AtomicInteger();
    var slowest = new AtomicLong();
    var going = new AtomicBoolean(true);
    var reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (going.get()) {
                    var began = System.nanoTime();
                    var answer = text("sessions", province, "2023", "asOf", asOf);
                    slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
                    asked.incrementAndGet();
                    if (!answer.equals(before.get("sessions 2023"))) {
                      wrong.incrementAndGet();
                    }
                  }
                });
    var id = begin();
    // Something happens meanwhile.
    var later = new Province("sau");
    later.session(later.district("mot"), "DISTRICT", "TRAINING", LocalDate.of(2023, 5, 1), 30);
    later.publish(feed);
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !state(id).equals("RUNNING"));
    going.set(false);
    reader.join();

    given()
        .auth()
        .oauth2(admin())
        .get("/api/v1/rebuilds/" + id)
        .then()
        .body("state", equalTo("SWITCHED"))
        .body("identical", equalTo(true));
    assertThat(wrong.get()).isZero();
    assertThat(asked.get()).isPositive();
    System.out.printf(
        "rebuild: %d requests meanwhile, slowest %d ms%n", asked.get(), slowest.get() / 1_000_000);
    assertThat(all(province, asOf)).isEqualTo(before);
    assertThat(number(OID)).isNotEqualTo(oid);
    // Views for other tools show what figures are read from now.
    assertThat(
            number(
                "SELECT count(*) FROM bi.entry JOIN fact ON fact.aggregate_id = entry.record_id"))
        .isPositive();
    // And what comes now is counted on top.
    later.session(later.district("hai"), "DISTRICT", "TRAINING", LocalDate.of(2023, 6, 1), 12);
    publishAndWait(feed, later);
    assertThat(text("sessions", later, "2023")).contains("\"trainingAttendances\":42");
  }

  private static final String OID = "SELECT to_regnamespace('derived')::oid::bigint";

  @Test
  void oneThatEndsHalfWayLeavesTheFiguresAsTheyAre() {
    var province = new Province("dut");
    new History(province, 99).write(40);
    publishAndWait(feed, province);
    var asOf = province.now().toString();
    var before = all(province, asOf);
    jdbi.useTransaction(schema::create);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO rebuild (id, state, phase) VALUES (gen_random_uuid(), 'RUNNING', 'READING')"));
    assertThat(all(province, asOf)).isEqualTo(before);
    var id = begin();
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> state(id).equals("SWITCHED"));
    assertThat(all(province, asOf)).isEqualTo(before);
  }

  @Test
  void onlyAnAdminMay() {
    given()
        .contentType("application/json")
        .body(Map.of())
        .post("/api/v1/rebuilds")
        .then()
        .statusCode(401);
    given().get("/api/v1/rebuilds").then().statusCode(401);
    var province = new Province("quyen");
    publishAndWait(feed, province);
    for (var role : List.of("officer", "supervisor", "signatory", "integrator")) {
      var token = TestTokens.of("curious", province.id(), role);
      given()
          .auth()
          .oauth2(token)
          .contentType("application/json")
          .body(Map.of())
          .post("/api/v1/rebuilds")
          .then()
          .statusCode(403);
      given().auth().oauth2(token).get("/api/v1/rebuilds").then().statusCode(403);
    }
    given().auth().oauth2(admin()).get("/api/v1/rebuilds/" + province.id()).then().statusCode(404);
  }
}
