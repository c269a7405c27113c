package vn.danvan.deploy.launcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.deploy.kafka.Kafka;
import vn.danvan.deploy.keycloak.Keycloak;
import vn.danvan.deploy.keycloak.Realm;
import vn.danvan.deploy.postgres.Postgres;
import vn.danvan.deploy.process.Child;

/** The programs of one checkout's system and how they find each other. */
record LocalSystem(Layout layout, Ports ports, Secrets secrets) {

  private static final int CONNECTIONS = 150;

  static LocalSystem of(Layout layout) {
    return new LocalSystem(layout, Ports.of(System.getenv()), Secrets.in(layout.secrets()));
  }

  Postgres postgres() {
    return new Postgres(layout, ports.postgres(), secrets.get(Secrets.POSTGRES), CONNECTIONS);
  }

  Kafka kafka() {
    return new Kafka(layout, ports.kafka(), layout.apps().resolve("launcher"));
  }

  Keycloak keycloak() {
    return new Keycloak(
        layout,
        ports.keycloak(),
        secrets.get(Secrets.KEYCLOAK_ADMIN),
        secrets.get(Secrets.INTEGRATOR));
  }

  List<Service> services() {
    return List.of(
        new Service("model", ports.model()),
        new Service("recognition", ports.recognition()),
        new Service("dialogue", ports.dialogue()),
        new Service("reporting", ports.reporting()));
  }

  Service reporting() {
    return services().getLast();
  }

  Child child(Service service) {
    return service.child(layout, environment(service));
  }

  /** A further process of a service, in an environment changed so. */
  Child beside(Service service, String process, Map<String, String> changes) {
    var environment = new HashMap<>(environment(service));
    environment.putAll(changes);
    return service.child(layout, process, environment);
  }

  private Map<String, String> environment(Service service) {
    var environment = new HashMap<String, String>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(service.port()));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres().url(service.name()));
    environment.put("QUARKUS_DATASOURCE_USERNAME", service.name());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.get(service.name()));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
    environment.put("DANVAN_OIDC_URL", keycloak().realmUrl());
    environment.put("DANVAN_CURSOR_KEY", secrets.get(Secrets.CURSOR_KEY));
    if (service.name().equals("dialogue")) {
      environment.put("DANVAN_TRACKING_KEY", secrets.get(Secrets.TRACKING_KEY));
      environment.put("DANVAN_CONTACT_KEY", secrets.get(Secrets.CONTACT_KEY));
      environment.put("DANVAN_WEBHOOK_KEY", secrets.get(Secrets.WEBHOOK_KEY));
      environment.put("DANVAN_UPLOADS_FOLDER", layout.uploads(service.name()).toString());
    }
    if (service.equals(reporting())) {
      environment.put("DANVAN_OWNERS_MODEL_SERVICE", address(ports.model()));
      environment.put("DANVAN_OWNERS_RECOGNITION_SERVICE", address(ports.recognition()));
      environment.put("DANVAN_OWNERS_DIALOGUE_SERVICE", address(ports.dialogue()));
      environment.put(
          "DANVAN_OWNERS_TOKEN_URL", keycloak().realmUrl() + "/protocol/openid-connect/token");
      environment.put("DANVAN_OWNERS_CLIENT_ID", Realm.INTEGRATOR_CLIENT);
      environment.put("DANVAN_OWNERS_CLIENT_SECRET", secrets.get(Secrets.INTEGRATOR));
    }
    environment.put("DANVAN_ADMINISTRATIVE_DATA_LOAD_AT_START", "true");
    environment.put("DANVAN_ATTACHMENTS_FOLDER", layout.attachments(service.name()).toString());
    return environment;
  }

  private static String address(int port) {
    return "http://127.0.0.1:" + port;
  }

  /** Makes the services' databases and roles where they are missing. */
  void ensureDatabases() {
    for (Service service : services()) {
      postgres().ensureDatabase(service.name(), secrets.get(service.name()));
    }
  }

  /** Names of all programs, in the order in which they are stopped. */
  static List<String> programsInStopOrder() {
    return List.of(
        "model-service",
        "recognition-service",
        "dialogue-service",
        "reporting-service",
        "keycloak",
        "kafka",
        "postgres");
  }
}
