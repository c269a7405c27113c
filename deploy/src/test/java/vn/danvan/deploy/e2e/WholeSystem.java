package vn.danvan.deploy.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import vn.danvan.deploy.process.ProcessRecord;

/**
 * A whole system of the tests' own, started with the scripts that everybody uses: on ports of its
 * own and with data below {@code .danvan/e2e}, so that it stands beside one that is in use.
 */
final class WholeSystem {

  /** Below the range from which the kernel takes ports for outgoing connections. */
  private static final Map<String, Integer> PORTS =
      new TreeMap<>(
          Map.of(
              "DANVAN_MODEL_PORT", 28_081,
              "DANVAN_RECOGNITION_PORT", 28_082,
              "DANVAN_DIALOGUE_PORT", 28_083,
              "DANVAN_REPORTING_PORT", 28_084,
              "DANVAN_KEYCLOAK_PORT", 28_180,
              "DANVAN_KAFKA_PORT", 28_092,
              "DANVAN_POSTGRES_PORT", 28_432));

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Path HOME = ROOT.resolve(".danvan/e2e");

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> tokens = new TreeMap<>();

  /** An answer of the API; the body is empty where it is no JSON. */
  record Answer(int status, Map<String, List<String>> headers, String text, JsonNode body) {

    String type() {
      return body.path("type").asText();
    }

    String etag() {
      return headers.getOrDefault("etag", List.of("")).getFirst();
    }
  }

  /** Starts from nothing: what an earlier run left is removed. */
  static WholeSystem startEmpty() {
    script("deploy/down");
    deleteTree(HOME);
    script("deploy/up", "--detach", "--empty");
    return new WholeSystem();
  }

  void stop() {
    script("deploy/down");
  }

  /** Runs a script of {@code deploy/} to its end and answers what it printed. */
  static String script(String... command) {
    try {
      var process = start(command);
      var output =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + " failed:\n" + output);
      }
      return output;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Starts a script of {@code deploy/} with the environment of this system. */
  static Process start(String... command) throws IOException {
    var builder = new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
    PORTS.forEach((variable, port) -> builder.environment().put(variable, port.toString()));
    builder.environment().put("DANVAN_HOME", ".danvan/e2e");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    return builder.start();
  }

  /** Kills one program with SIGKILL; the supervisor has to notice. */
  static void kill(String program) {
    var process = ProcessRecord.read(HOME.resolve("run").resolve(program + ".pid")).orElseThrow();
    ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
  }

  static String supervisorLog() throws IOException {
    return Files.readString(HOME.resolve("logs/supervisor.log"));
  }

  static int port(String service) {
    return PORTS.get("DANVAN_" + service.toUpperCase(java.util.Locale.ROOT) + "_PORT");
  }

  static String secret(String name) throws IOException {
    var secrets = new Properties();
    try (var file = Files.newBufferedReader(HOME.resolve("secrets"))) {
      secrets.load(file);
    }
    return secrets.getProperty(name);
  }

  synchronized String token(String user) {
    return tokens.computeIfAbsent(user, name -> script("deploy/token", name).strip());
  }

  Answer get(String service, String path, String user) {
    return call("GET", service, path, null, user, Map.of());
  }

  Answer call(
      String method,
      String service,
      String path,
      String body,
      String user,
      Map<String, String> headers) {
    try {
      return send(method, service, path, body, user, headers);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The same, for those who expect the service to be away. */
  Answer send(
      String method,
      String service,
      String path,
      String body,
      String user,
      Map<String, String> headers)
      throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(service) + path))
            .timeout(Duration.ofSeconds(30))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (user != null) {
      request.header("Authorization", "Bearer " + token(user));
    }
    headers.forEach(request::header);
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(), answer.headers().map(), answer.body(), tree(answer.body()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  JsonNode report(String name, String query) {
    var answer = get("reporting", "/api/v1/reports/" + name + "?" + query, null);
    if (answer.status() != 200) {
      throw new AssertionError(name + "?" + query + ": " + answer.status() + " " + answer.text());
    }
    return answer.body();
  }

  /** Every item of a paged list. */
  List<JsonNode> pages(String service, String path, String user) {
    var items = new ArrayList<JsonNode>();
    String cursor = null;
    do {
      var page =
          get(service, path + "&limit=200" + (cursor == null ? "" : "&cursor=" + cursor), user);
      if (page.status() != 200) {
        throw new AssertionError(path + ": " + page.status() + " " + page.text());
      }
      page.body().get("items").forEach(items::add);
      cursor = page.body().path("next").isTextual() ? page.body().get("next").asText() : null;
    } while (cursor != null);
    return items;
  }

  private JsonNode tree(String text) {
    try {
      return text == null || text.isBlank() ? json.createObjectNode() : json.readTree(text);
    } catch (IOException notJson) {
      return json.createObjectNode();
    }
  }

  private static void deleteTree(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
