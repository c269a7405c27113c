package vn.danvan.deploy.demo.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.deploy.demo.DemoContext;

/** What is asked again with the same key, and what ends a load. */
class ApiClientTest {
  private record Reply(int status, String body) {}

  private static final Reply CREATED = new Reply(201, "{\"id\":\"a\",\"version\":1}");

  private final Queue<Reply> replies = new ArrayDeque<>();
  private final List<String> keys = new ArrayList<>();
  private HttpServer server;
  private ApiClient client;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::reply);
    server.start();
    client = new ApiClient(new Context(server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  @Test
  void asksAgainWithTheSameKeyWhileAServiceIsAway() {
    replies.add(new Reply(503, problem("database-unavailable", "")));
    replies.add(new Reply(409, problem("reference-not-yet-known", "")));
    replies.add(new Reply(409, problem("request-in-progress", "")));
    replies.add(CREATED);
    assertThat(client.send(write()).version()).isEqualTo(1);
    assertThat(keys).hasSize(4).containsOnly("binh-thuan-2023/model/1");
  }

  @Test
  void asksAgainWhileNewsOfAnotherServiceIsStillOnItsWay() {
    replies.add(new Reply(422, problem("guards-failed", "not-active", "no-ledger-entry")));
    replies.add(CREATED);
    assertThat(client.send(write()).version()).isEqualTo(1);
  }

  @Test
  void stopsAtAGuardThatNoNewsWillMend() {
    replies.add(new Reply(422, problem("guards-failed", "not-active", "past-deadline")));
    assertThatThrownBy(() -> client.send(write()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("422")
        .hasMessageContaining("past-deadline")
        .hasMessageContaining("binh-thuan-2023/model/1");
    assertThat(keys).hasSize(1);
  }

  @Test
  void stopsAtAConflictThatStays() {
    replies.add(new Reply(409, problem("duplicate", "")));
    assertThatThrownBy(() -> client.send(write())).isInstanceOf(Refusal.class);
  }

  @Test
  void goesOnWhenAKilledServiceIsBack() throws Exception {
    int port = server.getAddress().getPort();
    server.stop(0);
    var restart =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Thread.sleep(500);
                    server =
                        HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
                    server.createContext("/", this::reply);
                    server.start();
                  } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
    replies.add(CREATED);
    assertThat(client.send(write()).version()).isEqualTo(1);
    restart.join();
  }

  private static Call write() {
    var body = JsonNodeFactory.instance.objectNode().put("title", "Mô hình");
    return new Call(
        Service.MODEL,
        "POST",
        "/models",
        "duc-linh.officer",
        "binh-thuan-2023/model/1",
        Call.Condition.NONE,
        body);
  }

  private static String problem(String name, String... codes) {
    var errors = new ArrayList<String>();
    for (var code : codes) {
      errors.add("{\"code\":\"%s\"}".formatted(code));
    }
    return "{\"type\":\"/problems/%s\",\"errors\":[%s]}".formatted(name, String.join(",", errors));
  }

  private void reply(HttpExchange exchange) throws IOException {
    try (exchange) {
      keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
      var reply = replies.remove();
      var body = reply.body().getBytes(UTF_8);
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Every service at one port; the token is the user's name. */
  private record Context(int port) implements DemoContext {
    private URI base() {
      return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public URI model() {
      return base();
    }

    @Override
    public URI recognition() {
      return base();
    }

    @Override
    public URI dialogue() {
      return base();
    }

    @Override
    public URI reporting() {
      return base();
    }

    @Override
    public String token(String user) {
      return user;
    }

    @Override
    public boolean grant(String user, UUID unit) {
      return false;
    }

    @Override
    public Path home() {
      return Path.of("unused");
    }
  }
}
