package vn.danvan.platform.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The OpenAPI document of a service: complete, and the one that is committed as {@code
 * docs/api/<service>.json}, from which clients are generated. Whoever changes it says so with
 * {@code -Ddanvan.api.accept=true}, which rewrites the file; a breaking change is refused all the
 * same.
 *
 * <pre>{@code
 * @Test
 * void theDocumentIsCompleteAndBreaksNoClient() {
 *   ApiRules.check("model-service");
 * }
 * }</pre>
 */
public final class ApiRules {

  private static final int LISTED = 20;

  private ApiRules() {}

  /**
   * Checks the document of the running service.
   *
   * @throws AssertionError naming everything that is incomplete, breaking or not committed
   */
  public static void check(String service) {
    var document = ApiDocuments.normalized(ApiDocuments.parse(running()));
    var violations = new ArrayList<>(ApiCompleteness.violations(document));
    violations.addAll(againstCommitted(service, document, ApiDocuments.accepting()));
    if (!violations.isEmpty()) {
      throw new AssertionError(String.join("\n", violations));
    }
  }

  /** What keeps the document from being the committed one; rewrites that one if accepting. */
  private static List<String> againstCommitted(
      String service, JsonNode document, boolean accepting) {
    var committed = ApiDocuments.committed(service);
    if (committed == null && !accepting) {
      return List.of("There is no docs/api/" + service + ".json. " + ApiDocuments.HOW_TO_ACCEPT);
    }
    if (committed != null) {
      var breaking = ApiChanges.breaking(committed, document);
      if (!breaking.isEmpty()) {
        var violations = new ArrayList<>(breaking);
        violations.add(
            "These changes break clients of docs/api/"
                + service
                + ".json and can't be accepted: take them back, or offer the new beside the old."
                + " Before the first release only: delete the file and accept.");
        return violations;
      }
    }
    if (accepting) {
      ApiDocuments.write(service, document);
      ApiDocuments.write(ApiMerge.FILE, ApiMerge.merged(ApiDocuments.allCommitted()));
      return List.of();
    }
    var differences = ApiChanges.differences(committed, document);
    if (differences.isEmpty()) {
      return List.of();
    }
    var violations = new ArrayList<>(differences.stream().limit(LISTED).toList());
    violations.add(
        "The API is not the one in docs/api/" + service + ".json. " + ApiDocuments.HOW_TO_ACCEPT);
    return violations;
  }

  private static byte[] running() {
    return given().get("/q/openapi?format=json").then().statusCode(200).extract().asByteArray();
  }
}
