package vn.danvan.platform.time;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Does something from time to time on a thread of its own, for the first time after one pause. A
 * firing that fails does not end it: the next one takes up what is left.
 */
public final class Recurring {

  private static final Duration LAST_WORD = Duration.ofSeconds(5);

  private final String name;
  private final Duration every;
  private final Firing firing;
  private final Consumer<Throwable> failed;
  private volatile boolean running = true;
  private Thread thread;

  /** What is done each time. */
  @FunctionalInterface
  public interface Firing {
    void fire() throws Exception;
  }

  /**
   * @param every pause between two firings; zero: never
   * @param failed tells of a firing that failed
   */
  public Recurring(String name, Duration every, Firing firing, Consumer<Throwable> failed) {
    this.name = name;
    this.every = every;
    this.firing = firing;
    this.failed = failed;
  }

  public void start() {
    if (!every.isZero()) {
      thread = Thread.ofVirtual().name(name).start(this::run);
    }
  }

  /** Interrupts a firing and waits a while for its end; before a start it does nothing. */
  public void stop() throws InterruptedException {
    running = false;
    if (thread != null) {
      thread.interrupt();
      thread.join(LAST_WORD);
    }
  }

  private void run() {
    while (running) {
      try {
        Thread.sleep(every);
        firing.fire();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (Throwable failure) {
        // Errors too: a timer that ends in silence would look like one that finds nothing to do.
        failed.accept(failure);
      }
    }
  }
}
