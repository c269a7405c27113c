package vn.danvan.deploy.bench;

import java.util.Arrays;
import java.util.List;

/** Measured times in nanoseconds, in ascending order. */
record Latencies(long[] sorted) {

  static Latencies of(long[] nanos) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latencies(sorted);
  }

  /** All of them together, as if measured in one round. */
  static Latencies pooled(List<Latencies> rounds) {
    return of(rounds.stream().flatMapToLong(round -> Arrays.stream(round.sorted)).toArray());
  }

  /**
   * The smallest measured time that at least so many percent of them do not exceed (nearest rank).
   *
   * @param percent above 0, up to 100
   * @return milliseconds
   */
  double percentile(double percent) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(rank, 1) - 1] / 1e6;
  }

  /** The longest, in milliseconds. */
  double max() {
    return percentile(100);
  }

  /**
   * From the k-th beginning to the k-th showing. The watcher sees how many have shown and not
   * which, so the earliest is paired with the earliest; that changes no sum, and no end before its
   * beginning counts as less than nothing.
   */
  static Latencies between(long[] beginnings, long[] shown) {
    var ascending = beginnings.clone();
    Arrays.sort(ascending);
    var nanos = new long[Math.min(ascending.length, shown.length)];
    for (int k = 0; k < nanos.length; k++) {
      nanos[k] = Math.max(0, shown[k] - ascending[k]);
    }
    return of(nanos);
  }
}
