package vn.danvan.platform.rest;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.danvan.platform.idempotency.WriteInterceptor;

/**
 * Completes every documented operation with what the platform adds to all of them: the problems
 * that it can answer and the headers of writes. A PUT that answers 201 creates under the caller's
 * id ({@code If-None-Match}), any other PUT is an act ({@code If-Match}).
 */
public class CommonDescription implements OASFilter {

  /** Extension that marks operations which need an Idempotency-Key, as batches do. */
  public static final String KEY_REQUIRED = "x-idempotency-key-required";

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
    document.getPaths().getPathItems().values().forEach(CommonDescription::complete);
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
              addHeaders(method, operation);
            });
  }

  private static void addHeaders(PathItem.HttpMethod method, Operation operation) {
    if (method == PathItem.HttpMethod.PUT) {
      var creates = operation.getResponses().hasAPIResponse("201");
      operation.addParameter(
          creates
              ? header("If-None-Match", true, "`*`: create, never replace")
              : header(
                  "If-Match",
                  true,
                  "ETag of the version that the client has seen, such as `\"3\"`"));
    }
    if (method == PathItem.HttpMethod.PUT || method == PathItem.HttpMethod.POST) {
      var required =
          operation.getOperationId() != null
              && operation.getExtensions() != null
              && operation.getExtensions().containsKey(KEY_REQUIRED);
      operation.addParameter(
          header(
              WriteInterceptor.HEADER,
              required,
              "16 to 255 characters; a repeat with the same key and body gets the first answer"));
    }
  }

  private static Parameter header(String name, boolean required, String description) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .required(required)
        .description(description)
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
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
