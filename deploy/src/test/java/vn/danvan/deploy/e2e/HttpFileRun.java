package vn.danvan.deploy.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends the requests of a file in its order and checks every answer. */
final class HttpFileRun {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(.+?)}}");
  private static final Pattern ANSWER =
      Pattern.compile("(\\w+)\\.response\\.(body|headers)\\.(.+)");
  private static final Pattern DATE = Pattern.compile("\\$localDatetime '(.+)'");
  private static final Pattern STATUS = Pattern.compile("(\\d{3})(?: within (\\d+) seconds)?");
  private static final Pattern VALUE = Pattern.compile("(\\$\\S+)(?: (=|>=|has) (.+))?");
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, HttpResponse<String>> answers = new HashMap<>();

  /**
   * @param overriding variables that differ from the file's
   */
  void run(HttpFile file, Map<String, String> overriding) throws Exception {
    variables.putAll(file.variables());
    variables.putAll(overriding);
    for (var request : file.requests()) {
      run(request);
    }
  }

  private void run(HttpFile.Request request) throws Exception {
    var answer = awaited(request);
    while (request.follows() != null && !json.readTree(answer.body()).path("items").isEmpty()) {
      variables.put(request.follows(), json.readTree(answer.body()).path("next").asText());
      answer = awaited(request);
    }
    if (request.name() != null) {
      answers.put(request.name(), answer);
    }
  }

  /** The first answer that holds what is expected; the last one, if none does in time. */
  private HttpResponse<String> awaited(HttpFile.Request request) throws Exception {
    var status = STATUS.matcher(request.expected().getFirst());
    assertThat(status.matches()).as(request.title() + ": a status comes first").isTrue();
    var seconds = status.group(2) == null ? 0 : Long.parseLong(status.group(2));
    var end = Instant.now().plusSeconds(seconds);
    while (true) {
      var answer = send(request);
      if (Instant.now().isBefore(end) && !fulfils(answer, request)) {
        Thread.sleep(PAUSE);
        continue;
      }
      assertThat(answer.statusCode())
          .as(request.title() + ": " + answer.body())
          .isEqualTo(Integer.parseInt(status.group(1)));
      for (var expected : valuesOf(request)) {
        assertThat(holds(answer, expected))
            .as(request.title() + ": " + expected + " in " + answer.body())
            .isTrue();
      }
      return answer;
    }
  }

  private static List<String> valuesOf(HttpFile.Request request) {
    return request.expected().subList(1, request.expected().size());
  }

  private boolean fulfils(HttpResponse<String> answer, HttpFile.Request request) {
    return request.expected().getFirst().startsWith(String.valueOf(answer.statusCode()))
        && valuesOf(request).stream().allMatch(expected -> holds(answer, expected));
  }

  private boolean holds(HttpResponse<String> answer, String expected) {
    var parts = VALUE.matcher(expected);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not understood: " + expected);
    }
    var found = values(answer.body(), parts.group(1));
    if (parts.group(2) == null) {
      return !found.isEmpty();
    }
    var wanted = filled(parts.group(3));
    return switch (parts.group(2)) {
      case "=", "has" -> found.contains(wanted);
      case ">=" -> found.stream().anyMatch(v -> Long.parseLong(v) >= Long.parseLong(wanted));
      default -> throw new IllegalArgumentException(expected);
    };
  }

  private HttpResponse<String> send(HttpFile.Request request)
      throws IOException, InterruptedException {
    var body = request.body() == null ? null : filled(request.body());
    var sent =
        HttpRequest.newBuilder(URI.create(filled(request.url())))
            .timeout(Duration.ofSeconds(30))
            .method(
                request.method(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body, UTF_8));
    request.headers().forEach((name, value) -> sent.header(name, filled(value)));
    return http.send(sent.build(), BodyHandlers.ofString(UTF_8));
  }

  private String filled(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
  }

  private String value(String placeholder) {
    var answer = ANSWER.matcher(placeholder);
    if (answer.matches()) {
      var response = answers.get(answer.group(1));
      return answer.group(2).equals("headers")
          ? response.headers().firstValue(answer.group(3)).orElseThrow()
          : values(response.body(), answer.group(3)).getFirst();
    }
    var date = DATE.matcher(placeholder);
    if (date.matches()) {
      var pattern = date.group(1).replace("YYYY", "uuuu").replace("DD", "dd");
      return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))
          .format(DateTimeFormatter.ofPattern(pattern));
    }
    return switch (placeholder) {
      case "$guid" -> UUID.randomUUID().toString();
      case "$timestamp" -> String.valueOf(Instant.now().getEpochSecond());
      default -> {
        var value = variables.get(placeholder);
        if (value == null) {
          throw new IllegalArgumentException("Unknown: " + placeholder);
        }
        yield value;
      }
    };
  }

  /** What a path such as {@code $.items[*].id} leads to. */
  private List<String> values(String body, String path) {
    var nodes = List.of(tree(body));
    for (var step : path.substring(1).split("\\.|(?=\\[)")) {
      if (!step.isEmpty()) {
        nodes = nodes.stream().flatMap(node -> next(node, step).stream()).toList();
      }
    }
    return nodes.stream().map(JsonNode::asText).toList();
  }

  private static List<JsonNode> next(JsonNode node, String step) {
    var found = new ArrayList<JsonNode>();
    if (step.equals("[*]")) {
      node.forEach(found::add);
    } else if (step.startsWith("[")) {
      found.add(node.path(Integer.parseInt(step.substring(1, step.length() - 1))));
    } else {
      found.add(node.path(step));
    }
    found.removeIf(JsonNode::isMissingNode);
    return found;
  }

  private JsonNode tree(String body) {
    try {
      return json.readTree(body);
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }
}
