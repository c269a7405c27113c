package vn.danvan.deploy.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/api/asyncapi.json} has every topic and event type of the code and none besides. A
 * change that is meant is taken over by running this test with {@code -Ddanvan.api.accept=true}.
 */
class AsyncApiTest {

  private static final Path FILE = EventTable.ROOT.resolve("docs/api/asyncapi.json");
  private static final String SUFFIX = ".v1.schema.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeAll
  static void acceptWhatIsMeant() throws IOException {
    if (Boolean.getBoolean("danvan.api.accept")) {
      var text =
          JSON.writerWithDefaultPrettyPrinter()
              .writeValueAsString(AsyncApiDocument.of(EventTable.rows()));
      Files.writeString(FILE, text + "\n");
    }
  }

  @Test
  void saysWhatTheTableAndTheSchemasSay() throws IOException {
    assertThat(committed())
        .as("docs/api/asyncapi.json; take it over with -Ddanvan.api.accept=true")
        .isEqualTo(AsyncApiDocument.of(EventTable.rows()));
  }

  @Test
  void hasTheTopicsThatTheServicesPublishAndNoOther() throws IOException {
    var published = new ArrayList<String>();
    for (var service :
        List.of("model-service", "recognition-service", "dialogue-service", "reporting-service")) {
      var properties = new Properties();
      try (var file =
          Files.newBufferedReader(
              EventTable.ROOT.resolve(service + "/src/main/resources/application.properties"))) {
        properties.load(file);
      }
      published.addAll(List.of(properties.getProperty("danvan.topics.published").split(",")));
    }
    assertThat(committed().path("channels").properties())
        .extracting(channel -> channel.getValue().path("address").asText())
        .containsExactlyInAnyOrderElementsOf(
            published.stream().map(topic -> "danvan." + topic + ".v1").toList());
  }

  @Test
  void hasTheEventsForWhichThereAreSchemasAndNoOther() throws IOException {
    var contracts = new TreeSet<String>();
    var bases = new TreeSet<String>();
    for (var service :
        List.of("model-service", "recognition-service", "dialogue-service", "reporting-service")) {
      try (Stream<Path> files = Files.list(EventTable.contracts(service))) {
        for (var file : files.toList()) {
          contracts.add(file.getFileName().toString().replace(SUFFIX, ""));
          for (var base : JSON.readTree(file.toFile()).findValuesAsText("$ref")) {
            bases.add(base.replace(SUFFIX, ""));
          }
        }
      }
      contracts.removeAll(EventTable.unpublished(service));
    }
    contracts.removeAll(bases);
    var document = committed();
    var events = document.at("/components/messages").properties();
    assertThat(events).extracting(Map.Entry::getKey).containsExactlyInAnyOrderElementsOf(contracts);
    for (var event : events) {
      assertThat(event.getValue().path("name").asText()).isEqualTo("vn.danvan." + event.getKey());
      assertThat(document.at("/channels").findValues(event.getKey()))
          .as(event.getKey() + " is of one topic")
          .hasSize(1);
    }
  }

  @Test
  void hasNoReferenceThatLeadsNowhere() throws IOException {
    var document = committed();
    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allMatch(reference -> reference.startsWith("#/"))
        .noneMatch(reference -> document.at(reference.substring(1)).isMissingNode());
  }

  private static JsonNode committed() throws IOException {
    return JSON.readTree(FILE.toFile());
  }
}
