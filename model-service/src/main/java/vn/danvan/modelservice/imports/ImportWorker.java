package vn.danvan.modelservice.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.time.VietnamTime;

/**
 * Takes received files in, one after the other, so that memory and database are left to everybody
 * else. One process does it: the one that holds the advisory lock. What another process left
 * unfinished it begins anew.
 */
@ApplicationScoped
class ImportWorker {

  private static final Logger LOG = Logger.getLogger(ImportWorker.class);
  private static final long LOCK = 0x44616e56616e03L;
  private static final int RETRY_MILLIS = 1_000;
  private static final int ALIVE_SECONDS = 5;
  private static final long FORGET_EVERY_SECONDS = 600;

  private final ImportRepository imports;
  private final ImportRunner runner;
  private final ImportSettings settings;
  private final PGSimpleDataSource dataSource;
  private final VietnamTime time;
  private volatile boolean running = true;
  private Instant forgottenAt = Instant.EPOCH;
  private Thread thread;

  ImportWorker(
      ImportRepository imports,
      ImportRunner runner,
      ImportSettings settings,
      PGSimpleDataSource dataSource,
      VietnamTime time) {
    this.imports = imports;
    this.runner = runner;
    this.settings = settings;
    this.dataSource = dataSource;
    this.time = time;
  }

  void start(@Observes @Priority(720) StartupEvent event) {
    thread = Thread.ofPlatform().name("imports").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    if (thread != null) {
      thread.interrupt();
      thread.join(5_000);
    }
  }

  private void run() {
    while (running) {
      try (var connection = dataSource.getConnection()) {
        awaitLead(connection);
        work(connection);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (Throwable failure) {
        // Errors too: a thread that ends in silence would look like files that wait for ever.
        // Only its kind: what a database says of a failure may repeat what a row holds.
        LOG.warnf("Imports pause: %s", failure.getClass().getName());
        pause();
      }
    }
  }

  private void awaitLead(Connection connection) throws SQLException, InterruptedException {
    while (!isLeader(connection)) {
      Thread.sleep(RETRY_MILLIS);
    }
  }

  private static boolean isLeader(Connection connection) throws SQLException {
    try (var lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
      lock.setLong(1, LOCK);
      try (var result = lock.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  private void work(Connection connection) throws SQLException, InterruptedException {
    while (running && connection.isValid(ALIVE_SECONDS)) {
      forget();
      var next = imports.nextOpen();
      if (next.isPresent()) {
        runner.run(next.get());
      } else {
        Thread.sleep(settings.poll());
      }
    }
  }

  private void forget() {
    var now = time.now();
    if (now.minusSeconds(FORGET_EVERY_SECONDS).isAfter(forgottenAt)) {
      forgottenAt = now;
      imports.forgetFaults(now.minus(settings.keepFaults()));
    }
  }

  private void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
