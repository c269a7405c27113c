package vn.danvan.platform.flood;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Counts how often each source did something within a period. Memory is bounded however many
 * sources there are: a source is two cells of a table, found by a secret hash, and is stopped only
 * when both are full, so that who shares one cell with a flood goes on. Nothing of the source is
 * kept.
 */
final class SourceLimit {

  private static final int CELLS = 1 << 15;
  private static final long NEVER = Long.MIN_VALUE;

  private final int atMost;
  private final long periodNanos;
  private final LongSupplier nanoTime;
  private final long[] since = new long[CELLS];
  private final int[] counts = new int[CELLS];
  private final long secret = new SecureRandom().nextLong();

  /**
   * @param atMost how often within the period; zero: without limit
   * @param nanoTime runs on evenly, such as {@link System#nanoTime}
   */
  SourceLimit(int atMost, Duration period, LongSupplier nanoTime) {
    this.atMost = atMost;
    this.periodNanos = period.toNanos();
    this.nanoTime = nanoTime;
    Arrays.fill(since, NEVER);
  }

  /**
   * Counts one more, if there is room.
   *
   * @return how long the source has to wait; zero if this one is let in
   */
  synchronized Duration take(long source) {
    var wait = pause(source);
    if (wait.isZero() && atMost > 0) {
      var now = nanoTime.getAsLong();
      var first = first(source);
      var second = second(source);
      count(first, now);
      if (second != first) {
        count(second, now);
      }
    }
    return wait;
  }

  /** How long the source has to wait before one more is let in; zero if it need not. */
  synchronized Duration pause(long source) {
    if (atMost <= 0) {
      return Duration.ZERO;
    }
    var now = nanoTime.getAsLong();
    var wait = Math.min(left(first(source), now), left(second(source), now));
    return Duration.ofNanos(wait);
  }

  private long left(int cell, long now) {
    return isOver(cell, now) || counts[cell] < atMost ? 0 : periodNanos - (now - since[cell]);
  }

  private boolean isOver(int cell, long now) {
    return since[cell] == NEVER || now - since[cell] >= periodNanos;
  }

  private void count(int cell, long now) {
    if (isOver(cell, now)) {
      since[cell] = now;
      counts[cell] = 0;
    }
    counts[cell]++;
  }

  private int first(long source) {
    return cell(source ^ secret);
  }

  private int second(long source) {
    return cell(source ^ Long.rotateLeft(secret, 32) ^ 0x5DEECE66DL);
  }

  /** The finalizer of SplitMix64: every bit of the source moves every bit of the cell. */
  private static int cell(long value) {
    var mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (int) ((mixed ^ (mixed >>> 31)) & (CELLS - 1));
  }
}
