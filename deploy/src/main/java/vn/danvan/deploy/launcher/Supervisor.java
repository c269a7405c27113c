package vn.danvan.deploy.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.danvan.deploy.kafka.Kafka;
import vn.danvan.deploy.keycloak.Keycloak;
import vn.danvan.deploy.postgres.Postgres;
import vn.danvan.deploy.process.Child;
import vn.danvan.deploy.process.ProcessRecord;
import vn.danvan.deploy.process.Waiting;

/**
 * The process that stays: it starts the programs in order, notices when one has died, says so and
 * starts it again. Programs that a dead supervisor left running it takes over as they are.
 */
final class Supervisor {

  /** PostgreSQL's orphaned helpers need a moment to notice; until then a new server refuses. */
  private static final Duration SETTLING = Duration.ofMillis(400);

  private static final Duration CALM = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  /** One program under watch: when it was last started and how long it rests after dying early. */
  private record Watched(Child child, ProcessRecord process, long startedNanos, Duration pause) {}

  private final LocalSystem system;
  private final Map<String, Watched> watched = new ConcurrentHashMap<>();
  private final Object starting = new Object();
  private boolean ending;

  Supervisor(LocalSystem system) {
    this.system = system;
  }

  static Path pidFile(Layout layout) {
    return layout.home().resolve("supervisor.pid");
  }

  /** There once the services are built and copied to where they run. */
  static Path servicesInstalled(Layout layout) {
    return layout.run().resolve("services.installed");
  }

  /** Starts everything and watches until this process is ended. */
  void run() {
    ProcessRecord.living(ProcessHandle.current().pid())
        .orElseThrow()
        .write(pidFile(system.layout()));
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      executor.submit(
          () -> {
            try {
              startInOrder();
            } catch (RuntimeException | ExecutionException | InterruptedException e) {
              say("The start failed: " + e.getMessage());
              System.exit(1);
            }
          });
      while (true) {
        watched.values().forEach(this::look);
        Waiting.pause(Duration.ofMillis(200));
      }
    }
  }

  private void startInOrder() throws ExecutionException, InterruptedException {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> keycloak = executor.submit(this::startKeycloak);
      var needed = List.of(executor.submit(this::startPostgres), executor.submit(this::startKafka));
      for (Future<?> part : needed) {
        part.get();
      }
      while (!Files.exists(servicesInstalled(system.layout()))) {
        Waiting.pause(Duration.ofMillis(100));
      }
      // They ask Keycloak for its keys at the first token and not before.
      system.services().forEach(service -> start(system.child(service)));
      keycloak.get();
    }
  }

  private void startKeycloak() {
    Keycloak keycloak = system.keycloak();
    if (keycloak.child().running().isEmpty()) {
      if (!keycloak.installed()) {
        say("keycloak: unpacking and building it (only once)");
      }
      keycloak.initialize();
    }
    start(keycloak.child());
  }

  private void startPostgres() {
    Postgres postgres = system.postgres();
    postgres.initialize();
    start(postgres.child());
    postgres.awaitReady(Duration.ofMinutes(2));
    system.ensureDatabases();
  }

  private void startKafka() {
    Kafka kafka = system.kafka();
    if (kafka.child().running().isEmpty()) {
      kafka.initialize();
    }
    start(kafka.child());
    kafka.awaitReady(Duration.ofMinutes(2));
  }

  private void start(Child child) {
    start(child, Duration.ZERO);
  }

  private void start(Child child, Duration pause) {
    synchronized (starting) {
      if (ending) {
        return;
      }
      boolean adopted = child.running().isPresent();
      ProcessRecord process = child.start();
      say(child.name() + (adopted ? ": runs already" : ": started") + ", process " + process.pid());
      watched.put(child.name(), new Watched(child, process, System.nanoTime(), pause));
    }
  }

  private void look(Watched program) {
    if (program.process().alive()) {
      return;
    }
    Duration lived = Duration.ofNanos(System.nanoTime() - program.startedNanos());
    if (lived.compareTo(program.pause()) < 0) {
      return; // it died early and rests until its pause is over
    }
    Duration pause = nextPause(lived, program.pause());
    say(
        "%s: DIED after %d s (process %d), see %s; starting it again"
            .formatted(
                program.child().name(),
                lived.toSeconds(),
                program.process().pid(),
                program.child().log()));
    Waiting.pause(SETTLING);
    start(program.child(), pause);
  }

  /**
   * How long after its start a program may be started once more: at once after a calm life, longer
   * and longer when it keeps dying.
   */
  static Duration nextPause(Duration lived, Duration last) {
    if (lived.compareTo(CALM) > 0) {
      return Duration.ZERO;
    }
    Duration doubled = last.isZero() ? Duration.ofSeconds(1) : last.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  /** Leaves the programs running, but nothing half started. */
  private void end() {
    synchronized (starting) {
      ending = true;
      var kept = watched.values().stream().map(program -> program.process().pid()).toList();
      // What is left are helpers such as initdb and Keycloak's build.
      ProcessHandle.current()
          .children()
          .filter(child -> !kept.contains(child.pid()))
          .forEach(ProcessHandle::destroy);
      say("supervisor: ends");
    }
  }

  private static void say(String text) {
    System.out.println(LocalTime.now().truncatedTo(ChronoUnit.MILLIS) + " " + text);
  }

  /** Removes what an earlier run left to signal this one. */
  static void forgetInstalledServices(Layout layout) {
    try {
      Files.deleteIfExists(servicesInstalled(layout));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
