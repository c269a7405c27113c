package vn.danvan.deploy.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.danvan.deploy.kafka.Kafka;
import vn.danvan.deploy.postgres.Postgres;
import vn.danvan.deploy.process.Child;

/**
 * The one PostgreSQL and the one Kafka that the tests of all modules share; each module uses a
 * database and topics of its own. Empty at every start.
 */
final class TestInfrastructure {

  private static final int CONNECTIONS = 300;

  private final Layout layout;
  private final Postgres postgres;
  private final Kafka kafka;

  TestInfrastructure(Layout checkout, int postgresPort, int kafkaPort) {
    this.layout = checkout.forTests();
    this.postgres = new Postgres(layout, postgresPort, null, CONNECTIONS);
    this.kafka = new Kafka(layout, kafkaPort, jars());
  }

  private Path jars() {
    return layout.apps().resolve("launcher");
  }

  /** Starts both from nothing; leaves them as they are if both run. */
  void start() {
    if (children().stream().allMatch(child -> child.running().isPresent())) {
      return;
    }
    stop();
    Ports.requireFree("DANVAN_TEST_POSTGRES_PORT", postgres.port());
    Ports.requireFree("DANVAN_TEST_KAFKA_PORT", kafka.port());
    Ports.requireFree("DANVAN_TEST_KAFKA_PORT (plus one)", kafka.controllerPort());
    Folders.delete(layout.home());
    LauncherCopy.install(layout, jars());
    postgres.initialize();
    postgres.child().start();
    kafka.initialize();
    kafka.child().start();
    postgres.awaitReady(Duration.ofSeconds(60));
    kafka.awaitReady(Duration.ofSeconds(90));
  }

  void stop() {
    children().forEach(child -> child.stop(Duration.ofSeconds(15)));
  }

  private List<Child> children() {
    return List.of(kafka.child(), postgres.child());
  }
}
