package vn.danvan.platform.testing;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads and writes the OpenAPI documents under {@code docs/api}, sorted and indented. */
final class ApiDocuments {

  static final String HOW_TO_ACCEPT =
      "If that is meant, run the test again with -Ddanvan.api.accept=true and commit docs/api.";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENDING = ".json";
  private static final String REFERENCE = "#/components/schemas/";

  /** Members that hold examples: data, in which names like "parameters" mean nothing. */
  private static final Set<String> DATA = Set.of("examples", "example", "default", "enum");

  private ApiDocuments() {}

  static boolean accepting() {
    return Boolean.getBoolean("danvan.api.accept");
  }

  static JsonNode parse(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException invalid) {
      throw new AssertionError("The OpenAPI document is not JSON", invalid);
    }
  }

  /** Sorted, and without the address of the process that it comes from. */
  static ObjectNode normalized(JsonNode document) {
    var sorted = (ObjectNode) sorted(document);
    sorted.remove("servers");
    return sorted;
  }

  static JsonNode committed(String service) {
    var file = folder().resolve(service + ENDING);
    try {
      return Files.exists(file) ? parse(Files.readAllBytes(file)) : null;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** All documents but the merged one, by service. */
  static Map<String, JsonNode> allCommitted() {
    try (var files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .filter(name -> name.endsWith("-service"))
          .collect(
              Collectors.toMap(
                  service -> service, ApiDocuments::committed, (one, _) -> one, TreeMap::new));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void write(String name, JsonNode document) {
    var indent = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    try {
      var text = JSON.writer(printer).writeValueAsString(document) + "\n";
      var file = folder().resolve(name + ENDING);
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The schema that a reference names, or the schema itself; never null. */
  static JsonNode resolve(JsonNode document, JsonNode schema) {
    var reference = schema.path("$ref").asText("");
    return reference.isEmpty()
        ? schema
        : document.path("components").path("schemas").path(reference.substring(REFERENCE.length()));
  }

  private static Path folder() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("docs/api"))) {
        return folder.resolve("docs/api");
      }
    }
    throw new AssertionError("There is no docs/api above " + Path.of("").toAbsolutePath());
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isObject()) {
      var names = new TreeSet<String>();
      node.fieldNames().forEachRemaining(names::add);
      var result = JsonNodeFactory.instance.objectNode();
      for (var name : names) {
        var value = node.get(name);
        result.set(name, DATA.contains(name) ? value : ordered(name, sorted(value)));
      }
      return result;
    }
    if (node.isArray()) {
      var result = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> result.add(sorted(element)));
      return result;
    }
    return node;
  }

  /** Lists whose order means nothing and changes from build to build. */
  private static JsonNode ordered(String name, JsonNode value) {
    if (!(value instanceof ArrayNode array)
        || !(name.equals("parameters") || name.equals("tags"))) {
      return value;
    }
    var elements = new ArrayList<JsonNode>();
    array.forEach(elements::add);
    elements.sort(
        Comparator.comparing((JsonNode element) -> element.path("in").asText())
            .thenComparing(element -> element.path("name").asText()));
    return JsonNodeFactory.instance.arrayNode().addAll(elements);
  }
}
