package vn.danvan.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * From the acknowledgement of a write to its showing in a report, on the running system and on a
 * bare pipeline in turns.
 */
final class Propagation {

  static final int ROUNDS = 5;

  private static final int WARM_UP_SECONDS = 60;

  /**
   * Until the compilers of the services, which measure for ten thousand calls, have little left to
   * do: the bare path's little code is compiled at once.
   */
  private static final List<Integer> WARM_UP_TIMES = List.of(1, 2, 4);

  private final BenchOptions options;
  private final PrintStream out;

  /** Number of the next item, on whichever path; 0 is the write before all. */
  private long next = 1;

  Propagation(BenchOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /**
   * Measures and prints.
   *
   * @return whether the bar is met: the p99 at most twice the bare one in the median of the rounds,
   *     nothing lost, doubled or refused
   * @throws LaunchException when the system does not run or refuses a write
   */
  boolean run() {
    var system = BenchSystem.running();
    try {
      new BenchUnit(system).ensure();
      out.println("PostgreSQL: " + ServerSettings.of(system.postgres()));
      try (var ours = SystemPipeline.ready(system);
          var bare = BarePipeline.start(system)) {
        return measure(ours, bare);
      }
    } catch (IOException e) {
      throw new LaunchException("A service does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("The bench was interrupted", e);
    }
  }

  private boolean measure(Pipeline ours, Pipeline bare) {
    for (int times : WARM_UP_TIMES) {
      var schedule = Schedule.ofSeconds(times * options.rate(), WARM_UP_SECONDS);
      out.printf(
          "Warming up: %d s of each at %d/s%n",
          schedule.count() / schedule.perSecond(), schedule.perSecond());
      one(ours, schedule);
      one(bare, schedule);
    }
    var report = new PropagationReport(out);
    report.begin(options);
    var oursRounds = new ArrayList<Round>();
    var bareRounds = new ArrayList<Round>();
    int[] sizes = Schedule.split(options.writes(), ROUNDS);
    for (int round = 0; round < ROUNDS; round++) {
      var schedule = new Schedule(options.rate(), sizes[round]);
      // By turns the first: neither always has the other's checkpoint or vacuum behind it.
      if (round % 2 == 0) {
        oursRounds.add(one(ours, schedule));
        bareRounds.add(one(bare, schedule));
      } else {
        bareRounds.add(one(bare, schedule));
        oursRounds.add(one(ours, schedule));
      }
      report.round(round + 1, oursRounds.getLast(), bareRounds.getLast());
    }
    return report.end(List.copyOf(oursRounds), List.copyOf(bareRounds));
  }

  private Round one(Pipeline pipeline, Schedule schedule) {
    var round = Measurement.of(pipeline, schedule, next);
    next += schedule.count();
    return round;
  }
}
