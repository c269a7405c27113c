package vn.danvan.deploy.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for other processes: they can't call back, so they are asked again and again. */
public final class Waiting {

  private Waiting() {}

  /** Asks ten times a second; false when the limit passed first. */
  public static boolean until(BooleanSupplier condition, Duration limit) {
    long giveUp = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > giveUp) {
        return false;
      }
      pause(Duration.ofMillis(100));
    }
    return true;
  }

  /** Sleeps; an interrupt ends the program's work, so it is passed on as an exception. */
  public static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting", e);
    }
  }
}
