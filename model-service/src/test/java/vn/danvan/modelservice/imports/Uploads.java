package vn.danvan.modelservice.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sends files to be imported and waits for what becomes of them. */
public final class Uploads {

  public static final String MODELS = "/api/v1/model-imports";
  public static final String UNITS = "/api/v1/unit-imports";
  private static final Set<String> ENDS = Set.of("CHECKED", "REFUSED", "DONE", "FAILED");

  private Uploads() {}

  public static Response send(String token, String path, String name, byte[] content, String key) {
    return given()
        .auth()
        .preemptive()
        .oauth2(token)
        .header("Accept-Language", "en")
        .header("Idempotency-Key", key)
        .multiPart("file", name, content, "application/octet-stream")
        .post(path);
  }

  public static Response send(String token, String path, String name, byte[] content) {
    return send(token, path, name, content, "import-" + UUID.randomUUID());
  }

  /** What became of a file that was received. */
  public static JsonPath finished(String token, String path, String name, byte[] content) {
    var received = send(token, path, name, content);
    assertThat(received.statusCode()).as(received.asString()).isEqualTo(201);
    return finished(token, received.header("Location"));
  }

  public static JsonPath finished(String token, String location) {
    return await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                given()
                    .auth()
                    .preemptive()
                    .oauth2(token)
                    .header("Accept-Language", "en")
                    .get(location)
                    .jsonPath(),
            answer -> ENDS.contains(answer.getString("state")));
  }

  /** CSV of rows of texts; null leaves a cell empty. */
  public static byte[] csv(List<? extends List<?>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(
                        cell ->
                            cell == null ? "" : '"' + cell.toString().replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
