package vn.danvan.deploy.launcher;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danvan.deploy.demo.DemoMain;
import vn.danvan.deploy.demo.load.Refusal;

/** The commands behind the scripts of {@code deploy/}. */
public final class Main {

  private static final Set<String> UP_OPTIONS = Set.of("--detach", "--empty");

  private Main() {}

  public static void main(String[] arguments) {
    try {
      run(Layout.ofCheckout(), List.of(arguments));
    } catch (LaunchException | Refusal e) {
      System.err.println("Error: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Layout layout, List<String> arguments) {
    String command = arguments.isEmpty() ? "" : arguments.getFirst();
    List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
    switch (command) {
      case "up" -> up(layout, rest);
      case "supervise" -> new Supervisor(LocalSystem.of(layout)).run();
      case "down" -> down(layout);
      case "token" -> token(layout, rest);
      case "demo" -> demo(layout, rest);
      case "test-infra-start" -> testInfrastructure(layout).start();
      case "test-infra-stop" -> testInfrastructure(layout).stop();
      default -> throw new LaunchException("Unknown command: " + command);
    }
  }

  private static void up(Layout layout, List<String> options) {
    if (!UP_OPTIONS.containsAll(options)) {
      throw new LaunchException("Usage: deploy/up [--detach] [--empty]");
    }
    new Up(layout).run(options.contains("--detach"), options.contains("--empty"));
  }

  private static void down(Layout layout) {
    List<String> stopped = Down.stop(layout);
    System.out.println(
        stopped.isEmpty() ? "Nothing was running." : "Stopped: " + String.join(", ", stopped));
  }

  private static void token(Layout layout, List<String> users) {
    if (users.size() != 1) {
      throw new LaunchException("Usage: deploy/token USER, e.g. deploy/token duc-linh.officer");
    }
    System.out.println(new Tokens(LocalSystem.of(layout)).token(users.getFirst()));
  }

  private static void demo(Layout layout, List<String> arguments) {
    // Printing a plan needs neither a running system nor its lock; the process's end lets go of it.
    int exit =
        new DemoMain(System.out, System.err)
            .run(
                arguments,
                () -> {
                  StartLock.acquire(layout);
                  return RunningSystem.ofCheckout();
                });
    System.exit(exit);
  }

  private static TestInfrastructure testInfrastructure(Layout layout) {
    Map<String, String> environment = System.getenv();
    return new TestInfrastructure(
        layout,
        Ports.read(environment, "DANVAN_TEST_POSTGRES_PORT", 25_432),
        Ports.read(environment, "DANVAN_TEST_KAFKA_PORT", 29_092));
  }
}
