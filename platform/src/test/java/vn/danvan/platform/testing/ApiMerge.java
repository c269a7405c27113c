package vn.danvan.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One document of all services, for a host that serves them all. Paths don't overlap. Schemas that
 * are called alike but differ between services get their service's name in front, and so do
 * operation ids that repeat.
 */
final class ApiMerge {

  /** Name of the merged document under {@code docs/api}. */
  static final String FILE = "danvan";

  private static final String TITLE = "Dân Vận";
  private static final String REFERENCE = "#/components/schemas/";

  private final Map<String, JsonNode> documents;
  private final ObjectNode merged = JsonNodeFactory.instance.objectNode();

  private ApiMerge(Map<String, JsonNode> documents) {
    this.documents = new TreeMap<>(documents);
  }

  /**
   * Merges documents.
   *
   * @param documents by service, such as {@code model-service}
   * @throws AssertionError if two services offer the same path
   */
  static JsonNode merged(Map<String, JsonNode> documents) {
    return new ApiMerge(documents).run();
  }

  private JsonNode run() {
    var ambiguous = ambiguousSchemas();
    var repeated = repeatedOperations();
    var tags = new TreeMap<String, JsonNode>();
    documents.forEach(
        (service, document) -> {
          var part = renamed(document.deepCopy(), service, ambiguous);
          merged.set("openapi", part.path("openapi"));
          merged
              .putObject("info")
              .put("title", TITLE)
              .set("version", part.path("info").path("version"));
          part.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
          part.path("paths").properties().forEach(path -> add(path, service, repeated));
          var components = merged.withObjectProperty("components");
          components
              .withObjectProperty("securitySchemes")
              .setAll((ObjectNode) part.path("components").path("securitySchemes"));
          part.path("components")
              .path("schemas")
              .properties()
              .forEach(
                  schema -> {
                    var name = nameOf(schema.getKey(), service, ambiguous);
                    components.withObjectProperty("schemas").set(name, schema.getValue());
                  });
        });
    merged.putArray("tags").addAll(tags.values());
    return ApiDocuments.normalized(merged);
  }

  private void add(Map.Entry<String, JsonNode> path, String service, Set<String> repeated) {
    var paths = merged.withObjectProperty("paths");
    if (paths.has(path.getKey())) {
      throw new AssertionError("Two services offer " + path.getKey());
    }
    for (var operation : path.getValue()) {
      var id = operation.path("operationId").asText();
      if (repeated.contains(id)) {
        var prefix = prefix(service);
        ((ObjectNode) operation).put("operationId", decapitalized(prefix) + capitalized(id));
      }
    }
    paths.set(path.getKey(), path.getValue());
  }

  private Set<String> repeatedOperations() {
    var seen = new HashSet<String>();
    var repeated = new HashSet<String>();
    for (var document : documents.values()) {
      for (var path : document.path("paths")) {
        for (var operation : path) {
          var id = operation.path("operationId").asText();
          if (!seen.add(id)) {
            repeated.add(id);
          }
        }
      }
    }
    return repeated;
  }

  /** Names that mean different things, by themselves or because of a schema that they refer to. */
  private Set<String> ambiguousSchemas() {
    var owners = new HashMap<String, Set<JsonNode>>();
    var counts = new HashMap<String, Integer>();
    for (var document : documents.values()) {
      for (var schema : document.path("components").path("schemas").properties()) {
        owners.computeIfAbsent(schema.getKey(), _ -> new HashSet<>()).add(schema.getValue());
        counts.merge(schema.getKey(), 1, Integer::sum);
      }
    }
    var ambiguous = new TreeSet<String>();
    owners.forEach(
        (name, contents) -> {
          if (contents.size() > 1) {
            ambiguous.add(name);
          }
        });
    var grown = true;
    while (grown) {
      grown = false;
      for (var entry : owners.entrySet()) {
        if (counts.get(entry.getKey()) > 1
            && !ambiguous.contains(entry.getKey())
            && entry.getValue().stream().anyMatch(schema -> refers(schema, ambiguous))) {
          grown = ambiguous.add(entry.getKey());
        }
      }
    }
    return ambiguous;
  }

  private static boolean refers(JsonNode node, Set<String> names) {
    if (node.isTextual() && node.asText().startsWith(REFERENCE)) {
      return names.contains(node.asText().substring(REFERENCE.length()));
    }
    for (var child : node) {
      if (refers(child, names)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode renamed(JsonNode node, String service, Set<String> ambiguous) {
    if (node instanceof ObjectNode object) {
      for (var member : object.properties()) {
        member.setValue(renamed(member.getValue(), service, ambiguous));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, renamed(array.get(i), service, ambiguous));
      }
    } else if (node.isTextual() && node.asText().startsWith(REFERENCE)) {
      var name = node.asText().substring(REFERENCE.length());
      return TextNode.valueOf(REFERENCE + nameOf(name, service, ambiguous));
    }
    return node;
  }

  private static String nameOf(String name, String service, Set<String> ambiguous) {
    return ambiguous.contains(name) ? prefix(service) + name : name;
  }

  /** {@code ModelService} for {@code model-service}. */
  private static String prefix(String service) {
    var prefix = new StringBuilder();
    for (var word : service.split("-")) {
      prefix.append(capitalized(word));
    }
    return prefix.toString();
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String decapitalized(String word) {
    return Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }
}
