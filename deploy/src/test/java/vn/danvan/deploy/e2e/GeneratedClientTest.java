package vn.danvan.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.client.model.ApiClient;
import vn.danvan.client.model.ApiException;
import vn.danvan.client.model.api.ModelsApi;
import vn.danvan.client.model.schema.CreateModel;
import vn.danvan.client.model.schema.LateEntry;
import vn.danvan.client.model.schema.ModelState;
import vn.danvan.client.model.schema.OwnerKind;

/** What a client generated from the committed documents sends, and what it makes of answers. */
class GeneratedClientTest {

  private static final UUID ID = UUID.fromString("01861f3e-7c00-7000-8000-000000000001");

  private final ObjectMapper json = new ObjectMapper();
  private HttpServer server;
  private ModelsApi models;
  private String line;
  private String token;
  private String key;
  private JsonNode body;
  private int status = 201;
  private String type = "application/json";
  private String answer = "{}";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
          token = exchange.getRequestHeaders().getFirst("Authorization");
          key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
          body = json.readTree(exchange.getRequestBody());
          var bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.getResponseHeaders().add("ETag", "\"1\"");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    var client = new ApiClient();
    client.updateBaseUri("http://127.0.0.1:" + server.getAddress().getPort());
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer token"));
    models = new ModelsApi(client);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void sendsACreationAsTheServiceReadsIt() throws Exception {
    answer =
        """
        {"id": "%s", "version": 1, "state": "DRAFT", "title": "Tổ tự quản", "startsOn": "2023-02-20",
         "ownerUnit": {"id": "%s", "code": "duc-linh", "name": "Huyện Đức Linh"}}
        """
            .formatted(ID, ID);

    var created = models.createModelWithHttpInfo(model(), "0123456789abcdef");

    assertThat(line).isEqualTo("POST /api/v1/models");
    assertThat(token).isEqualTo("Bearer token");
    assertThat(key).isEqualTo("0123456789abcdef");
    assertThat(body)
        .isEqualTo(
            json.readTree(
                """
                {"title": "Tổ tự quản bảo vệ môi trường thôn 3", "field": "CULTURE_SOCIETY",
                 "ownerUnit": "duc-linh", "ownerKind": "COLLECTIVE", "startsOn": "2023-02-20",
                 "occurredOn": "2023-02-01",
                 "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 12-BC/HU"}}
                """));
    assertThat(created.getStatusCode()).isEqualTo(201);
    assertThat(created.getHeaders().get("etag")).containsExactly("\"1\"");
    assertThat(created.getData().getId()).isEqualTo(ID);
    assertThat(created.getData().getState()).isEqualTo(ModelState.DRAFT);
    assertThat(created.getData().getStartsOn()).isEqualTo(LocalDate.of(2023, 2, 20));
    assertThat(created.getData().getOwnerUnit().getCode()).isEqualTo("duc-linh");
  }

  @Test
  void readsAValueThatIsNewerThanItself() throws Exception {
    answer = "{\"id\": \"" + ID + "\", \"state\": \"ADMIRED\"}";

    var created = models.createModel(model(), null);

    assertThat(created.getState()).isEqualTo(ModelState.UNKNOWN_DEFAULT_OPEN_API);
  }

  @Test
  void showsTheProblemOfARefusal() {
    status = 422;
    type = "application/problem+json";
    answer = "{\"type\": \"/problems/validation\", \"status\": 422}";

    assertThatThrownBy(() -> models.createModel(model(), null))
        .isInstanceOfSatisfying(
            ApiException.class,
            refusal -> {
              assertThat(refusal.getCode()).isEqualTo(422);
              assertThat(refusal.getResponseBody()).contains("/problems/validation");
            });
  }

  private static CreateModel model() {
    return new CreateModel()
        .title("Tổ tự quản bảo vệ môi trường thôn 3")
        .field("CULTURE_SOCIETY")
        .ownerUnit("duc-linh")
        .ownerKind(OwnerKind.COLLECTIVE)
        .startsOn(LocalDate.of(2023, 2, 20))
        .occurredOn(LocalDate.of(2023, 2, 1))
        .lateEntry(new LateEntry().reason("Nhập bổ sung").sourceDocument("Báo cáo 12-BC/HU"));
  }
}
