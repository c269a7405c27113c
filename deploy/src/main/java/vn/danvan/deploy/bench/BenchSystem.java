package vn.danvan.deploy.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import vn.danvan.deploy.kafka.Kafka;
import vn.danvan.deploy.keycloak.Keycloak;
import vn.danvan.deploy.launcher.LaunchException;
import vn.danvan.deploy.launcher.Layout;
import vn.danvan.deploy.launcher.Ports;
import vn.danvan.deploy.launcher.RunningSystem;
import vn.danvan.deploy.postgres.Postgres;

/**
 * The running system with what only its owner knows: the bench has to make an account of its own,
 * and a scratch database beside the services' ones.
 *
 * @param services addresses and tokens
 */
record BenchSystem(
    RunningSystem services,
    Postgres postgres,
    String kafka,
    Keycloak keycloak,
    String keycloakAdminPassword) {

  private static final int CONNECTIONS = 150;

  /**
   * @throws LaunchException when this checkout's system does not run
   */
  static BenchSystem running() {
    var layout = Layout.ofCheckout();
    if (!Files.exists(layout.secrets())) {
      throw notRunning("nothing was ever started here");
    }
    var secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(layout.secrets())) {
      secrets.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var ports = Ports.of(System.getenv());
    var admin = secrets.getProperty("keycloak-admin");
    var system =
        new BenchSystem(
            RunningSystem.ofCheckout(),
            new Postgres(layout, ports.postgres(), secrets.getProperty("postgres"), CONNECTIONS),
            "127.0.0.1:" + ports.kafka(),
            new Keycloak(layout, ports.keycloak(), admin, secrets.getProperty("integrator")),
            admin);
    system.requireRunning(new Kafka(layout, ports.kafka(), layout.apps().resolve("launcher")));
    return system;
  }

  private void requireRunning(Kafka broker) {
    for (URI service :
        List.of(
            services.model(), services.recognition(), services.dialogue(), services.reporting())) {
      var ready = HttpRequest.newBuilder(service.resolve("/q/health/ready")).build();
      if (!Api.answers(ready)) {
        throw notRunning(service + " is not ready");
      }
    }
    if (!keycloak.ready()) {
      throw notRunning("Keycloak does not answer");
    }
    if (!postgres.ready()) {
      throw notRunning("PostgreSQL does not answer");
    }
    if (!broker.ready()) {
      throw notRunning("Kafka does not answer");
    }
  }

  private static LaunchException notRunning(String why) {
    return new LaunchException(
        "The system does not run (" + why + "). Start it with deploy/up --detach.");
  }
}
