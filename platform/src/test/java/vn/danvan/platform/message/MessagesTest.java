package vn.danvan.platform.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.platform.time.VietnamTime;

/** Messages go out through a real SMTP server and a gateway that listens. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "platform"))
class MessagesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final String ADDRESS = "van-phong@example.vn";
  private static final String PHONE = "+84900000001";
  private static final UUID OFFICE = UUID.randomUUID();
  private static final UUID NOWHERE = UUID.randomUUID();

  @Inject Jdbi jdbi;
  @Inject ObjectMapper json;

  private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  private final List<String> posted = new CopyOnWriteArrayList<>();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Map<UUID, String> known = new HashMap<>(Map.of(OFFICE, ADDRESS));
  private HttpServer gateway;
  private int gatewayAnswer = 202;

  @BeforeEach
  void listen() throws IOException {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM message"));
    mail.start();
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/",
        exchange -> {
          posted.add(
              exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(gatewayAnswer, -1);
          exchange.close();
        });
    gateway.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
    gateway.stop(0);
  }

  @Test
  void anEmailSaysOnlyThatThereIsNews() throws Exception {
    tell(at(NOW), Channel.EMAIL, OFFICE);
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(at(NOW).deliverDue()).isEqualTo(1);
    var received = mail.getReceivedMessages();
    assertThat(received).hasSize(1);
    assertThat(received[0].getAllRecipients()[0]).hasToString(ADDRESS);
    assertThat(received[0].getSubject()).isEqualTo("Dân vận: có tin mới");
    assertThat(received[0].getContent().toString().strip())
        .isEqualTo(
            "Hệ thống Dân vận có tin mới dành cho ông/bà. Mời đăng nhập để xem. https://danvan.example.vn");
    assertThat(at(NOW.plus(Duration.ofDays(1))).deliverDue()).isZero();
    assertThat(waiting()).isZero();
  }

  @Test
  void theGatewayGetsTheNumberAndTheText() {
    tell(at(NOW), Channel.SMS, OFFICE);
    assertThat(at(NOW).deliverDue()).isEqualTo(1);
    assertThat(posted).hasSize(1);
    assertThat(posted.getFirst())
        .startsWith(
            "Bearer token-of-the-test {\"to\":\"+84900000001\",\"text\":\"Hệ thống Dân vận");
  }

  @Test
  void whatDoesNotGoOutIsTriedLaterAndGivenUpInTheEnd() {
    gatewayAnswer = 503;
    tell(at(NOW), Channel.SMS, OFFICE);
    var when = NOW;
    for (var attempt = 1; attempt <= Messages.ATTEMPTS; attempt++) {
      assertThat(at(when.minusSeconds(1)).deliverDue()).isZero();
      assertThat(posted).hasSize(attempt - 1);
      assertThat(at(when).deliverDue()).isZero();
      assertThat(posted).hasSize(attempt);
      when = when.plus(Duration.ofMinutes(1L << (attempt - 1)));
    }
    assertThat(waiting()).isZero();
    assertThat(metrics.counter("danvan.messages.given.up").count()).isEqualTo(1);
  }

  @Test
  void anAddressThatIsNoneKeepsNobodyWaiting() throws Exception {
    known.put(NOWHERE, "x");
    tell(at(NOW), Channel.EMAIL, NOWHERE);
    tell(at(NOW), Channel.EMAIL, OFFICE);
    assertThat(at(NOW).deliverDue()).isEqualTo(1);
    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(waiting()).isZero();
    assertThat(metrics.counter("danvan.messages.given.up").count()).isEqualTo(1);
  }

  @Test
  void nothingGoesToWhomNobodyKnowsAnyMore() {
    tell(at(NOW), Channel.EMAIL, OFFICE);
    known.clear();
    assertThat(at(NOW).deliverDue()).isZero();
    assertThat(waiting()).isZero();
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(metrics.counter("danvan.messages.given.up").count()).isZero();
  }

  @Test
  void noAddressIsKept() {
    tell(at(NOW), Channel.EMAIL, OFFICE);
    tell(at(NOW), Channel.SMS, OFFICE);
    int addresses =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT count(address) FROM message")
                    .mapTo(Integer.class)
                    .one());
    assertThat(addresses).isZero();
  }

  @Test
  void whatWasWrittenWithItsAddressStillGoesOut() throws Exception {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO message (id, channel, address, due_at) VALUES (?, 'EMAIL', ?, ?)",
                UUID.randomUUID(),
                ADDRESS,
                NOW.atOffset(ZoneOffset.UTC)));
    assertThat(at(NOW).deliverDue()).isEqualTo(1);
    assertThat(mail.getReceivedMessages()[0].getAllRecipients()[0]).hasToString(ADDRESS);
  }

  @Test
  void whatFailedGoesOutOnceTheNextStationIsBack() {
    gatewayAnswer = 500;
    tell(at(NOW), Channel.SMS, OFFICE);
    at(NOW).deliverDue();
    gatewayAnswer = 200;
    assertThat(at(NOW.plusSeconds(60)).deliverDue()).isEqualTo(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void aTransactionThatFailsTellsNobody() {
    var messages = at(NOW);
    QuarkusTransaction.begin();
    messages.tell(Channel.EMAIL, OFFICE);
    QuarkusTransaction.rollback();
    assertThat(messages.deliverDue()).isZero();
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void withoutChannelsNothingIsKept() {
    var messages =
        new Messages(
            List.of(email(Optional.empty())),
            this::address,
            jdbi,
            time(NOW),
            metrics,
            Optional.empty());
    tell(messages, Channel.EMAIL, OFFICE);
    tell(messages, Channel.SMS, OFFICE);
    assertThat(waiting()).isZero();
  }

  private Optional<String> address(Channel channel, UUID recipient) {
    return Optional.ofNullable(known.get(recipient))
        .map(email -> channel == Channel.EMAIL ? email : PHONE);
  }

  private Messages at(Instant now) {
    var sms =
        new GatewayCarrier(
            Optional.of(
                URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/messages")),
            Optional.of("token-of-the-test"),
            json);
    return new Messages(
        List.of(email(Optional.of("127.0.0.1")), sms),
        this::address,
        jdbi,
        time(now),
        metrics,
        Optional.of("https://danvan.example.vn"));
  }

  private EmailCarrier email(Optional<String> host) {
    return new EmailCarrier(
        host,
        mail.getSmtp().getPort(),
        "danvan@example.vn",
        false,
        Optional.empty(),
        Optional.empty());
  }

  private static VietnamTime time(Instant now) {
    return new VietnamTime(Clock.fixed(now, ZoneOffset.UTC));
  }

  private static void tell(Messages messages, Channel channel, UUID recipient) {
    QuarkusTransaction.requiringNew().run(() -> messages.tell(channel, recipient));
  }

  private int waiting() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT count(*) FROM message").mapTo(Integer.class).one());
  }
}
