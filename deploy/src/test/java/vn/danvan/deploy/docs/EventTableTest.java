package vn.danvan.deploy.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of topics and events in {@code docs/architecture.md} say what the services do. */
class EventTableTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z-]+)` \\| (\\S+) \\| (.*?) ?\\| (.*?) ?\\|");
  private static final Pattern UNPUBLISHED =
      Pattern.compile("\\| ([a-z]+-service) \\| ([A-Z][A-Za-z, ]+) \\|");
  private static final Pattern TYPE = Pattern.compile("\"vn\\.danvan\\.([A-Z][A-Za-z]+)\"");

  private record Row(String topic, String publisher, Set<String> events, Set<String> consumers) {}

  @ParameterizedTest
  @ValueSource(
      strings = {"model-service", "recognition-service", "dialogue-service", "reporting-service"})
  void topicsAreThoseThatTheServicePublishes(String service) throws IOException {
    var properties = new Properties();
    try (var file =
        Files.newBufferedReader(
            ROOT.resolve(service + "/src/main/resources/application.properties"))) {
      properties.load(file);
    }
    assertThat(rows().stream().filter(row -> row.publisher().equals(service)).map(Row::topic))
        .containsExactlyInAnyOrder(properties.getProperty("danvan.topics.published").split(","));
  }

  @ParameterizedTest
  @ValueSource(strings = {"model-service", "recognition-service", "dialogue-service"})
  void eventsAreThoseOfTheCode(String service) throws IOException {
    var own = new TreeSet<>(unpublished(service));
    var learnt = new HashSet<String>();
    for (var row : rows()) {
      if (row.publisher().equals(service)) {
        own.addAll(row.events());
      } else if (row.consumers().contains(service)) {
        learnt.addAll(row.events());
      }
    }
    var used = types(service);
    assertThat(used).containsAll(own);
    used.removeAll(own);
    assertThat(learnt).containsAll(used);
  }

  @Test
  void everyPublishedEventHasASchemaWithItsPublisher() {
    for (var row : rows()) {
      for (var event : row.events()) {
        assertThat(
                ROOT.resolve(
                    row.publisher() + "/src/main/resources/contracts/" + event + ".v1.schema.json"))
            .exists();
      }
    }
  }

  private static List<Row> rows() {
    return ROW.matcher(document())
        .results()
        .map(row -> new Row(row.group(1), row.group(2), names(row.group(3)), names(row.group(4))))
        .toList();
  }

  private static Set<String> unpublished(String service) {
    return UNPUBLISHED
        .matcher(document())
        .results()
        .filter(row -> row.group(1).equals(service))
        .flatMap(row -> names(row.group(2)).stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> names(String cell) {
    return Arrays.stream(cell.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Set<String> types(String service) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve(service + "/src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> TYPE.matcher(read(file)).results())
          .map(type -> type.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String document() {
    return read(ROOT.resolve("docs/architecture.md"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
