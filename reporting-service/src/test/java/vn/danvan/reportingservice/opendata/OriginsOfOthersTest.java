package vn.danvan.reportingservice.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** Dashboards of others: pages of listed origins read, and Prometheus has the main figures. */
@QuarkusTest
@TestProfile(OriginsOfOthersTest.Listed.class)
class OriginsOfOthersTest extends ReportingTest {

  private static final String LISTED = "https://dashboard.example";
  private static final String ALLOWED = "Access-Control-Allow-Origin";
  private static final String ADDRESS = "/api/v1/reports";

  /** With one origin that may read. */
  public static class Listed implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("danvan.cors.origins", LISTED + ",https://other.example");
    }
  }

  @Inject FigureMetrics metrics;

  private static ValidatableResponse preflight(String origin, String method) {
    return given()
        .header("Origin", origin)
        .header("Access-Control-Request-Method", method)
        .options(ADDRESS)
        .then();
  }

  @Test
  void pagesOfListedOriginsMayRead() {
    given()
        .header("Origin", LISTED)
        .get(ADDRESS)
        .then()
        .statusCode(200)
        .header(ALLOWED, equalTo(LISTED))
        .header("Vary", containsString("origin"))
        .header("Access-Control-Allow-Credentials", nullValue())
        .header("Access-Control-Expose-Headers", containsString("ETag"));
    preflight(LISTED, "GET")
        .statusCode(204)
        .header(ALLOWED, equalTo(LISTED))
        .header("Access-Control-Allow-Methods", equalTo("GET, HEAD"));
  }

  @Test
  void nobodyElseMayAndNobodyWrites() {
    for (var origin :
        new String[] {
          "https://evil.example", "null", LISTED + ".evil.example", "http://dashboard.example", "*"
        }) {
      given()
          .header("Origin", origin)
          .get(ADDRESS)
          .then()
          .statusCode(200)
          .header(ALLOWED, nullValue());
      preflight(origin, "GET").statusCode(403).header(ALLOWED, nullValue());
    }
    preflight(LISTED, "POST").statusCode(403).header(ALLOWED, nullValue());
    preflight(LISTED, "DELETE").statusCode(403);
    given().header("Origin", LISTED).get("/q/health").then().header(ALLOWED, nullValue());
    given()
        .header("Origin", LISTED)
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/kpis")
        .then()
        .statusCode(401)
        .header(ALLOWED, nullValue());
  }

  @Test
  void prometheusHasTheMainFiguresOfProvincesAndNoneOfPersons() {
    var province = new Province("do");
    var today = LocalDate.now(VietnamTime.ZONE);
    province.session(province.district("mot"), "DISTRICT", "TRAINING", today, 31);
    province.session(province.id(), "PROVINCE", "TRAINING", today, 3);
    publishAndWait(feed, province);
    metrics.refresh();
    var text = given().get("/q/metrics").then().statusCode(200).extract().asString();
    var lines = text.lines().filter(line -> line.contains(province.code())).toList();
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("danvan_reporting_figure")
                    .contains("figure=\"trainingSessions\"")
                    .endsWith(" 2.0"));
    assertThat(lines).noneMatch(line -> line.contains("Attendances"));
    assertThat(lines).noneMatch(line -> line.contains("mot"));
  }
}
