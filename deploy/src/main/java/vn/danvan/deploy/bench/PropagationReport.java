package vn.danvan.deploy.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The figures of a run as text, and whether they meet the bar. */
final class PropagationReport {

  /**
   * Our p99 may be at most so many times the bare one, in the median of the rounds: a stall of the
   * machine hits one path in one round, and decides nothing then.
   */
  static final double BAR = 2.0;

  /** With more late sends than this it is the client that was starved. */
  private static final double LATE_SHARE = 0.01;

  private static final String ROW =
      "%-6s %-5s %8d %8d | %8.1f %8.1f %8.1f %8.1f | %8.1f %8.1f | %5d%n";

  private final PrintStream out;

  PropagationReport(PrintStream out) {
    this.out = out;
  }

  void begin(BenchOptions options) {
    print(
        "%d writes on each path at %d/s in %d rounds; ms from the answer to a write to its showing%n",
        options.writes(), options.rate(), Propagation.ROUNDS);
    print(
        "%-6s %-5s %8s %8s | %8s %8s %8s %8s | %17s | %5s%n",
        "round",
        "path",
        "written",
        "shown",
        "p50",
        "p90",
        "p99",
        "max",
        "of plan: p50  p99",
        "late");
  }

  void round(int number, Round ours, Round bare) {
    row(Integer.toString(number), "ours", List.of(ours));
    row(Integer.toString(number), "bare", List.of(bare));
  }

  private void row(String round, String path, List<Round> rounds) {
    var latencies = pooled(rounds, Round::fromAcknowledgement);
    var fromPlan = pooled(rounds, Round::fromIntended);
    print(
        ROW,
        round,
        path,
        rounds.stream().mapToLong(Round::written).sum(),
        rounds.stream().mapToLong(Round::shown).sum(),
        latencies.percentile(50),
        latencies.percentile(90),
        latencies.percentile(99),
        latencies.max(),
        fromPlan.percentile(50),
        fromPlan.percentile(99),
        rounds.stream().mapToInt(Round::late).sum());
  }

  /**
   * Prints the totals.
   *
   * @return whether the bar is met
   */
  boolean end(List<Round> ours, List<Round> bare) {
    row("all", "ours", ours);
    row("all", "bare", bare);
    var ratios = new double[ours.size()];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = p99(ours.subList(round, round + 1)) / p99(bare.subList(round, round + 1));
    }
    Arrays.sort(ratios);
    double median = ratios[ratios.length / 2];
    print(
        "p99 ours/bare: %.2f / %.2f / %.2f by round (min / median / max); %d of %d rounds above the bar of %.2f;"
            + " %.2f pooled%n",
        ratios[0],
        median,
        ratios[ratios.length - 1],
        Arrays.stream(ratios).filter(ratio -> ratio > BAR).count(),
        ratios.length,
        BAR,
        p99(ours) / p99(bare));
    print("The figure was read every %.1f ms (ours), %.1f ms (bare)%n", gap(ours), gap(bare));
    boolean exact = exactly("ours", ours) & exactly("bare", bare);
    boolean sentInTime = sentInTime("ours", ours) & sentInTime("bare", bare);
    boolean met = exact && sentInTime && median <= BAR;
    print(
        "%s%n",
        met
            ? "The bar is met."
            : sentInTime ? "The bar is not met." : "This run is void: it says nothing either way.");
    return met;
  }

  private boolean exactly(String path, List<Round> rounds) {
    long written = rounds.stream().mapToLong(Round::written).sum();
    // Round by round: one lost and one counted twice must not cancel out.
    long lost = rounds.stream().mapToLong(r -> Math.max(0, r.written() - r.shown())).sum();
    long doubled = rounds.stream().mapToLong(r -> Math.max(0, r.shown() - r.written())).sum();
    long repeats = rounds.stream().mapToLong(Round::repeats).sum();
    print(
        "%s: %d written (%d answered 503 and sent again), %d lost, %d counted twice%n",
        path, written, repeats, lost, doubled);
    return repeats == 0 && rounds.stream().allMatch(Round::exact);
  }

  /** A stall of the client on one path would make the other look good. */
  private boolean sentInTime(String path, List<Round> rounds) {
    long written = rounds.stream().mapToLong(Round::written).sum();
    int late = rounds.stream().mapToInt(Round::late).sum();
    boolean inTime = late <= LATE_SHARE * written;
    if (!inTime) {
      print(
          "%s: %d of %d sends were more than 5 ms late; the machine is busy with something else%n",
          path, late, written);
    }
    return inTime;
  }

  private static double p99(List<Round> rounds) {
    return pooled(rounds, Round::fromAcknowledgement).percentile(99);
  }

  private static Latencies pooled(List<Round> rounds, Function<Round, Latencies> which) {
    return Latencies.pooled(rounds.stream().map(which).toList());
  }

  private static double gap(List<Round> rounds) {
    return rounds.stream().mapToLong(Round::nanos).sum()
        / 1e6
        / rounds.stream().mapToLong(Round::looks).sum();
  }

  private void print(String format, Object... values) {
    out.printf(Locale.ROOT, format, values);
  }
}
