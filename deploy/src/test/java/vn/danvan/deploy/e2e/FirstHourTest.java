package vn.danvan.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/api/first-hour.http} as far as it can be checked without a system; {@link MainJobIT}
 * sends its requests.
 */
class FirstHourTest {

  private static final Path API = Path.of("").toAbsolutePath().getParent().resolve("docs/api");

  private final HttpFile file = HttpFile.read(API.resolve("first-hour.http"));

  @Test
  void sendsOnlyRequestsThatThePublishedDocumentKnows() throws IOException {
    var document = new ObjectMapper().readTree(API.resolve("danvan.json").toFile()).path("paths");
    var ours = file.requests().stream().filter(one -> !one.url().startsWith("{{keycloak}}"));
    assertThat(ours)
        .isNotEmpty()
        .allSatisfy(
            request -> {
              var path = request.url().replaceFirst("^\\{\\{\\w+}}", "/api/v1").split("\\?")[0];
              assertThat(knows(document, path, request.method()))
                  .as(request.method() + " " + path)
                  .isTrue();
            });
  }

  private static boolean knows(JsonNode paths, String path, String method) {
    var filled = path.replaceAll("\\{\\{.+?}}", "x");
    return paths.properties().stream()
        .filter(one -> one.getValue().has(method.toLowerCase(java.util.Locale.ROOT)))
        .anyMatch(
            one ->
                filled.matches(
                    Pattern.compile("\\{\\w+}").matcher(one.getKey()).replaceAll("[^/]+")));
  }

  @Test
  void refersOnlyToAnswersThatCameBefore() {
    var reference = Pattern.compile("\\{\\{(\\w+)\\.response");
    var known = new HashSet<String>();
    for (var request : file.requests()) {
      var text = request.url() + request.headers() + request.expected() + request.body();
      assertThat(reference.matcher(text).results().map(found -> found.group(1)))
          .as(request.title())
          .allMatch(known::contains);
      if (request.name() != null) {
        known.add(request.name());
      }
    }
  }

  @Test
  void sendsEveryChangeUnderAKeyOrAVersion() {
    assertThat(file.requests())
        .filteredOn(request -> !request.method().equals("GET"))
        .filteredOn(request -> !request.url().startsWith("{{keycloak}}"))
        .allMatch(
            request ->
                request.headers().containsKey("Idempotency-Key")
                    || request.headers().containsKey("If-Match"));
  }

  @Test
  void takesABlockApart() {
    var parsed =
        HttpFile.parse(
            """
            @base = http://x

            ### Title
            # @name made
            # expect 201
            # expect $.id
            POST {{base}}/things?a=b
            Content-Type: application/json

            {"a": 1}
            """);
    assertThat(parsed.variables()).containsEntry("base", "http://x");
    var request = parsed.requests().getFirst();
    assertThat(request)
        .returns("Title", HttpFile.Request::title)
        .returns("made", HttpFile.Request::name)
        .returns("POST", HttpFile.Request::method)
        .returns("{{base}}/things?a=b", HttpFile.Request::url)
        .returns("{\"a\": 1}", HttpFile.Request::body);
    assertThat(request.expected()).containsExactly("201", "$.id");
    assertThat(request.headers()).containsEntry("Content-Type", "application/json");
  }

  @Test
  void refusesABlockThatExpectsNothing() {
    assertThatThrownBy(() -> HttpFile.parse("### Title\nGET http://x\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Title");
  }
}
