package vn.danvan.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What an OpenAPI document must say so that a client can be written, or generated, from it. */
final class ApiCompleteness {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final String JSON = "application/json";
  private static final String FORM = "multipart/form-data";
  private static final String FIELDS = "application/x-www-form-urlencoded";
  private static final String PROBLEM = "application/problem+json";
  private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";
  private static final String API = "/api/";
  private static final String SCHEME = "jwt";
  private static final String ADDRESS = "https://api.danvan.vn/openapi.json";
  private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]*");

  /** Letters of Vietnamese that no English word has. */
  private static final Pattern NOT_ENGLISH = Pattern.compile("[\u1EA0-\u1EF9đĐăĂơƠưƯ]");

  private static final Map<String, Set<String>> PROBLEMS =
      Map.of(
          "get", Set.of("400", "500"),
          "put", Set.of("400", "404", "409", "412", "415", "422", "428", "500"),
          "post", Set.of("400", "409", "415", "422", "500"),
          "delete", Set.of("400", "404", "409", "500"),
          "patch", Set.of("400", "404", "409", "415", "422", "500"));

  private final JsonNode document;
  private final List<String> violations = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> describedTags = new HashSet<>();
  private final SchemaRegistry schemas;

  private ApiCompleteness(JsonNode document) {
    this.document = document;
    var closed = document.deepCopy();
    close(closed.path("components").path("schemas"));
    var text = closed.toString();
    this.schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build())
                    .schemas(Map.of(ADDRESS, text)));
  }

  /** What is missing, one sentence each; empty if nothing is. */
  static List<String> violations(JsonNode document) {
    var check = new ApiCompleteness(document);
    check.run();
    return check.violations;
  }

  private void run() {
    require(document.path("openapi").asText().startsWith("3.1"), "the document is not OpenAPI 3.1");
    require(hasText(document.path("info"), "title"), "the document has no title");
    require(hasText(document.path("info"), "version"), "the document has no version");
    for (var tag : document.path("tags")) {
      if (hasText(tag, "description")) {
        describedTags.add(tag.path("name").asText());
      }
    }
    for (var path : document.path("paths").properties()) {
      for (var member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          operation(path.getKey(), member.getKey(), member.getValue());
        }
      }
    }
  }

  private void operation(String path, String method, JsonNode operation) {
    var id = operation.path("operationId").asText();
    var where = method.toUpperCase(Locale.ROOT) + " " + path + " (" + id + ")";
    require(ID.matcher(id).matches(), where + " has no operationId in camel case");
    require(ids.add(id), where + " shares its operationId");
    require(hasText(operation, "summary"), where + " has no summary");
    require(
        !NOT_ENGLISH.matcher(operation.path("summary").asText()).find(),
        where + " has a summary that is not English");
    require(!operation.path("tags").isEmpty(), where + " has no tag");
    for (var tag : operation.path("tags")) {
      require(
          describedTags.contains(tag.asText()),
          where + " has the tag " + tag.asText() + ", which is not described");
    }
    parameters(where, path, operation);
    security(where, operation);
    success(where, path, method, operation);
    problems(where, path, method, operation);
    body(where, method, operation);
  }

  private void parameters(String where, String path, JsonNode operation) {
    var named = new HashSet<String>();
    for (var parameter : operation.path("parameters")) {
      var name = parameter.path("name").asText();
      named.add(name);
      require(hasText(parameter, "description"), where + " does not describe " + name);
      require(!parameter.path("schema").isEmpty(), where + " gives " + name + " no schema");
    }
    var matcher = Pattern.compile("\\{([^}]+)}").matcher(path);
    while (matcher.find()) {
      require(named.contains(matcher.group(1)), where + " does not document " + matcher.group(1));
    }
  }

  private void security(String where, JsonNode operation) {
    var requirements = operation.path("security");
    for (var requirement : requirements) {
      for (var scheme : requirement.properties()) {
        require(
            scheme.getKey().equals(SCHEME)
                && document.path("components").path("securitySchemes").has(SCHEME),
            where + " needs the unknown scheme " + scheme.getKey());
      }
    }
    if (needsToken(operation)) {
      for (var status : List.of("401", "403")) {
        require(operation.path("responses").has(status), where + " does not document " + status);
      }
    }
  }

  private static boolean needsToken(JsonNode operation) {
    var requirements = operation.path("security");
    for (var requirement : requirements) {
      if (requirement.isEmpty()) {
        return false;
      }
    }
    return !requirements.isEmpty();
  }

  private void success(String where, String path, String method, JsonNode operation) {
    var found = false;
    for (var answer : operation.path("responses").properties()) {
      if (answer.getKey().startsWith("2")) {
        found = true;
        require(
            answer.getKey().equals("204") || hasSchema(answer.getValue()),
            where + " answers " + answer.getKey() + " without schema");
        require(
            hasText(answer.getValue(), "description"),
            where + " does not describe " + answer.getKey());
      }
    }
    require(found, where + " documents no success");
    var writes = documents(operation, "Idempotency-Key");
    if (method.equals("post") && writes && !path.contains("{") && !path.endsWith("/batch")) {
      var answers = operation.path("responses");
      require(answers.has("201") && !answers.has("200"), where + " creates, so it answers 201");
    }
  }

  private void problems(String where, String path, String method, JsonNode operation) {
    var expected = new TreeSet<>(PROBLEMS.get(method));
    if (path.contains("{")) {
      expected.add("404");
    }
    var answers = operation.path("responses");
    for (var status : expected) {
      require(answers.has(status), where + " does not document " + status);
    }
    var own = answers.path("400").path("content");
    for (var answer : answers.properties()) {
      if (answer.getKey().compareTo("400") >= 0) {
        if (isForeign(path, own)) {
          require(
              answer.getValue().path("content").equals(own),
              where + " answers " + answer.getKey() + " in another shape than 400");
          continue;
        }
        var schema = answer.getValue().path("content").path(PROBLEM).path("schema");
        require(
            schema.path("$ref").asText().equals(PROBLEM_SCHEMA),
            where + " answers " + answer.getKey() + " without a problem document");
      }
    }
    require(
        document.path("components").path("schemas").has("Problem"),
        "the document does not define Problem");
  }

  /** Addresses outside of our API may follow a standard with a shape of its own for problems. */
  private static boolean isForeign(String path, JsonNode content) {
    return !path.startsWith(API)
        && !content.isEmpty()
        && !content.has(PROBLEM)
        && !content.toString().contains(PROBLEM_SCHEMA);
  }

  private void body(String where, String method, JsonNode operation) {
    var body = operation.path("requestBody");
    if (body.isMissingNode()) {
      require(method.equals("get") || method.equals("delete"), where + " documents no body");
      return;
    }
    var fields = body.path("content").path(FIELDS).path("schema");
    if (!fields.isEmpty()) {
      require(!fields.path("properties").isEmpty(), where + " takes a form without fields");
      return;
    }
    var file = body.path("content").path(FORM).path("schema");
    if (!file.isEmpty()) {
      var form = ApiDocuments.resolve(document, file);
      require(!form.path("properties").isEmpty(), where + " takes a form without parts");
      return;
    }
    var type = body.path("content").path(JSON);
    var schema = type.path("schema");
    require(!schema.isEmpty(), where + " takes a body without schema");
    var examples = examples(type);
    require(!examples.isEmpty(), where + " has no example of its body");
    var name = schema.path("$ref").asText();
    if (!name.isEmpty()) {
      examples.forEach(example -> fits(where, name, example));
    }
  }

  private List<JsonNode> examples(JsonNode type) {
    var examples = new ArrayList<JsonNode>();
    type.path("examples").forEach(example -> examples.add(example.path("value")));
    if (type.has("example")) {
      examples.add(type.get("example"));
    }
    var schema = ApiDocuments.resolve(document, type.path("schema"));
    schema.path("examples").forEach(examples::add);
    return examples;
  }

  private void fits(String where, String reference, JsonNode example) {
    Schema schema = schemas.getSchema(SchemaLocation.of(ADDRESS + reference));
    for (var error : schema.validate(example.toString(), InputFormat.JSON)) {
      violations.add(
          where
              + " has an example that breaks its schema: "
              + error.getInstanceLocation()
              + " "
              + error.getMessage());
    }
  }

  /** Services refuse unknown properties, so an example must not show one. */
  private static void close(JsonNode node) {
    if (node instanceof ObjectNode schema && schema.path("properties").isObject()) {
      schema.put("unevaluatedProperties", false);
    }
    node.forEach(ApiCompleteness::close);
  }

  private static boolean documents(JsonNode operation, String parameter) {
    for (var candidate : operation.path("parameters")) {
      if (candidate.path("name").asText().equals(parameter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSchema(JsonNode answer) {
    for (var type : answer.path("content")) {
      if (!type.path("schema").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasText(JsonNode node, String member) {
    return !node.path(member).asText().isBlank();
  }

  private void require(boolean holds, String violation) {
    if (!holds && !violations.contains(violation)) {
      violations.add(violation);
    }
  }
}
