package vn.danvan.dialogueservice.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.dialogueservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;

@QuarkusTest
class WebhookTest extends ServiceTest {

  @Inject DeliveryService deliveries;
  @Inject ObjectMapper json;

  private Receiver receiver;
  private String integrator;

  @BeforeEach
  void listen() throws IOException {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE webhook SET state = 'OFF', off_reason = 'REPEATED_FAILURE' WHERE state = 'ON'"));
    receiver = new Receiver();
    integrator = TestTokens.of("integrator." + province.id(), province.id(), "integrator");
  }

  @AfterEach
  void hangUp() {
    receiver.close();
  }

  private String register(String token, String members) {
    var answer = post(token, "/webhooks", "{\"url\": \"%s\"%s}".formatted(receiver.url(), members));
    answer.then().statusCode(201).body("secret", startsWith("whsec_"));
    return id(answer);
  }

  /** What was recorded until now is sealed and delivered. */
  private int deliver() {
    Awaitility.await()
        .until(
            () ->
                jdbi.withHandle(
                    handle ->
                        !handle
                            .createQuery("SELECT EXISTS (SELECT FROM unsealed)")
                            .mapTo(Boolean.class)
                            .one()));
    deliveries.enqueue();
    return deliveries.deliverDue();
  }

  @Test
  void everyStepComesOnceSignedAndWithoutWhatWasWritten() throws Exception {
    var answer = post(integrator, "/webhooks", "{\"url\": \"%s\"}".formatted(receiver.url()));
    answer
        .then()
        .statusCode(201)
        .header("Cache-Control", "no-store")
        .body("state", is("ON"))
        .body("unit.id", is(province.id().toString()));
    String secret = answer.path("secret");
    var recommendation = assigned(neighbor);
    assertThat(deliver()).isEqualTo(3);
    assertThat(deliver()).isZero();

    assertThat(receiver.messages())
        .extracting(Receiver.Message::id)
        .containsExactly(recommendation + ":1", recommendation + ":2", recommendation + ":3");
    for (var message : receiver.messages()) {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
      var signed = message.id() + "." + message.timestamp() + "." + message.body();
      assertThat(message.signature())
          .isEqualTo(
              "v1,"
                  + Base64.getEncoder()
                      .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
      assertThat(message.type()).startsWith("application/cloudevents+json");
      assertThat(message.body()).doesNotContain("Đèn đường");
    }
    var event = json.readTree(receiver.messages().getLast().body());
    assertThat(event.path("type").asText()).isEqualTo("vn.danvan.RecommendationAssigned");
    assertThat(event.path("data").path("leadUnitId").asText()).isEqualTo(neighbor.id().toString());
    assertThat(event.path("data").path("version").asInt()).isEqualTo(3);

    get(integrator, "/webhooks/" + id(answer)).then().body("secret", nullValue());
    get(integrator, "/webhooks/" + id(answer) + "/deliveries")
        .then()
        .body("items", hasSize(3))
        .body("items.state", everyItem(is("DELIVERED")))
        .body("items.lastStatus", everyItem(is(204)))
        .body("items[0].eventId", is(recommendation + ":3"))
        .body("items.triedAt", everyItem(notNullValue()));
  }

  @Test
  void onlyWhatWasAskedForWithinTheUnitComes() {
    var neighbors = TestTokens.of("neighbors." + neighbor.id(), neighbor.id(), "integrator");
    register(neighbors, ", \"events\": [\"RecommendationAssigned\"]");
    received("Của huyện khác");
    deliver();
    assertThat(receiver.messages()).isEmpty();
    var recommendation = assigned(neighbor);
    deliver();
    assertThat(receiver.messages())
        .extracting(Receiver.Message::id)
        .containsExactly(recommendation + ":3");
  }

  @Test
  void whatFailsComesAgainLaterAndInTheEndInOrder() {
    receiver.answer(503);
    var webhook = register(integrator, "");
    var recommendation = received("Đường hỏng");
    assertThat(deliver()).isZero();
    assertThat(deliver()).isZero();
    assertThat(receiver.messages()).hasSize(1);
    get(integrator, "/webhooks/" + webhook)
        .then()
        .body("failures", is(1))
        .body("pending", is(1))
        .body("retryAt", notNullValue());
    get(integrator, "/webhooks/" + webhook + "/deliveries?state=PENDING")
        .then()
        .body("items.lastStatus", contains(503))
        .body("items.lastFailure", contains("REFUSED"));

    receiver.answer(200);
    clock.stopOn(TODAY.plusDays(1));
    assertThat(deliver()).isEqualTo(1);
    assertThat(receiver.messages())
        .extracting(Receiver.Message::id)
        .containsOnly(recommendation + ":1");
    get(integrator, "/webhooks/" + webhook).then().body("failures", is(0)).body("pending", is(0));
  }

  @Test
  void whoNeverAnswersWellIsSwitchedOffAndOnAgainByItsOwner() {
    receiver.answer(500);
    var webhook = register(integrator, "");
    var recommendation = received("Đường hỏng");
    for (int day = 1; day <= DeliveryService.OFF_AFTER; day++) {
      clock.stopOn(TODAY.plusDays(day));
      if (day > DeliveryService.ATTEMPTS) {
        received("Lần " + day);
      }
      deliver();
    }
    get(integrator, "/webhooks/" + webhook)
        .then()
        .body("state", is("OFF"))
        .body("offReason", is("REPEATED_FAILURE"))
        .body("allowedActions.name", contains("activation"));
    get(integrator, "/webhooks/" + webhook + "/deliveries?state=FAILED")
        .then()
        .body("items.eventId", contains(recommendation + ":1"))
        .body("items.attempts", contains(DeliveryService.ATTEMPTS));
    received("Khi đã tắt");
    deliver();
    assertThat(receiver.messages()).hasSize(DeliveryService.OFF_AFTER);

    receiver.answer(204);
    put(integrator, "/webhooks/" + webhook + "/activation", 1, "{}").then().statusCode(412);
    put(integrator, "/webhooks/" + webhook + "/activation", 2, "{}")
        .then()
        .statusCode(200)
        .body("state", is("ON"))
        .body("version", is(3));
    put(integrator, "/webhooks/" + webhook + "/activation", 3, "{}").then().statusCode(409);
    assertThat(deliver()).isEqualTo(2);

    String failed =
        get(integrator, "/webhooks/" + webhook + "/deliveries?state=FAILED").path("items[0].id");
    var again = "/webhooks/" + webhook + "/deliveries/" + failed + "/redeliveries";
    post(integrator, again, "{}").then().statusCode(200).body("state", is("PENDING"));
    post(integrator, again, "{}").then().statusCode(409);
    assertThat(deliver()).isEqualTo(1);
    assertThat(receiver.messages().getLast().id()).isEqualTo(recommendation + ":1");
    post(
            integrator,
            "/webhooks/" + webhook + "/deliveries/" + UUID.randomUUID() + "/redeliveries",
            "{}")
        .then()
        .statusCode(404);
  }

  @Test
  void redirectsAreNotFollowed() throws IOException {
    try (var inside = new Receiver()) {
      receiver.redirectTo(inside.url());
      var webhook = register(integrator, "");
      received("Đường hỏng");
      assertThat(deliver()).isZero();
      assertThat(inside.messages()).isEmpty();
      get(integrator, "/webhooks/" + webhook + "/deliveries")
          .then()
          .body("items.lastStatus", contains(307));
    }
  }

  @Test
  void aTargetThatHasMovedInsideIsNotCalled() {
    var webhook = register(integrator, "");
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE webhook SET url = ? WHERE id = ?::uuid",
                receiver.url().replace("http://localhost", "https://127.0.0.1"),
                webhook));
    received("Đường hỏng");
    assertThat(deliver()).isZero();
    assertThat(receiver.messages()).isEmpty();
    get(integrator, "/webhooks/" + webhook + "/deliveries")
        .then()
        .body("items.lastFailure", contains("TARGET_FORBIDDEN"));
  }

  @Test
  void whoAnswersByteByByteIsHungUpOn() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var others = Executors.newVirtualThreadPerTaskExecutor()) {
      others.submit(
          () -> {
            try (var socket = server.accept()) {
              for (var one : "HTTP/1.1 200 OK and so on and on".toCharArray()) {
                socket.getOutputStream().write(one);
                socket.getOutputStream().flush();
                Thread.sleep(200);
              }
            }
            return null;
          });
      var carrier = new WebhookCarrier(Duration.ofMillis(700));
      var begun = System.nanoTime();
      Assertions.assertThatThrownBy(
              () ->
                  carrier.post(
                      URI.create("http://localhost:" + server.getLocalPort() + "/"),
                      InetAddress.getLoopbackAddress(),
                      Map.of(),
                      "{}"))
          .isInstanceOf(IOException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void twoProcessesDeliverNothingTwice() throws Exception {
    register(integrator, "");
    for (int i = 0; i < 5; i++) {
      assigned(neighbor);
    }
    deliveries.enqueue();
    try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          List.of(
              processes.submit(this::deliver),
              processes.submit(this::deliver),
              processes.submit(this::deliver));
      for (var process : running) {
        process.get();
      }
    }
    assertThat(receiver.messages())
        .extracting(Receiver.Message::id)
        .hasSize(15)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatAProcessHadClaimedWhenItDiedIsDeliveredByAnother() {
    var webhook = UUID.fromString(register(integrator, ""));
    received("Đường hỏng");
    deliveries.enqueue();
    clock.stopOn(TODAY);
    Awaitility.await()
        .untilAsserted(
            () -> {
              deliveries.enqueue();
              var pending = get(integrator, "/webhooks/" + webhook).<Integer>path("pending");
              assertThat(pending).isEqualTo(1);
            });
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE webhook_delivery SET attempts = 1, due_at = due_at + interval '2 minutes' WHERE webhook_id = ?",
                webhook));
    assertThat(deliver()).isZero();
    clock.stopOn(TODAY.plusDays(1));
    assertThat(deliver()).isEqualTo(1);
  }

  @Test
  void theSecretIsToldAgainToARepeatAndStoredNowhere() {
    var key = UUID.randomUUID().toString();
    var body = "{\"url\": \"%s\"}".formatted(receiver.url());
    var first = as(integrator).header("Idempotency-Key", key).body(body).post("/api/v1/webhooks");
    var again = as(integrator).header("Idempotency-Key", key).body(body).post("/api/v1/webhooks");
    String secret = first.path("secret");
    assertThat(again.<String>path("secret")).isEqualTo(secret);
    assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    var stored =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT (SELECT string_agg(body, '') FROM idempotency WHERE key = :key)"
                            + " || (SELECT string_agg(webhook::text, '') FROM webhook)"
                            + " || (SELECT string_agg(data::text, '') FROM journal WHERE aggregate_type = 'Webhook')")
                    .bind("key", key)
                    .mapTo(String.class)
                    .one());
    assertThat(stored).isNotBlank().doesNotContain(secret).doesNotContain("whsec_");
  }

  @Test
  void othersDoNotSeeItAndAdminsMayTakeItAway() {
    var webhook = register(integrator, "");
    var other = TestTokens.of("other." + province.id(), province.id(), "integrator");
    var admin = TestTokens.of("admin", null, "admin");
    get(other, "/webhooks/" + webhook).then().statusCode(404);
    get(other, "/webhooks/" + webhook + "/deliveries").then().statusCode(404);
    as(other).delete("/api/v1/webhooks/" + webhook).then().statusCode(404);
    get(other, "/webhooks").then().statusCode(200).body("items", hasSize(0));
    get(provinceOfficer, "/webhooks").then().statusCode(403);
    get(admin, "/webhooks").then().body("items.id", hasItem(webhook));
    received("Đường hỏng");
    deliver();
    as(admin).delete("/api/v1/webhooks/" + webhook).then().statusCode(204);
    get(integrator, "/webhooks/" + webhook).then().statusCode(404);
    get(admin, "/webhooks").then().body("items.id", not(hasItem(webhook)));
    received("Sau đó");
    deliver();
    assertThat(receiver.messages()).hasSize(1);
  }

  @Test
  void aUnitOutsideOfTheScopeDoesNotExist() {
    post(
            integrator,
            "/webhooks",
            "{\"url\": \"%s\", \"unit\": \"%s\"}".formatted(receiver.url(), elsewhere.code()))
        .then()
        .statusCode(404);
    var below = register(integrator, ", \"unit\": \"%s\"".formatted(district.code()));
    get(integrator, "/webhooks/" + below).then().body("unit.code", is(district.code()));
  }

  @Test
  void theWebhooksOfAClosedUnitAreSwitchedOff() {
    var closing = unit("sap-dong", "DISTRICT", province, null);
    var theirs = TestTokens.of("theirs." + closing.id(), closing.id(), "integrator");
    var webhook = register(theirs, "");
    QuarkusTransaction.requiringNew().run(() -> replica.apply(closed(closing, district)));
    received("Đường hỏng");
    deliver();
    assertThat(receiver.messages()).isEmpty();
    get(TestTokens.of("admin", null, "admin"), "/webhooks/" + webhook)
        .then()
        .body("offReason", is("UNIT_CLOSED"));
  }

  @ParameterizedTest
  @CsvSource({
    "{},422,required",
    "{\"url\": \"\"},422,required",
    "{\"url\": \"http://1.1.1.1/\"},422,target-invalid",
    "{\"url\": \"https://10.0.0.1/\"},422,target-forbidden",
    "{\"url\": \"https://[::1]/\"},422,target-forbidden",
    "{\"url\": \"https://khong-co.invalid/\"},422,target-unresolved",
    "'{\"url\": \"http://localhost/\", \"events\": [\"RecommendationContactRead\"]}',422,event-unknown",
    "'{\"url\": \"http://localhost/\", \"events\": [null]}',422,",
    "'{\"url\": \"http://localhost/\", \"secret\": \"x\"}',400,",
    "'{\"url\": 7}',400,"
  })
  void badRequestsAreExplained(String body, int status, String code) {
    var answer = post(integrator, "/webhooks", body);
    answer.then().statusCode(status);
    if (code != null && !code.equals("required")) {
      answer.then().body("errors.code", hasItem(code));
    }
  }

  @Test
  void thereIsAnEndToHowManyAnAccountHas() {
    for (int i = 0; i < WebhookService.MOST; i++) {
      register(integrator, "");
    }
    post(integrator, "/webhooks", "{\"url\": \"%s\"}".formatted(receiver.url()))
        .then()
        .statusCode(422)
        .body("errors.code", contains("too-many-webhooks"));
  }

  @Test
  void whatIsOverIsForgottenAfterAMonth() {
    var webhook = register(integrator, "");
    received("Đường hỏng");
    deliver();
    assertThat(deliveries.forgetOld()).isZero();
    clock.stopOn(TODAY.plusDays(31));
    deliveries.forgetOld();
    get(integrator, "/webhooks/" + webhook + "/deliveries").then().body("items", hasSize(0));
  }
}
