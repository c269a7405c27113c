package vn.danvan.reportingservice.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.danvan.reportingservice.feed.Asking.waitFor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.fact.HeldFacts;
import vn.danvan.reportingservice.feed.Feed;
import vn.danvan.reportingservice.feed.Province;

/** What is held is compared with what the owning service answers, event by event. */
@QuarkusTest
class OwnersReconciliationTest extends ReportingTest {

  private static final int PAGE = 3;
  private static final LocalDate ON = LocalDate.of(2023, 5, 1);

  @Inject HeldFacts facts;
  @Inject ObjectMapper json;
  @Inject OwnerRemarks remarks;

  private final List<Feed.Event> owned = new ArrayList<>();
  private HttpServer owner;
  private String token = "first";
  private Province province;
  private UUID district;

  @BeforeEach
  void anOwnerThatHasWhatWasPublished() throws IOException {
    owner = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    owner.createContext("/token", exchange -> answer(exchange, 200, token(token)));
    owner.createContext("/api/v1/dialogue-service/events", this::events);
    owner.start();
    province = new Province("soat");
    district = province.district("mot");
    for (var i = 0; i < 5; i++) {
      province.session(district, "DISTRICT", "TRAINING", ON, 10 + i);
    }
    for (var event : province.take()) {
      feed.publish(event);
      if (event.topic().equals("sessions")) {
        owned.add(event);
      }
    }
    waitFor(feed, province, province.now());
  }

  @AfterEach
  void nothingIsRemarkedOnOtherTests() {
    owner.stop(0);
    jdbi.useHandle(handle -> handle.execute("DELETE FROM owner_difference"));
    remarks.refresh();
  }

  private static String token(String value) {
    return "{\"access_token\": \"" + value + "\"}";
  }

  private void events(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer " + token)) {
      answer(exchange, 401, "{}");
      return;
    }
    var query = exchange.getRequestURI().getQuery();
    var from =
        query.contains("after=")
            ? Integer.parseInt(query.substring(query.indexOf("after=") + 6))
            : 0;
    var until = Math.min(owned.size(), from + PAGE);
    var page = new LinkedHashMap<String, Object>();
    page.put("items", owned.subList(from, until).stream().map(this::entry).toList());
    page.put("next", Integer.toString(until));
    answer(exchange, 200, json.writeValueAsString(page));
  }

  private Map<String, Object> entry(Feed.Event event) {
    return Map.of(
        "type", "vn.danvan." + event.type(),
        "aggregateId", event.id().toString(),
        "version", event.version(),
        "recordedAt", event.recordedAt().toString(),
        "occurredOn", event.occurredOn().toString(),
        "data", event.data());
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** As of the province's last event: what other tests' events do meanwhile is of no concern. */
  private void compare() throws Exception {
    var base = URI.create("http://127.0.0.1:" + owner.getAddress().getPort());
    var settings =
        new OwnerSettings() {
          @Override
          public Optional<URI> modelService() {
            return Optional.empty();
          }

          @Override
          public Optional<URI> recognitionService() {
            return Optional.empty();
          }

          @Override
          public Optional<URI> dialogueService() {
            return Optional.of(base);
          }

          @Override
          public Optional<URI> tokenUrl() {
            return Optional.of(base.resolve("/token"));
          }

          @Override
          public Optional<String> clientId() {
            return Optional.of("integrator");
          }

          @Override
          public Optional<String> clientSecret() {
            return Optional.of("secret");
          }

          @Override
          public LocalTime nightlyAt() {
            return LocalTime.of(1, 30);
          }

          @Override
          public Duration every() {
            return Duration.ZERO;
          }

          @Override
          public Duration patience() {
            return Duration.ofSeconds(5);
          }
        };
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO owner_check (service, state, started_at, as_of)
                VALUES ('dialogue-service', 'DONE', now(), now()) ON CONFLICT (service) DO NOTHING
                """));
    var events = new OwnerEvents(settings, facts, json);
    new OwnerComparison(events, facts, jdbi).compare(Owner.DIALOGUE, province.now());
    remarks.refresh();
  }

  private ValidatableResponse reconciliation() {
    return given()
        .auth()
        .oauth2(TestTokens.of("counts", province.id(), "officer"))
        .queryParam("unit", province.code())
        .get("/api/v1/reconciliation")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse report() {
    return given()
        .queryParams("unit", province.code(), "period", "2023")
        .get("/api/v1/reports/sessions")
        .then()
        .statusCode(200);
  }

  @Test
  void whatIsHeldAsTheOwnerHasItIsNoDifference() throws Exception {
    compare();
    reconciliation()
        .body("owners.differences", equalTo(0))
        .body("owners.items", empty())
        .body("owners.checks.service", hasItem("dialogue-service"));
  }

  @Test
  void whatIsMissingHeldOtherwiseOrUnknownToTheOwnerShows() throws Exception {
    var changed = owned.get(1).id();
    owned.remove(2);
    province.session(district, "DISTRICT", "TRAINING", ON, 99);
    owned.addAll(province.take());
    change(changed, 1);
    try {
      compare();
      reconciliation()
          .body("owners.differences", equalTo(3))
          .body("owners.items.size()", equalTo(1))
          .body("owners.items[0].topic", equalTo("sessions"))
          .body("owners.items[0].unit.id", equalTo(district.toString()))
          .body("owners.items[0].events", equalTo(5))
          .body("owners.items[0].held", equalTo(5))
          .body("owners.items[0].differing", equalTo(3));
      report().body("reconciliation.topics", hasItem("sessions"));
    } finally {
      change(changed, -1);
    }
  }

  /** Behind the back of the tallies: to be taken back. */
  private void change(UUID session, int by) {
    jdbi.useHandle(
        handle ->
            assertThat(
                    handle.execute(
                        "UPDATE flow SET amount = amount + ? WHERE aggregate_id = ? AND metric = 'SESSION_ATTENDANCES'",
                        by,
                        session))
                .isEqualTo(1));
  }

  @Test
  void aTokenThatRanOutIsAskedForAnew() throws Exception {
    compare();
    token = "second";
    compare();
    reconciliation().body("owners.differences", equalTo(0));
  }

  private static ValidatableResponse ask(RequestSpecification who, Object body) {
    return who.contentType("application/json")
        .body(body)
        .post("/api/v1/reconciliation/owners")
        .then();
  }

  @Test
  void onlyAnAdminBeginsAComparison() {
    ask(given(), Map.of()).statusCode(401);
    for (var role : List.of("officer", "supervisor", "signatory", "integrator")) {
      ask(given().auth().oauth2(TestTokens.of("curious", province.id(), role)), Map.of())
          .statusCode(403);
    }
    var admin = TestTokens.of("administers", null, "admin");
    ask(given().auth().oauth2(admin), Map.of()).statusCode(201);
    ask(given().auth().oauth2(admin), Map.of("services", List.of("nobody"))).statusCode(422);
  }
}
