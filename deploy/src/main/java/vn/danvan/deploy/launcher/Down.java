package vn.danvan.deploy.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import vn.danvan.deploy.process.Child;

/** The ordered stop: first who would start things again, then who uses, then who is used. */
final class Down {

  private static final Duration GRACE = Duration.ofSeconds(20);

  private Down() {}

  /**
   * Stops whatever of this checkout's system runs, its supervisor dead or alive; data stays.
   *
   * @return names of the programs that were running
   */
  static List<String> stop(Layout layout) {
    Child.stop(Supervisor.pidFile(layout), "TERM", GRACE);
    List<String> programs = LocalSystem.programsInStopOrder();
    var stopped = new ArrayList<String>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var services =
          programs.stream()
              .filter(name -> name.endsWith("-service"))
              .map(
                  name ->
                      executor.submit(() -> stop(layout, name) ? List.of(name) : List.<String>of()))
              .toList();
      for (var service : services) {
        stopped.addAll(service.get());
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("The services could not be stopped", e);
    }
    programs.stream()
        .filter(name -> !name.endsWith("-service"))
        .filter(name -> stop(layout, name))
        .forEach(stopped::add);
    return stopped;
  }

  private static boolean stop(Layout layout, String program) {
    Path pidFile = layout.run().resolve(program + ".pid");
    // PostgreSQL waits for its clients on TERM and ends them on INT.
    return Child.stop(pidFile, program.equals("postgres") ? "INT" : "TERM", GRACE);
  }
}
