package vn.danvan.platform.rest;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every documented operation the problems that every operation can answer. */
public class ProblemResponses implements OASFilter {

  private static final Map<String, String> ALWAYS =
      Map.of(
          "400",
          "The request can't be read",
          "500",
          "The system failed",
          "503",
          "Unavailable for the moment");
  private static final Map<String, String> WRITES =
      Map.of(
          "401", "No valid token",
          "403", "The caller's role does not allow it",
          "404", "Not found, or outside the caller's scope",
          "409", "The state or a uniqueness forbids it",
          "415", "The body is not application/json",
          "422", "Values or guards fail, all named at once");
  private static final Map<String, String> ACTS =
      Map.of("412", "The given version is stale", "428", "If-Match is missing");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    document.getPaths().getPathItems().values().forEach(ProblemResponses::complete);
  }

  private static void complete(PathItem path) {
    path.getOperations()
        .forEach(
            (method, operation) -> {
              var problems = new TreeMap<>(ALWAYS);
              if (method != PathItem.HttpMethod.GET) {
                problems.putAll(WRITES);
              } else if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
                problems.put("401", WRITES.get("401"));
                problems.put("403", WRITES.get("403"));
              }
              if (path.getParameters() != null || hasPathParameter(operation)) {
                problems.put("404", WRITES.get("404"));
              }
              if (method == PathItem.HttpMethod.PUT) {
                problems.putAll(ACTS);
              }
              problems.forEach((status, text) -> add(operation, status, text));
            });
  }

  private static boolean hasPathParameter(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> "path".equals(String.valueOf(parameter.getIn())));
  }

  private static void add(Operation operation, String status, String text) {
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    if (operation.getResponses().hasAPIResponse(status) && hasContent(operation, status)) {
      return;
    }
    var problem = OASFactory.createSchema().ref("#/components/schemas/Problem");
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(text)
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(problem)));
    operation.getResponses().addAPIResponse(status, response);
  }

  private static boolean hasContent(Operation operation, String status) {
    return operation.getResponses().getAPIResponse(status).getContent() != null;
  }
}
