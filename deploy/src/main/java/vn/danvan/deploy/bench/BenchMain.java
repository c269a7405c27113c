package vn.danvan.deploy.bench;

import java.util.List;
import vn.danvan.deploy.launcher.LaunchException;

/** The command behind {@code deploy/bench}. */
public final class BenchMain {

  private BenchMain() {}

  /** Exits with 0 if the bar is met, 1 if not or if nothing could be measured. */
  public static void main(String[] arguments) {
    int exit;
    try {
      var options = BenchOptions.parse(List.of(arguments));
      exit = new Propagation(options, System.out).run() ? 0 : 1;
    } catch (LaunchException e) {
      System.err.println("Error: " + e.getMessage());
      exit = 1;
    }
    System.exit(exit);
  }
}
