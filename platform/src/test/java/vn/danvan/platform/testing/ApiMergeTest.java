package vn.danvan.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One document of all services. */
class ApiMergeTest {

  private static final String REFERENCE = "{'$ref': '#/components/schemas/Kind'}";

  @Test
  void theCommittedDocumentIsTheMergedOne() {
    var merged = ApiMerge.merged(ApiDocuments.allCommitted());
    if (ApiDocuments.accepting()) {
      ApiDocuments.write(ApiMerge.FILE, merged);
    }
    assertThat(merged.equals(ApiDocuments.committed(ApiMerge.FILE)))
        .as("docs/api/danvan.json is up to date. " + ApiDocuments.HOW_TO_ACCEPT)
        .isTrue();
  }

  @Test
  void whatIsCalledAlikeButDiffersGetsItsServicesName() {
    var one = document("/one", "{'Kind': {'enum': ['A']}, 'Page': " + REFERENCE + ", 'Same': {}}");
    var two = document("/two", "{'Kind': {'enum': ['B']}, 'Page': " + REFERENCE + ", 'Same': {}}");

    var schemas = merged(one, two).path("components").path("schemas");

    assertThat(schemas.properties().stream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrder(
            "OneServiceKind", "TwoServiceKind", "OneServicePage", "TwoServicePage", "Same");
    assertThat(schemas.at("/TwoServicePage/$ref").asText())
        .isEqualTo("#/components/schemas/TwoServiceKind");
  }

  @Test
  void operationIdsStayUnique() {
    var merged = merged(document("/one", "{}"), document("/two", "{}"));

    assertThat(merged.at("/paths/~1one/get/operationId").asText()).isEqualTo("oneServiceEvents");
    assertThat(merged.at("/paths/~1two/get/operationId").asText()).isEqualTo("twoServiceEvents");
  }

  @Test
  void noTwoServicesShareAPath() {
    assertThatThrownBy(() -> merged(document("/same", "{}"), document("/same", "{}")))
        .isInstanceOf(AssertionError.class)
        .hasMessage("Two services offer /same");
  }

  private static JsonNode merged(JsonNode one, JsonNode two) {
    return ApiMerge.merged(Map.of("one-service", one, "two-service", two));
  }

  private static JsonNode document(String path, String schemas) {
    var text =
        """
        {'openapi': '3.1.0', 'info': {'version': '1'}, 'tags': [{'name': 'journal'}],
         'paths': {'%s': {'get': {'operationId': 'events'}}},
         'components': {'securitySchemes': {}, 'schemas': %s}}
        """
            .formatted(path, schemas)
            .replace('\'', '"');
    return ApiDocuments.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
