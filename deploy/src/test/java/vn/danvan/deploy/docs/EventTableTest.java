package vn.danvan.deploy.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
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

  private static final Pattern TYPE = Pattern.compile("\"vn\\.danvan\\.([A-Z][A-Za-z]+)\"");

  @ParameterizedTest
  @ValueSource(
      strings = {"model-service", "recognition-service", "dialogue-service", "reporting-service"})
  void topicsAreThoseThatTheServicePublishes(String service) throws IOException {
    var properties = new Properties();
    try (var file =
        Files.newBufferedReader(
            EventTable.ROOT.resolve(service + "/src/main/resources/application.properties"))) {
      properties.load(file);
    }
    assertThat(
            EventTable.rows().stream()
                .filter(row -> row.publisher().equals(service))
                .map(EventTable.Row::topic))
        .containsExactlyInAnyOrder(properties.getProperty("danvan.topics.published").split(","));
  }

  @ParameterizedTest
  @ValueSource(strings = {"model-service", "recognition-service", "dialogue-service"})
  void eventsAreThoseOfTheCode(String service) throws IOException {
    var own = new TreeSet<>(EventTable.unpublished(service));
    var learnt = new HashSet<>(EventTable.awaited());
    for (var row : EventTable.rows()) {
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
  void whatIsAwaitedIsPublishedByNobody() {
    for (var row : EventTable.rows()) {
      assertThat(EventTable.awaited()).noneMatch(row.events()::contains);
    }
  }

  @Test
  void everyPublishedEventHasASchemaWithItsPublisher() {
    for (var row : EventTable.rows()) {
      for (var event : row.events()) {
        assertThat(EventTable.schema(row, event)).exists();
      }
    }
  }

  private static Set<String> types(String service) throws IOException {
    try (Stream<Path> files = Files.walk(EventTable.ROOT.resolve(service + "/src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> TYPE.matcher(EventTable.read(file)).results())
          .map(type -> type.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
