package vn.danvan.deploy.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import vn.danvan.deploy.launcher.LaunchException;
import vn.danvan.deploy.launcher.Layout;
import vn.danvan.deploy.process.Child;
import vn.danvan.deploy.process.Waiting;

/**
 * A model-service of the bench's own on the scratch database, with tokens of the running Keycloak
 * and topics of its own on the running Kafka, and the floor service beside it on the same database.
 */
final class ModelsSystem implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration GRACE = Duration.ofSeconds(20);

  private static final String TOPICS = "bench-models.";

  private final String kafka;
  private final URI model;
  private final URI floor;
  private final Child service;
  private final Child floorService;

  private ModelsSystem(BenchSystem system, ModelsScratch scratch) {
    kafka = system.kafka();
    int servicePort = freePort();
    int floorPort = freePort();
    model = URI.create("http://127.0.0.1:" + servicePort);
    floor = URI.create("http://127.0.0.1:" + floorPort);
    var password = system.postgres().password() == null ? "" : system.postgres().password();
    service =
        system
            .services()
            .furtherModelService(
                "bench-model-service",
                Map.of(
                    "QUARKUS_HTTP_PORT",
                    Integer.toString(servicePort),
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    scratch.url(),
                    "QUARKUS_DATASOURCE_USERNAME",
                    "postgres",
                    "QUARKUS_DATASOURCE_PASSWORD",
                    password,
                    "DANVAN_TOPICS_PREFIX",
                    "bench-models."));
    var layout = Layout.ofCheckout();
    floorService =
        system
            .services()
            .furtherProgram(
                "bench-floor",
                layout.root().resolve("deploy/floor/target/quarkus-app"),
                Map.of(
                    "QUARKUS_HTTP_HOST",
                    "127.0.0.1",
                    "QUARKUS_HTTP_PORT",
                    Integer.toString(floorPort),
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    scratch.url(),
                    "QUARKUS_DATASOURCE_USERNAME",
                    "postgres",
                    "QUARKUS_DATASOURCE_PASSWORD",
                    password));
  }

  /** Starts both; the service makes its tables in the empty database. */
  static ModelsSystem start(BenchSystem system, ModelsScratch scratch) {
    var started = new ModelsSystem(system, scratch);
    started.stop();
    started.service.start();
    var ready = Api.request(started.model.resolve("/q/health/ready")).build();
    if (!Waiting.until(() -> Api.answers(ready), START)) {
      started.close();
      throw new LaunchException(
          "The bench's model-service does not start, see " + started.service.log());
    }
    return started;
  }

  /** Once the tables are there. */
  void startFloor() {
    floorService.start();
    var any = Api.request(floor.resolve("/kv/" + SampleModels.id(0))).build();
    if (!Waiting.until(() -> Api.answers(any), START)) {
      throw new LaunchException("The floor service does not start, see " + floorService.log());
    }
  }

  URI model() {
    return model;
  }

  URI floor() {
    return floor;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new LaunchException("No free port: " + e.getMessage(), e);
    }
  }

  /** Ends both; what an interrupted run left behind as well. */
  private void stop() {
    service.stop(GRACE);
    floorService.stop(GRACE);
  }

  @Override
  public void close() {
    stop();
    try (var admin =
        Admin.create(
            Map.<String, Object>of("bootstrap.servers", kafka, "request.timeout.ms", 10_000))) {
      var topics =
          admin.listTopics().names().get().stream()
              .filter(name -> name.startsWith(TOPICS))
              .toList();
      admin.deleteTopics(topics).all().get();
    } catch (ExecutionException e) {
      throw new LaunchException("The scratch topics stay: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
