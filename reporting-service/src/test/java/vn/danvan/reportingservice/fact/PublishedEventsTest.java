package vn.danvan.reportingservice.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.reportingservice.ReportingTest;

/** Every event that another service publishes is understood here, by the contracts it keeps. */
@QuarkusTest
class PublishedEventsTest extends ReportingTest {

  private static final List<String> PUBLISHERS =
      List.of("model-service", "recognition-service", "dialogue-service");

  /** Journaled by their owners and not published; the rest are parts that events refer to. */
  private static final Set<String> NOT_PUBLISHED =
      Set.of(
          "ModelRevised",
          "RegistrationListRecorded",
          "ReorganizationExecuted",
          "WorkAssigned",
          "RoundLateEntryLimited");

  /** Published on a topic that no report reads. */
  private static final Set<String> OF_COUNCILS =
      Set.of(
          "CouncilSessionPlanned",
          "CouncilSessionAmended",
          "CouncilConflictDeclared",
          "CouncilSessionOpened",
          "CouncilScoringStarted",
          "CouncilBallotOpened",
          "CouncilSessionClosed",
          "CouncilSessionCancelled");

  @Inject @All List<EventConsumer> consumers;

  @Test
  void noneWouldBeParked() throws Exception {
    var understood =
        consumers.stream()
            .flatMap(
                consumer ->
                    Stream.concat(consumer.types().stream(), consumer.ignoredTypes().stream()))
            .map(type -> type.substring("vn.danvan.".length()))
            .collect(Collectors.toSet());
    for (var publisher : PUBLISHERS) {
      var published = published(publisher);
      assertThat(published).as(publisher).isNotEmpty();
      assertThat(understood).as(publisher).containsAll(published);
    }
  }

  private static Set<String> published(String publisher) throws Exception {
    var contracts = Path.of("..", publisher, "src/main/resources/contracts");
    try (var files = Files.list(contracts)) {
      return files
          .filter(PublishedEventsTest::isOfAnEvent)
          .map(file -> file.getFileName().toString().replace(".v1.schema.json", ""))
          .filter(name -> !NOT_PUBLISHED.contains(name) && !OF_COUNCILS.contains(name))
          .collect(Collectors.toSet());
    }
  }

  /** A schema of an event refers to that of its aggregate's data. */
  private static boolean isOfAnEvent(Path file) {
    try {
      return Files.readString(file).contains(".v1.schema.json\"");
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
