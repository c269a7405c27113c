package vn.danvan.platform.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import vn.danvan.platform.idempotency.WriteInterceptor;
import vn.danvan.platform.table.TableFormat;

/**
 * Completes every documented operation with what the platform adds to all of them: whether a token
 * is needed, the problems that can be answered, the headers of writes and the parameters of lists.
 * A PUT that answers 201 creates under the caller's id ({@code If-None-Match}), any other PUT is an
 * act ({@code If-Match}). A GET of a single versioned resource can be asked again with {@code
 * If-None-Match}.
 */
public class CommonDescription implements OASFilter {

  private static final String SCHEME = "jwt";
  private static final String FIRST_PROBLEM = "400";
  private static final String ANY_FILE = "application/octet-stream";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "400",
          "The request can't be read",
          "500",
          "The system failed",
          "503",
          "Unavailable for the moment");
  private static final Map<String, String> WITH_TOKEN =
      Map.of("401", "No valid token", "403", "The caller's role does not allow it");
  private static final Map<String, String> WRITES =
      Map.of(
          "404", "Not found, or outside the caller's scope",
          "409", "The state or a uniqueness forbids it",
          "415", "The body is not application/json",
          "422", "Values or guards fail, all named at once");
  private static final Map<String, String> ACTS =
      Map.of("412", "The given version is stale", "428", "If-Match is missing");
  private static final Map<String, String> CREATIONS =
      Map.of("412", "The id is taken", "428", "If-None-Match is missing");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    document.setComponents(
        document.getComponents() == null
            ? OASFactory.createComponents()
            : document.getComponents());
    document
        .getComponents()
        .setSecuritySchemes(
            Map.of(
                SCHEME,
                OASFactory.createSecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .bearerFormat("JWT")
                    .description("Access token of the realm's OpenID Connect provider")));
    var parameters = new CommonParameters(document.getComponents().getSchemas());
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(
            path ->
                path.getOperations()
                    .forEach(
                        (method, operation) -> {
                          complete(method, operation);
                          if (method == PathItem.HttpMethod.GET
                              && parameters.showsVersion(operation)) {
                            revalidates(operation);
                          }
                          parameters.describe(operation);
                        }));
  }

  /** What is offered in a format of the caller's choice and in no other way is a table. */
  private static void describeTable(Operation operation) {
    var answer = operation.getResponses().getAPIResponse("200");
    if (answer == null
        || operation.getParameters() == null
        || operation.getParameters().stream()
            .noneMatch(parameter -> parameter.getName().equals("format"))
        || !answer.getContent().getMediaTypes().keySet().equals(Set.of(ANY_FILE))) {
      return;
    }
    answer.setDescription("A table, to be saved");
    var content = OASFactory.createContent();
    for (var format : TableFormat.values()) {
      content.addMediaType(format.mediaType(), answer.getContent().getMediaType(ANY_FILE));
    }
    answer.setContent(content);
  }

  private static void complete(PathItem.HttpMethod method, Operation operation) {
    describeTable(operation);
    var open = Boolean.TRUE.equals(take(operation, DeclaredAccess.PUBLIC));
    var keyRequired = (Boolean) take(operation, DeclaredAccess.KEY_REQUIRED);
    var limited = Boolean.TRUE.equals(take(operation, DeclaredAccess.LIMITED));
    secure(operation, open);
    var creates =
        operation.getResponses() != null && operation.getResponses().hasAPIResponse("201");
    var problems = new TreeMap<>(ALWAYS);
    if (!open) {
      problems.putAll(WITH_TOKEN);
    } else if (operation.getSecurity() != null) {
      problems.put("401", WITH_TOKEN.get("401"));
    }
    if (method != PathItem.HttpMethod.GET) {
      problems.putAll(WRITES);
    }
    if (takesForm(operation)) {
      problems.put("413", "The file is too large");
      problems.put("415", "The body is no form, or its file is not of a type that is taken");
      problems.put("507", "The storage is full");
    }
    if (limited) {
      problems.put("429", "Too many from one place; Retry-After says when to try again");
    }
    if (hasPathParameter(operation)) {
      problems.put("404", WRITES.get("404"));
    }
    if (method == PathItem.HttpMethod.PUT) {
      problems.putAll(creates ? CREATIONS : ACTS);
      operation.addParameter(precondition(creates));
    }
    declared(operation).forEach(problems::putIfAbsent);
    problems.forEach((status, text) -> add(operation, status, text));
    if (keyRequired != null) {
      operation.addParameter(key(keyRequired));
    }
    if (creates) {
      answers(operation, "201", "Location", "Where what was created is read");
    }
    if (Boolean.FALSE.equals(keyRequired)) {
      answers(operation, creates ? "201" : "200", "ETag", "The version, for If-Match");
    }
  }

  /** Problems that an operation names itself, of which it need not say what they look like. */
  private static Map<String, String> declared(Operation operation) {
    var declared = new TreeMap<String, String>();
    if (operation.getResponses() != null) {
      operation
          .getResponses()
          .getAPIResponses()
          .forEach(
              (status, answer) -> {
                if (status.compareTo(FIRST_PROBLEM) >= 0 && answer.getContent() == null) {
                  declared.put(status, answer.getDescription());
                }
              });
    }
    return declared;
  }

  /** A public operation keeps what it declares as long as that leaves the token optional. */
  private static void secure(Operation operation, boolean open) {
    if (!open) {
      operation.setSecurity(
          List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of())));
    } else if (operation.getSecurity() != null
        && operation.getSecurity().stream()
            .noneMatch(requirement -> requirement.getSchemes().isEmpty())) {
      operation.setSecurity(null);
    }
  }

  private static Object take(Operation operation, String extension) {
    if (operation.getExtensions() == null) {
      return null;
    }
    var value = operation.getExtensions().get(extension);
    operation.removeExtension(extension);
    return value;
  }

  private static Parameter precondition(boolean creates) {
    return creates
        ? header("If-None-Match", "`*`: create, never replace").required(true)
        : header("If-Match", "ETag of the version that the client has seen, such as `\"3\"`")
            .required(true);
  }

  private static void revalidates(Operation operation) {
    operation.addParameter(
        header("If-None-Match", "ETag of what the client has: 304 if it would get just that"));
    answers(
        operation, "200", "ETag", "The version and what was shown, for If-None-Match, If-Match");
    operation
        .getResponses()
        .addAPIResponse(
            "304", OASFactory.createAPIResponse().description("What the client has is current"));
  }

  private static Parameter key(boolean required) {
    var text = "16 to 255 characters; a repeat with the same key and body gets the first answer";
    return header(WriteInterceptor.HEADER, text).required(required);
  }

  private static Parameter header(String name, String description) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .description(description)
        .schema(text());
  }

  private static void answers(Operation operation, String status, String name, String text) {
    var answer = operation.getResponses().getAPIResponse(status);
    if (answer != null) {
      Header header = OASFactory.createHeader().description(text).schema(text());
      answer.addHeader(name, header);
    }
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  private static boolean takesForm(Operation operation) {
    return operation.getRequestBody() != null
        && operation.getRequestBody().getContent() != null
        && operation.getRequestBody().getContent().hasMediaType("multipart/form-data");
  }

  private static boolean hasPathParameter(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
  }

  private static void add(Operation operation, String status, String text) {
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    if (operation.getResponses().hasAPIResponse(status) && hasContent(operation, status)) {
      return;
    }
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(text)
            .content(
                operation.getResponses().hasAPIResponse(FIRST_PROBLEM)
                        && hasContent(operation, FIRST_PROBLEM)
                    ? operation.getResponses().getAPIResponse(FIRST_PROBLEM).getContent()
                    : problem());
    operation.getResponses().addAPIResponse(status, response);
  }

  /** All problems of an operation look like its 400, which may follow somebody else's standard. */
  private static Content problem() {
    var problem = OASFactory.createSchema().ref("#/components/schemas/Problem");
    return OASFactory.createContent()
        .addMediaType("application/problem+json", OASFactory.createMediaType().schema(problem));
  }

  private static boolean hasContent(Operation operation, String status) {
    return operation.getResponses().getAPIResponse(status).getContent() != null;
  }
}
