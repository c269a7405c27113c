package vn.danvan.deploy.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of topics and events in {@code docs/architecture.md}. */
final class EventTable {

  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z-]+)` \\| (\\S+) \\| (.*?) ?\\| (.*?) ?\\|");
  private static final Pattern UNPUBLISHED =
      Pattern.compile("(?m)^\\| ([a-z]+-service) \\| ([A-Z][A-Za-z, ]+) \\|");

  private static final Pattern AWAITED =
      Pattern.compile("Awaited, but published by nobody yet: ([A-Za-z, ]+)[.]");

  /** A topic by its short name, in the order of the document. */
  record Row(String topic, String publisher, Set<String> events, Set<String> consumers) {}

  private EventTable() {}

  static List<Row> rows() {
    return ROW.matcher(document())
        .results()
        .map(row -> new Row(row.group(1), row.group(2), names(row.group(3)), names(row.group(4))))
        .toList();
  }

  /** Events that the service journals only. */
  static Set<String> unpublished(String service) {
    return UNPUBLISHED
        .matcher(document())
        .results()
        .filter(row -> row.group(1).equals(service))
        .flatMap(row -> names(row.group(2)).stream())
        .collect(Collectors.toSet());
  }

  /** Events that a service understands before another one publishes them. */
  static Set<String> awaited() {
    return AWAITED
        .matcher(document())
        .results()
        .flatMap(line -> names(line.group(1)).stream())
        .collect(Collectors.toSet());
  }

  /** Where the schema of an event lies. */
  static Path schema(Row row, String event) {
    return contracts(row.publisher()).resolve(event + ".v1.schema.json");
  }

  static Path contracts(String publisher) {
    return ROOT.resolve(publisher + "/src/main/resources/contracts");
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Set<String> names(String cell) {
    return Arrays.stream(cell.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String document() {
    return read(ROOT.resolve("docs/architecture.md"));
  }
}
