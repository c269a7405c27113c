package vn.danvan.deploy.launcher;

import java.time.Duration;
import java.util.Locale;

/** Lines for the person who waits, each with the seconds since the start. */
public final class Progress {

  private final long start = System.nanoTime();

  public synchronized void say(String text) {
    System.out.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds(), text);
  }

  public double seconds() {
    return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
  }
}
