package vn.danvan.reportingservice.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** Whoever watches a report is told its totals at once, and again when they change. */
@QuarkusTest
class LiveReportsTest extends ReportingTest {

  @TestHTTPResource("/api/v1/stream")
  URI stream;

  private Province province;
  private UUID district;

  @BeforeEach
  void aProvinceWithACommendation() {
    province = new Province("xem");
    district = province.district("mot");
    commend();
    publishAndWait(feed, province);
  }

  private void commend() {
    province.commendation(
        district, "CERTIFICATE_OF_MERIT", "PROVINCE", "COLLECTIVE", LocalDate.of(2024, 10, 20));
  }

  /** A connection, and the lines that it got. */
  private record Viewer(InputStream connection, List<String> lines) implements AutoCloseable {

    List<String> told(String what) {
      return lines.stream().filter(line -> line.startsWith(what)).toList();
    }

    @Override
    public void close() throws Exception {
      connection.close();
    }
  }

  private Viewer watch(String lastEventId) throws Exception {
    var request =
        HttpRequest.newBuilder(
            URI.create(stream + "?report=commendations&period=2024&unit=" + province.code()));
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    var answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    var lines = new CopyOnWriteArrayList<String>();
    Thread.ofVirtual()
        .start(
            () ->
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))
                    .lines()
                    .forEach(lines::add));
    return new Viewer(answer.body(), lines);
  }

  @Test
  void aChangeIsShownWithinASecond() throws Exception {
    try (var one = watch(null);
        var other = watch(null)) {
      await().until(() -> one.told("data:").size() == 1 && other.told("data:").size() == 1);
      assertThat(one.told("data:").getFirst()).contains("\"total\":1", province.code());
      assertThat(one.told("event:")).containsExactly("event:figures");
      commend();
      province.publish(feed);
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> one.told("data:").size() == 2 && other.told("data:").size() == 2);
      assertThat(one.told("data:").getLast()).contains("\"total\":2");
      feed.watermark(Instant.now());
      Thread.sleep(700);
      assertThat(one.told("data:")).hasSize(2);
    }
  }

  @Test
  void whoComesBackIsToldOnlyWhatChanged() throws Exception {
    try (var first = watch(null)) {
      await().until(() -> first.told("id:").size() == 1);
      var id = first.told("id:").getFirst().substring("id:".length()).strip();
      first.close();
      try (var again = watch(id);
          var stranger = watch("another")) {
        await().until(() -> stranger.told("data:").size() == 1);
        assertThat(again.told("data:")).isEmpty();
      }
    }
  }

  @Test
  void whatIsAskedWronglyIsRefused() {
    given().get("/api/v1/stream").then().statusCode(400);
    given()
        .queryParams("report", "nothing", "unit", province.code(), "period", "2024")
        .get("/api/v1/stream")
        .then()
        .statusCode(404);
    given()
        .queryParams("report", "commendations", "unit", province.code(), "period", "2024-13")
        .get("/api/v1/stream")
        .then()
        .statusCode(400);
  }
}
