package vn.danvan.deploy.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.danvan.deploy.demo.load.Refusal;
import vn.danvan.deploy.demo.plan.DemoPlans;
import vn.danvan.deploy.demo.plan.PlanTable;
import vn.danvan.deploy.launcher.LaunchException;
import vn.danvan.deploy.launcher.RunningSystem;

/** The command behind {@code deploy/demo}: loads demo provinces or prints what would be loaded. */
public final class DemoMain {
  /** Everything asked for is there. */
  public static final int DONE = 0;

  /** A service refused something or stayed away. */
  public static final int FAILED = 1;

  /** The arguments ask for something that there is not. */
  public static final int USAGE = 2;

  private static final String REFORM = "reform";

  private static final String HELP =
      """
      Usage: deploy/demo PROVINCE|all     load a province, or all of them
             deploy/demo reform           run the reform of 2025-07-01 in the loaded provinces;
                                          comes last and can't be taken back
             deploy/demo --print-plan [PROVINCE|all]
                                          print counts per unit, level, field and year instead
      Provinces: %s
      """;

  private final PrintStream out;
  private final PrintStream err;

  /**
   * @param out where plans go; the progress of a load goes to the standard output
   * @param err where it says what went wrong
   */
  public DemoMain(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** The command itself; the process ends with {@link #run}'s exit code. */
  public static void main(String[] arguments) {
    var command = new DemoMain(System.out, System.err);
    System.exit(command.run(List.of(arguments), RunningSystem::ofCheckout));
  }

  /**
   * Runs the command.
   *
   * @param context the running system; asked for only when something is to be loaded
   * @return the exit code
   */
  public int run(List<String> arguments, Supplier<DemoContext> context) {
    var wanted = new ArrayList<>(arguments);
    boolean print = wanted.remove("--print-plan");
    if (print && wanted.isEmpty()) {
      wanted.addAll(DemoPlans.provinces());
    }
    if (wanted.equals(List.of("all"))) {
      wanted.clear();
      wanted.addAll(DemoPlans.provinces());
    }
    if (wanted.isEmpty() || wanted.stream().anyMatch(word -> word.startsWith("-"))) {
      err.printf(HELP, String.join(", ", DemoPlans.provinces()));
      return USAGE;
    }
    boolean reform = !print && wanted.remove(REFORM);
    try {
      // All of them first: a misspelled second province must not be found out after the first.
      var plans = wanted.stream().map(DemoPlans::of).toList();
      if (print) {
        plans.forEach(plan -> out.println(new PlanTable(plan).print()));
      } else {
        var system = context.get();
        wanted.forEach(province -> DemoLoader.load(province, system));
        if (reform) {
          DemoLoader.reform(system);
        }
      }
      return DONE;
    } catch (IllegalArgumentException e) {
      err.println("Error: " + e.getMessage());
      return USAGE;
    } catch (LaunchException e) {
      err.println("Error: " + e.getMessage());
      return FAILED;
    } catch (Refusal e) {
      err.println("Error: the load stopped; run it again to go on. " + e.getMessage());
      return FAILED;
    }
  }
}
