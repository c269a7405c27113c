package vn.danvan.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A thread whose work one process per service does: the one that holds an {@link AdvisoryLock}. The
 * others ask for the lead at a fixed pace. Work that fails gives the lead up; after a pause this
 * process asks for it again.
 */
public final class LeaderThread {

  private static final Duration RETRY = Duration.ofMillis(500);
  private static final Duration LAST_WORD = Duration.ofSeconds(5);

  private final String name;
  private final long key;
  private final PGSimpleDataSource unpooled;
  private final Work work;
  private final Consumer<Throwable> failed;
  private volatile boolean running = true;
  private Thread thread;

  /** What the leader does. */
  @FunctionalInterface
  public interface Work {

    /**
     * Works as long as the thread {@link #isRunning()}. The lead is lost with the connection, so
     * the work goes through it, or looks from time to time whether it still stands.
     *
     * @param connection the one that holds the lock
     */
    void lead(Connection connection) throws Exception;
  }

  /**
   * @param key of the lock; one number per leader of a database
   * @param failed tells of a failure, after which the work pauses
   */
  public LeaderThread(
      String name, long key, PGSimpleDataSource unpooled, Work work, Consumer<Throwable> failed) {
    this.name = name;
    this.key = key;
    this.unpooled = unpooled;
    this.work = work;
    this.failed = failed;
  }

  public void start() {
    thread = Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  /** Interrupts the work and waits a while for its end; before a start it does nothing. */
  public void stop() throws InterruptedException {
    running = false;
    if (thread != null) {
      thread.interrupt();
      thread.join(LAST_WORD);
    }
  }

  /** Whether the work goes on: until it is stopped. */
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try (var lock = AdvisoryLock.open(unpooled, key)) {
        awaitLead(lock);
        work.lead(lock.connection());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (Throwable failure) {
        // Errors too: a thread that ends in silence would look like one that has nothing to do.
        failed.accept(failure);
        pause();
      }
    }
  }

  /** Asks on one connection and at a fixed pace, however long another leads. */
  private static void awaitLead(AdvisoryLock lock) throws SQLException, InterruptedException {
    while (!lock.tryTake()) {
      Thread.sleep(RETRY);
    }
  }

  private void pause() {
    try {
      Thread.sleep(RETRY);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
