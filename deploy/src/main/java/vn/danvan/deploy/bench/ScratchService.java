package vn.danvan.deploy.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import vn.danvan.deploy.launcher.LaunchException;
import vn.danvan.deploy.process.Child;
import vn.danvan.deploy.process.Waiting;

/**
 * A service of the bench's own on a scratch database, with tokens of the running Keycloak and
 * topics of its own on the running Kafka.
 */
final class ScratchService implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final String kafka;
  private final String topics;
  private final URI uri;
  private final Child process;

  private ScratchService(
      BenchSystem system, ScratchDatabase scratch, String name, Map<String, String> settings) {
    kafka = system.kafka();
    topics = "bench-" + name + ".";
    int port = freePort();
    uri = URI.create("http://127.0.0.1:" + port);
    var environment = new HashMap<>(settings);
    environment.putAll(database(scratch, port));
    environment.put("DANVAN_TOPICS_PREFIX", topics);
    process = system.services().furtherService(name, "bench-" + name + "-service", environment);
  }

  /** Where a program of the bench finds its database, and is found. */
  static Map<String, String> database(ScratchDatabase scratch, int port) {
    return Map.of(
        "QUARKUS_HTTP_PORT",
        Integer.toString(port),
        "QUARKUS_DATASOURCE_JDBC_URL",
        scratch.url(),
        "QUARKUS_DATASOURCE_USERNAME",
        "postgres",
        "QUARKUS_DATASOURCE_PASSWORD",
        scratch.password());
  }

  /**
   * Starts it; it makes its tables in the empty database. What an interrupted run left behind is
   * ended first.
   *
   * @param name short name of the service: {@code model}
   * @param settings environment variables that differ besides
   */
  static ScratchService start(
      BenchSystem system, ScratchDatabase scratch, String name, Map<String, String> settings) {
    var started = new ScratchService(system, scratch, name, settings);
    started.process.stop(GRACE);
    started.process.start();
    if (!answers(started.uri.resolve("/q/health/ready"))) {
      started.close();
      throw new LaunchException(
          "The bench's %s-service does not start, see %s".formatted(name, started.process.log()));
    }
    return started;
  }

  /** Waits until something is answered with success, for as long as a start may take. */
  static boolean answers(URI address) {
    var request = Api.request(address).build();
    return Waiting.until(() -> Api.answers(request), START);
  }

  URI uri() {
    return uri;
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new LaunchException("No free port: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    process.stop(GRACE);
    try (var admin =
        Admin.create(
            Map.<String, Object>of("bootstrap.servers", kafka, "request.timeout.ms", 10_000))) {
      var scratch =
          admin.listTopics().names().get().stream()
              .filter(name -> name.startsWith(topics))
              .toList();
      admin.deleteTopics(scratch).all().get();
    } catch (ExecutionException e) {
      throw new LaunchException("The scratch topics stay: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
