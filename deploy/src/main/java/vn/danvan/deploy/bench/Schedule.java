package vn.danvan.deploy.bench;

/**
 * Arrivals at a constant rate, fixed beforehand: a slow answer does not delay the next request, so
 * that a stall is counted in full.
 *
 * @param perSecond arrivals a second
 * @param count how many arrivals
 */
record Schedule(int perSecond, int count) {

  private static final long SECOND = 1_000_000_000L;

  /** Nanoseconds from the start to an arrival; the first one, number 0, comes at once. */
  long offsetNanos(int number) {
    return number * SECOND / perSecond;
  }

  /** Arrivals that fill a number of seconds. */
  static Schedule ofSeconds(int perSecond, int seconds) {
    return new Schedule(perSecond, perSecond * seconds);
  }

  /** Sizes of the rounds into which a number of arrivals is cut; they differ by one at most. */
  static int[] split(int count, int rounds) {
    var sizes = new int[rounds];
    for (int round = 0; round < rounds; round++) {
      sizes[round] = count / rounds + (round < count % rounds ? 1 : 0);
    }
    return sizes;
  }
}
