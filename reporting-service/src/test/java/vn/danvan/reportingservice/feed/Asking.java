package vn.danvan.reportingservice.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.UnitDirectory;

/** Asks reports over HTTP, as somebody who answers for the figures of the unit. */
public final class Asking {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Asking() {}

  /** Publishes what happened in the province and waits until a report has all of it. */
  public static void publishAndWait(Feed feed, Province province) {
    province.publish(feed);
    waitFor(feed, province, province.now());
  }

  public static void waitFor(Feed feed, Province province, Instant asOf) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              // A watermark goes beyond the newest fact of other tests, as time does.
              feed.watermark(Instant.now());
              var answer =
                  given()
                      .queryParams(
                          "unit", province.code(), "period", "2023", "asOf", asOf.toString())
                      .get("/api/v1/reports/sessions");
              return answer.statusCode() == 200 && answer.jsonPath().getBoolean("complete");
            });
  }

  public static JsonPath report(String name, Province province, String period, String... more) {
    return JsonPath.from(text(name, province, period, more));
  }

  /** What everybody gets. */
  public static JsonPath publicReport(
      String name, Province province, String period, String... more) {
    return given()
        .queryParams(parameters(province.code(), period, more))
        .get("/api/v1/reports/" + name)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** A request of an officer of the unit with that id or code. */
  public static RequestSpecification officer(String unit) {
    var id = CDI.current().select(UnitDirectory.class).get().tree().find(unit);
    var request = given();
    return id.isEmpty()
        ? request
        : request.auth().oauth2(TestTokens.of("reads figures", id.get().id(), "officer"));
  }

  /** A report of a unit within the province. */
  public static JsonPath reportOf(String unit, String name, String period) {
    return officer(unit)
        .queryParams(parameters(unit, period))
        .get("/api/v1/reports/" + name)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static String text(String name, Province province, String period, String... more) {
    return officer(province.code())
        .queryParams(parameters(province.code(), period, more))
        .get("/api/v1/reports/" + name)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** All records behind a figure, page by page; none stands twice. */
  public static List<Map<String, Object>> records(
      String name, String figure, String unit, String period, String... more) {
    var found = new ArrayList<Map<String, Object>>();
    String cursor = null;
    do {
      var request =
          officer(unit).queryParams(parameters(unit, period, more)).queryParam("figure", figure);
      request.queryParam("limit", 7);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      var page =
          request
              .get("/api/v1/reports/" + name + "/records")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      found.addAll(page.getList("items"));
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(new HashSet<>(found)).hasSameSizeAs(found);
    return found;
  }

  private static Map<String, String> parameters(String unit, String period, String... more) {
    var parameters = new java.util.LinkedHashMap<String, String>();
    parameters.put("unit", unit);
    parameters.put("period", period);
    for (int i = 0; i < more.length; i += 2) {
      parameters.put(more[i], more[i + 1]);
    }
    return parameters;
  }
}
