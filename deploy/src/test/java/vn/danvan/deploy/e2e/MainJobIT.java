package vn.danvan.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.client.model.api.ModelsApi;
import vn.danvan.client.model.schema.CreateModel;
import vn.danvan.client.model.schema.ModelAct;
import vn.danvan.client.model.schema.ModelState;
import vn.danvan.client.model.schema.OwnerKind;
import vn.danvan.client.model.schema.RegisterModel;
import vn.danvan.client.reporting.api.ReportsApi;

/**
 * The main job on the real figures of Bình Thuận 2023: the demo is loaded over the public API while
 * processes are killed under it, and the report comes out exact.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobIT {

  private static final String FIRST_HOUR = "docs/api/first-hour.http";
  private static final String WHERE = "unit=binh-thuan&period=2023";
  private static final Map<String, Integer> FUNNEL =
      new TreeMap<>(
          Map.of(
              "registered", 746,
              "consideredOwnLevel", 182,
              "recognizedOwnLevel", 155,
              "nominated", 39,
              "recognizedHigherLevel", 22,
              "unitsExpected", 14,
              "unitsConsidered", 13,
              "unitsRecognized", 13,
              "unitsNominated", 13));

  private WholeSystem system;

  @BeforeAll
  void loadWhileProcessesDie() throws Exception {
    system = WholeSystem.startEmpty();
    var victims =
        new ArrayDeque<>(
            List.of("model-service", "kafka", "reporting-service", "recognition-service"));
    var load = WholeSystem.start("deploy/demo", "binh-thuan");
    var output = new StringBuilder();
    try (var lines = load.inputReader()) {
      killOneAtATime(lines, output, victims);
    }
    assertThat(load.waitFor()).as(output.toString()).isZero();
    assertThat(victims).as("everyone was killed while the load went on").isEmpty();
  }

  /** Each sign of progress of the load kills the next one, with some seconds between. */
  private static void killOneAtATime(
      BufferedReader progress, StringBuilder output, ArrayDeque<String> victims)
      throws IOException {
    var last = Instant.now();
    for (String line; (line = progress.readLine()) != null; ) {
      output.append(line).append('\n');
      if (!victims.isEmpty() && Duration.between(last, Instant.now()).toSeconds() >= 2) {
        WholeSystem.kill(victims.poll());
        last = Instant.now();
      }
    }
  }

  @AfterAll
  void stop() {
    if (system != null) {
      system.stop();
    }
  }

  @Test
  void theReportIsExact() {
    var report = system.report("recognition-funnel", WHERE);
    FUNNEL.forEach(
        (figure, value) ->
            assertThat(report.at("/totals/" + figure).asInt()).as(figure).isEqualTo(value));
    assertThat(report.at("/totals/collectives").asInt() + report.at("/totals/individuals").asInt())
        .isEqualTo(22);
    assertThat(report.get("rows")).hasSize(14);
    assertThat(report.get("missing")).hasSize(1);
    assertThat(report.get("missing").toString()).contains("Đức Linh");
    assertThat(report.get("complete").asBoolean()).isTrue();
    assertIdentitiesHold(report);
  }

  @Test
  void everyFigureOpensIntoAsManyRecords() {
    FUNNEL.forEach(
        (figure, value) ->
            assertThat(
                    system
                        .pages(
                            "reporting",
                            "/api/v1/reports/recognition-funnel/records?figure="
                                + figure
                                + "&"
                                + WHERE,
                            null)
                        .stream()
                        .map(JsonNode::toString)
                        .distinct())
                .as(figure)
                .hasSize(value));
  }

  @Test
  void modelsByFieldAddUp() {
    var report = system.report("models-by-field", WHERE);
    assertThat(report.at("/totals/new").asInt()).isEqualTo(746);
    assertThat(report.at("/totals/sustained").asInt()).isZero();
    assertThat(report.at("/totals/total").asInt()).isEqualTo(746);
    assertThat(sum(report, "total")).isEqualTo(746);
    assertIdentitiesHold(report);
  }

  @Test
  void everyUnitIsALaggardOfTheOpenRound() {
    assertThat(system.report("recognition-funnel", "unit=binh-thuan&period=2024").get("missing"))
        .hasSize(14);
  }

  @Test
  void theDialogueIsClosedWithItsRecommendations() {
    assertThat(system.report("dialogues", WHERE).at("/totals/held").asInt()).isEqualTo(1);
    var report = system.report("recommendations", WHERE);
    assertThat(report.at("/totals/received").asInt()).isPositive();
    assertThat(report.at("/totals/open").asInt()).isZero();
    assertIdentitiesHold(report);
    assertIdentitiesHold(system.report("sessions", WHERE));
  }

  @Test
  void talliesEqualTheirRecount() {
    var answer = system.get("reporting", "/api/v1/reconciliation", "binh-thuan.officer");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("differences").asInt()).isZero();
  }

  @Test
  void deadProcessesWereNoticedAndStartedAgain() throws IOException {
    var log = WholeSystem.supervisorLog();
    for (var program :
        List.of("model-service", "kafka", "reporting-service", "recognition-service")) {
      assertThat(log).contains(program + ": DIED");
    }
  }

  @Test
  void loadingAgainChangesNothing() {
    var before = system.report("recognition-funnel", WHERE).get("totals");
    WholeSystem.script("deploy/demo", "binh-thuan");
    assertThat(system.report("recognition-funnel", WHERE).get("totals")).isEqualTo(before);
  }

  @Test
  void derivedIsRebuiltByteByByte() throws Exception {
    var asOf = "&asOf=" + Instant.now().minusSeconds(5);
    var before = awaitComplete(WHERE + asOf);
    try (var connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + WholeSystem.port("postgres") + "/reporting",
                "reporting",
                WholeSystem.secret("reporting"));
        var statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA derived CASCADE");
    }
    WholeSystem.kill("reporting-service");
    assertThat(awaitComplete(WHERE + asOf)).isEqualTo(before);
    assertThat(
            system
                .get("reporting", "/api/v1/reconciliation", "binh-thuan.officer")
                .body()
                .get("differences")
                .asInt())
        .isZero();
  }

  /** The report's very bytes, once it says that it is complete. */
  private String awaitComplete(String query) throws InterruptedException, SQLException {
    var end = Instant.now().plusSeconds(120);
    while (true) {
      try {
        var answer =
            system.send(
                "GET",
                "reporting",
                "/api/v1/reports/recognition-funnel?" + query,
                null,
                null,
                Map.of());
        if (answer.status() == 200 && answer.body().path("complete").asBoolean()) {
          return answer.text();
        }
      } catch (IOException away) {
        assertThat(Instant.now()).as("the service comes back").isBefore(end);
      }
      assertThat(Instant.now()).as("complete in time").isBefore(end);
      Thread.sleep(500);
    }
  }

  @Test
  void aNominationWithoutItsPreconditionsIsRefusedWithAllReasons() {
    var model =
        system.get("model", "/api/v1/models?ownerUnit=duc-linh&limit=1", "duc-linh.officer").body();
    var round =
        system
            .get(
                "recognition",
                "/api/v1/rounds?authority=binh-thuan&year=2024&limit=1",
                "duc-linh.officer")
            .body();
    var late =
        "\"occurredOn\": \"2024-11-01\", \"lateEntry\": {\"reason\": \"thử\", \"sourceDocument\": \"CV 01\"}";
    var body =
        "{\"round\": \"%s\", \"model\": \"%s\", %s}"
            .formatted(round.at("/items/0/id").asText(), model.at("/items/0/id").asText(), late);
    var draft =
        system.call(
            "POST", "recognition", "/api/v1/nominations", body, "duc-linh.officer", Map.of());
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    var path = "/api/v1/nominations/" + draft.body().get("id").asText();
    var submission = path + "/submission";
    var ifMatch = Map.of("If-Match", draft.etag());
    var refused =
        system.call(
            "PUT", "recognition", submission, "{" + late + "}", "duc-linh.officer", ifMatch);
    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(codes(refused)).contains("no-ledger-entry", "not-recognized-at-own-level");
    assertThat(
            system
                .call(
                    "PUT", "recognition", submission, "{" + late + "}", "ham-tan.officer", ifMatch)
                .status())
        .isEqualTo(404);
    assertThat(
            system.call("PUT", "recognition", submission, "{" + late + "}", null, ifMatch).status())
        .isEqualTo(401);
    assertThat(
            system
                .call(
                    "PUT",
                    "recognition",
                    submission,
                    "{" + late + "}",
                    "duc-linh.officer",
                    Map.of("If-Match", "\"9\""))
                .status())
        .isEqualTo(412);
    theReportIsExact();
    everyUnitIsALaggardOfTheOpenRound();
  }

  private static List<String> codes(WholeSystem.Answer answer) {
    return StreamSupport.stream(answer.body().get("errors").spliterator(), false)
        .map(error -> error.get("code").asText())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"title":                                             | 400 | malformed-json
          {"title": "x", "nosuch": 1}                           | 400 | unknown-property
          {"title": "x", "state": "ACTIVE"}                     | 400 | read-only-property
          {"title": "a\\u0000b"}                                | 422 | guards-failed validation forbidden-character
          """)
  void badInputIsRefusedAndLeavesNoTrace(String body, int status, String types) {
    var answer = system.call("POST", "model", "/api/v1/models", body, "duc-linh.officer", Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(types).contains(answer.type().substring("/problems/".length()));
    theReportIsExact();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8, 25})
  void aRepeatAfterAKillGetsOneEffect(int milliseconds) throws Exception {
    var title = "Lặp lại sau khi dừng đột ngột " + milliseconds;
    var body =
        "{\"title\": \"%s\", \"field\": \"ECONOMY\", \"ownerUnit\": \"phan-thiet\", \"ownerKind\": \"COLLECTIVE\"}"
            .formatted(title);
    var key = Map.of("Idempotency-Key", "e2e-repeat-after-kill-" + milliseconds);
    system.token("phan-thiet.officer");
    var first =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return system
                    .send("POST", "model", "/api/v1/models", body, "phan-thiet.officer", key)
                    .text();
              } catch (IOException killed) {
                return null;
              }
            });
    Thread.sleep(milliseconds);
    WholeSystem.kill("model-service");
    var unknown = first.join();
    var again = untilAnswered(body, key);
    assertThat(again.status()).as(again.text()).isEqualTo(201);
    if (unknown != null) {
      assertThat(again.text()).isEqualTo(unknown);
    }
    var made =
        system
            .pages("model", "/api/v1/models?ownerUnit=phan-thiet&state=DRAFT", "phan-thiet.officer")
            .stream()
            .filter(item -> item.get("title").asText().equals(title));
    assertThat(made).hasSize(1);
  }

  private WholeSystem.Answer untilAnswered(String body, Map<String, String> key)
      throws InterruptedException {
    var end = Instant.now().plusSeconds(60);
    while (true) {
      try {
        var answer =
            system.send("POST", "model", "/api/v1/models", body, "phan-thiet.officer", key);
        if (answer.status() != 503 && answer.status() != 409) {
          return answer;
        }
      } catch (IOException away) {
        assertThat(Instant.now()).as("the service comes back").isBefore(end);
      }
      Thread.sleep(250);
    }
  }

  /**
   * The line that a client of another system goes, with clients made of the published documents.
   */
  @Test
  void aModelOfThisYearGoesFromClientToReport() throws Exception {
    var year = String.valueOf(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear());
    var reports = new ReportsApi(reportingClient());
    var before = registeredOf(reports, year);
    var officer = new ModelsApi(modelClient("phan-thiet.officer"));
    var created =
        officer.createModel(
            new CreateModel()
                .title("Tổ tự quản bờ kè Phan Thiết")
                .field("CULTURE_SOCIETY")
                .ownerUnit("phan-thiet")
                .ownerKind(OwnerKind.COLLECTIVE)
                .area("phan-thiet")
                .objective("Bờ kè sạch, an toàn")
                .startsOn(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(1)),
            "e2e-generated-client-create");
    var submitted =
        officer.submitModel(
            etag(created), created.getId(), new ModelAct(), "e2e-generated-client-submit");
    // Since 2025-07-01 a district registers nothing: its models go to the province.
    var signatory = new ModelsApi(modelClient("binh-thuan.signatory"));
    var registered =
        signatory.registerModel(
            etag(submitted),
            created.getId(),
            new RegisterModel().number("E2E-01/ĐK"),
            "e2e-generated-client-register");
    assertThat(registered.getState()).isEqualTo(ModelState.REGISTERED);
    var end = Instant.now().plusSeconds(30);
    while (registeredOf(reports, year) != before + 1) {
      assertThat(Instant.now()).as("shown in time").isBefore(end);
      Thread.sleep(100);
    }
  }

  /** The requests that the documents show to integrators, in their order. */
  @Test
  void anIntegratorsFirstHourGoesAsDocumented() throws Exception {
    var file = HttpFile.read(Path.of("").toAbsolutePath().getParent().resolve(FIRST_HOUR));
    new HttpFileRun()
        .run(
            file,
            Map.of(
                "keycloak", "http://127.0.0.1:" + WholeSystem.port("keycloak"),
                "model", "http://127.0.0.1:" + WholeSystem.port("model") + "/api/v1",
                "reporting", "http://127.0.0.1:" + WholeSystem.port("reporting") + "/api/v1",
                "integratorSecret", WholeSystem.secret("integrator")));
  }

  private static int registeredOf(ReportsApi reports, String year) throws Exception {
    var report =
        reports.getReport(
            "models-by-field", year, "phan-thiet", null, null, null, null, null, null, null, null);
    return ((Number) report.getTotals().get("new")).intValue();
  }

  private static String etag(vn.danvan.client.model.schema.Model model) {
    return "\"" + model.getVersion() + "\"";
  }

  private vn.danvan.client.model.ApiClient modelClient(String user) {
    var client = new vn.danvan.client.model.ApiClient();
    client.updateBaseUri("http://127.0.0.1:" + WholeSystem.port("model"));
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + system.token(user)));
    return client;
  }

  private static vn.danvan.client.reporting.ApiClient reportingClient() {
    var client = new vn.danvan.client.reporting.ApiClient();
    client.updateBaseUri("http://127.0.0.1:" + WholeSystem.port("reporting"));
    return client;
  }

  private static int sum(JsonNode report, String figure) {
    return StreamSupport.stream(report.get("rows").spliterator(), false)
        .mapToInt(row -> row.get(figure).asInt())
        .sum();
  }

  private static void assertIdentitiesHold(JsonNode report) {
    assertThat(report.get("identities")).isNotEmpty();
    report
        .get("identities")
        .forEach(
            identity ->
                assertThat(identity.get("holds").asBoolean()).as(identity.toString()).isTrue());
  }
}
