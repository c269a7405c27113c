package vn.danvan.deploy.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The commands behind the scripts of {@code deploy/}. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    try {
      run(Layout.ofCheckout(Path.of(System.getProperty("danvan.root", "."))), List.of(arguments));
    } catch (LaunchException e) {
      System.err.println("Error: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Layout layout, List<String> arguments) {
    String command = arguments.isEmpty() ? "" : arguments.getFirst();
    switch (command) {
      case "test-infra-start" -> testInfrastructure(layout).start();
      case "test-infra-stop" -> testInfrastructure(layout).stop();
      default -> throw new LaunchException("Unknown command: " + command);
    }
  }

  private static TestInfrastructure testInfrastructure(Layout layout) {
    Map<String, String> environment = System.getenv();
    return new TestInfrastructure(
        layout,
        Ports.read(environment, "DANVAN_TEST_POSTGRES_PORT", 25_432),
        Ports.read(environment, "DANVAN_TEST_KAFKA_PORT", 29_092));
  }
}
