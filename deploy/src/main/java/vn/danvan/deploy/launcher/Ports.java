package vn.danvan.deploy.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.danvan.deploy.process.Port;

/**
 * The TCP ports of the system, all on the loopback address. Each is moved by an environment
 * variable.
 */
public record Ports(
    int model,
    int recognition,
    int dialogue,
    int reporting,
    int keycloak,
    int kafka,
    int postgres) {

  /** The defaults, as far as the environment does not say otherwise. */
  public static Ports of(Map<String, String> environment) {
    return new Ports(
        read(environment, "DANVAN_MODEL_PORT", 8081),
        read(environment, "DANVAN_RECOGNITION_PORT", 8082),
        read(environment, "DANVAN_DIALOGUE_PORT", 8083),
        read(environment, "DANVAN_REPORTING_PORT", 8084),
        read(environment, "DANVAN_KEYCLOAK_PORT", 8180),
        read(environment, "DANVAN_KAFKA_PORT", 19092),
        read(environment, "DANVAN_POSTGRES_PORT", 15432));
  }

  static int read(Map<String, String> environment, String variable, int otherwise) {
    String value = environment.get(variable);
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    try {
      int port = Integer.parseInt(value.strip());
      if (port > 0 && port < 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below, with the variable's name
    }
    throw new LaunchException(variable + " is not a port number: " + value);
  }

  /** Port by the variable that moves it, in the order in which the programs start. */
  public Map<String, Integer> byVariable() {
    var ports = new LinkedHashMap<String, Integer>();
    ports.put("DANVAN_KEYCLOAK_PORT", keycloak);
    ports.put("DANVAN_POSTGRES_PORT", postgres);
    ports.put("DANVAN_KAFKA_PORT", kafka);
    ports.put("DANVAN_MODEL_PORT", model);
    ports.put("DANVAN_RECOGNITION_PORT", recognition);
    ports.put("DANVAN_DIALOGUE_PORT", dialogue);
    ports.put("DANVAN_REPORTING_PORT", reporting);
    return ports;
  }

  /** Stops the start with a message that names the port and how to move it. */
  static void requireFree(String variable, int port) {
    if (!new Port(port).free()) {
      throw new LaunchException(
          "Port %d is in use by another program; end it, or set %s to another port."
              .formatted(port, variable));
    }
  }
}
