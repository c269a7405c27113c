package vn.danvan.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * The contracts of published events: {@code contracts/<EventType>.v1.schema.json} on the class path
 * (JSON Schema 2020-12; files may refer to each other by file name), and the names that their
 * properties may have: {@code allowed-properties.txt}, one name per line, {@code #} for comments.
 *
 * <pre>{@code
 * @Test
 * void everythingPublishedKeepsItsContract() {
 *   Contracts.check(jdbi);
 * }
 * }</pre>
 */
public final class Contracts {

  private static final String ALLOWED = "allowed-properties.txt";
  private static final String FOLDER = "contracts";
  private static final String ENDING = ".v1.schema.json";
  private static final String BASE = "https://contracts.danvan.vn/";
  private static final String TYPE_PREFIX = "vn.danvan.";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Contracts::byAddress));
  private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

  private Contracts() {}

  /**
   * Checks the schemas themselves and every published row of the journal, which must hold one.
   *
   * @throws AssertionError naming every violation, but no values
   */
  public static void check(Jdbi jdbi) {
    checkSchemas();
    checkJournal(jdbi);
  }

  /**
   * Every object is closed ({@code additionalProperties} or {@code unevaluatedProperties} false)
   * and every property's name is on the list of those that are no personal data.
   */
  public static void checkSchemas() {
    var allowed = allowedProperties();
    var violations = new TreeSet<String>();
    var files = schemaFiles();
    if (files.isEmpty()) {
      violations.add("there is no " + FOLDER + "/*" + ENDING);
    }
    for (var file : files) {
      inspect(read(file), file, "", allowed, violations);
    }
    fail("Contracts", violations);
  }

  /** Every row of the journal that is published fits the schema of its type. */
  public static void checkJournal(Jdbi jdbi) {
    record Row(String type, String data) {}
    var violations = new TreeMap<String, Integer>();
    var rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT event_type, data FROM journal WHERE topic IS NOT NULL")
                    .map((row, _) -> new Row(row.getString("event_type"), row.getString("data")))
                    .list());
    if (rows.isEmpty()) {
      violations.put("nothing was published, so nothing was checked", 1);
    }
    for (var row : rows) {
      for (var violation : violations(row.type(), row.data())) {
        violations.merge(row.type() + " " + violation, 1, Integer::sum);
      }
    }
    fail(
        "The journal",
        violations.entrySet().stream()
            .map(entry -> entry.getKey() + " (" + entry.getValue() + " times)")
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * What is wrong with an event's data; empty if nothing is.
   *
   * @param type CloudEvents type, such as {@code vn.danvan.ModelRegistered}
   */
  public static List<String> violations(String type, String data) {
    if (!type.startsWith(TYPE_PREFIX)) {
      return List.of("does not begin with " + TYPE_PREFIX);
    }
    var file = type.substring(TYPE_PREFIX.length()) + ENDING;
    if (content(file) == null) {
      return List.of("has no " + FOLDER + "/" + file);
    }
    var schema =
        KNOWN.computeIfAbsent(file, _ -> SCHEMAS.getSchema(SchemaLocation.of(BASE + file)));
    return schema.validate(data, InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + " breaks " + error.getSchemaLocation())
        .toList();
  }

  private static void inspect(
      JsonNode node, String file, String pointer, Set<String> allowed, Set<String> violations) {
    var properties = node.get("properties");
    if (properties != null && properties.isObject()) {
      properties
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!allowed.contains(name)) {
                  violations.add(file + " names " + name + ", which is not in " + ALLOWED);
                }
              });
      if (!isFalse(node.get("additionalProperties"))
          && !isFalse(node.get("unevaluatedProperties"))) {
        violations.add(file + "#" + pointer + " takes additional properties");
      }
    }
    node.properties()
        .forEach(
            entry ->
                inspect(
                    entry.getValue(), file, pointer + "/" + entry.getKey(), allowed, violations));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      inspect(node.get(i), file, pointer + "/" + i, allowed, violations);
    }
  }

  private static boolean isFalse(JsonNode node) {
    return node != null && node.isBoolean() && !node.booleanValue();
  }

  private static Set<String> allowedProperties() {
    var text = resource(ALLOWED);
    if (text == null) {
      throw new AssertionError("There is no " + ALLOWED + " on the class path");
    }
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Names of the schema files in all folders of contracts on the class path. */
  private static Set<String> schemaFiles() {
    var names = new TreeSet<String>();
    try {
      for (var folder : Collections.list(loader().getResources(FOLDER))) {
        names.addAll(list(folder));
      }
    } catch (IOException | URISyntaxException failure) {
      throw new IllegalStateException("Unreadable class path", failure);
    }
    return names;
  }

  private static List<String> list(URL folder) throws IOException, URISyntaxException {
    if (!folder.getProtocol().equals("file")) {
      return List.of();
    }
    try (var files = Files.list(Path.of(folder.toURI()))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .toList();
    }
  }

  private static JsonNode read(String file) {
    try {
      return JSON.readTree(content(file));
    } catch (IOException invalid) {
      throw new AssertionError(FOLDER + "/" + file + " is not JSON", invalid);
    }
  }

  /** Whatever the base of an address is, its last segment names the file. */
  private static String byAddress(String address) {
    var path = URI.create(address).getPath();
    return path == null ? null : content(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String content(String file) {
    return file.endsWith(ENDING) ? resource(FOLDER + "/" + file) : null;
  }

  private static String resource(String name) {
    try (InputStream stream = loader().getResourceAsStream(name)) {
      return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ClassLoader loader() {
    return Thread.currentThread().getContextClassLoader();
  }

  private static void fail(String what, Set<String> violations) {
    if (!violations.isEmpty()) {
      throw new AssertionError(
          what
              + ": "
              + violations.size()
              + " violations\n  "
              + String.join("\n  ", new ArrayList<>(violations)));
    }
  }
}
