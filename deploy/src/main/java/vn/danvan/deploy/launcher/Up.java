package vn.danvan.deploy.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.danvan.deploy.demo.DemoLoader;
import vn.danvan.deploy.process.Child;
import vn.danvan.deploy.process.Jvm;
import vn.danvan.deploy.process.ProcessRecord;
import vn.danvan.deploy.process.Waiting;

/** The start: builds what changed, starts what does not run, loads the demo once, and tells. */
final class Up {

  private static final String FIRST_PROVINCE = "binh-thuan";
  private static final int SHOWN_LINES = 8;
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration REPORT_LIMIT = Duration.ofMinutes(3);

  private final LocalSystem system;
  private final Layout layout;
  private final Progress progress = new Progress();

  /** Whether this call started the system, so that its end is the system's end too. */
  private volatile boolean stopAtExit;

  private volatile boolean stopping;

  Up(Layout layout) {
    this.layout = layout;
    this.system = LocalSystem.of(layout);
  }

  /**
   * Starts the system.
   *
   * @param detach return when everything is up and loaded, instead of staying until Ctrl-C
   * @param empty load no demo
   */
  void run(boolean detach, boolean empty) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopAtExit));
    try (var _ = StartLock.acquire(layout)) {
      start();
      if (detach) {
        // From here on a failure leaves the system up: a load goes on where it stopped.
        stopAtExit = false;
      }
      boolean loaded = Files.exists(layout.demoMarker(FIRST_PROVINCE));
      if (!loaded && !empty) {
        progress.say("Loading the demo of " + FIRST_PROVINCE);
        DemoLoader.load(FIRST_PROVINCE, new RunningSystem(system));
        progress.say("Loaded");
        loaded = true;
      }
      var summary = new Summary(system);
      summary.print();
      if (loaded) {
        summary.printReport(REPORT_LIMIT);
      }
    }
    progress.say("Up. " + (stopAtExit ? "Ctrl-C stops it." : "deploy/down stops it."));
    if (!detach) {
      stayInFront();
    }
  }

  private void start() {
    Disk.requireRoom(layout);
    Disk.ensureBallast(layout);
    var build = new Build(layout);
    List<Service> stale = build.stale(system.services());
    boolean outdated = !stale.isEmpty() || !system.services().stream().allMatch(build::isInstalled);
    if (outdated && !Down.stop(layout).isEmpty()) {
      progress.say("What ran was older than the sources and was stopped");
    }
    if (supervisor().isPresent()) {
      progress.say("It runs already");
    } else {
      startSupervisor();
    }
    if (!stale.isEmpty()) {
      build.run(stale, progress);
      progress.say("Built");
    }
    build.install(system.services());
    touch(Supervisor.servicesInstalled(layout));
    awaitAll();
  }

  private Optional<ProcessRecord> supervisor() {
    return ProcessRecord.read(Supervisor.pidFile(layout));
  }

  private void startSupervisor() {
    requireFreePorts();
    Path jars = layout.apps().resolve("launcher");
    if (ProcessRecord.read(layout.run().resolve("kafka.pid")).isEmpty()) {
      LauncherCopy.install(layout, jars);
    }
    Supervisor.forgetInstalledServices(layout);
    var options =
        List.of(
            "-Xmx48m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Ddanvan.root=" + layout.root());
    var supervisor =
        new Child(
            "supervisor",
            Jvm.command(options, jars, Main.class.getName(), List.of("supervise")),
            Map.of(),
            layout.log("supervisor"),
            Supervisor.pidFile(layout),
            "TERM");
    stopAtExit = true;
    supervisor.start();
    progress.say("Starting Keycloak, PostgreSQL and Kafka");
  }

  /** A program that is still running from before holds its port rightly. */
  private void requireFreePorts() {
    var programs = new LinkedHashMap<String, String>();
    programs.put("DANVAN_KEYCLOAK_PORT", "keycloak");
    programs.put("DANVAN_POSTGRES_PORT", "postgres");
    programs.put("DANVAN_KAFKA_PORT", "kafka");
    system
        .services()
        .forEach(
            service ->
                programs.put(
                    "DANVAN_" + service.name().toUpperCase(Locale.ROOT) + "_PORT",
                    service.module()));
    Map<String, Integer> ports = system.ports().byVariable();
    programs.forEach(
        (variable, program) -> {
          if (ProcessRecord.read(layout.run().resolve(program + ".pid")).isEmpty()) {
            Ports.requireFree(variable, ports.get(variable));
            if (program.equals("kafka")) {
              Ports.requireFree(variable + " (and the next one)", system.kafka().controllerPort());
            }
          }
        });
  }

  private void awaitAll() {
    Map<String, BooleanSupplier> waiting = new LinkedHashMap<>();
    waiting.put("PostgreSQL", () -> system.postgres().ready());
    waiting.put("Kafka", () -> system.kafka().ready());
    waiting.put("Keycloak", () -> system.keycloak().ready());
    system.services().forEach(service -> waiting.put(service.module(), service::ready));
    boolean ready =
        Waiting.until(
            () -> {
              if (supervisor().isEmpty() && !stopping) {
                throw new LaunchException(
                    "The start failed:\n" + Build.end(layout.log("supervisor"), SHOWN_LINES));
              }
              for (String name : new ArrayList<>(waiting.keySet())) {
                if (waiting.get(name).getAsBoolean()) {
                  waiting.remove(name);
                  progress.say(name + " is ready");
                }
              }
              return waiting.isEmpty();
            },
            START_LIMIT);
    if (!ready) {
      throw new LaunchException(
          "Not ready after %d s: %s; see %s"
              .formatted(
                  START_LIMIT.toSeconds(),
                  String.join(", ", waiting.keySet()),
                  layout.log("supervisor").getParent()));
    }
  }

  private static void touch(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows what the supervisor says until Ctrl-C, or until somebody stops the system. */
  private void stayInFront() {
    Path log = layout.log("supervisor");
    try (var reader = Files.newBufferedReader(log)) {
      reader.skip(Files.size(log));
      while (supervisor().isPresent()) {
        for (String line; (line = reader.readLine()) != null; ) {
          System.out.println(line);
        }
        Waiting.pause(Duration.ofMillis(300));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stopAtExit = false;
    progress.say("The system was stopped.");
  }

  private void stopAtExit() {
    if (stopAtExit) {
      stopping = true;
      System.out.println("Stopping; the data stays in " + layout.home());
      Down.stop(layout);
    }
  }
}
