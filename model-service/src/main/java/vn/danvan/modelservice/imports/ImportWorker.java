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
import vn.danvan.platform.persistence.LeaderThread;
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
  private static final int ALIVE_SECONDS = 5;
  private static final long FORGET_EVERY_SECONDS = 600;

  private final ImportRepository imports;
  private final ImportRunner runner;
  private final ImportSettings settings;
  private final VietnamTime time;
  private final LeaderThread leader;
  private Instant forgottenAt = Instant.EPOCH;

  ImportWorker(
      ImportRepository imports,
      ImportRunner runner,
      ImportSettings settings,
      PGSimpleDataSource dataSource,
      VietnamTime time) {
    this.imports = imports;
    this.runner = runner;
    this.settings = settings;
    this.time = time;
    // Of a failure only its kind: what a database says of it may repeat what a row holds.
    this.leader =
        new LeaderThread(
            "imports",
            LOCK,
            dataSource,
            this::work,
            failure -> LOG.warnf("Imports pause: %s", failure.getClass().getName()));
  }

  void start(@Observes @Priority(720) StartupEvent event) {
    leader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    leader.stop();
  }

  private void work(Connection connection) throws SQLException, InterruptedException {
    while (leader.isRunning() && connection.isValid(ALIVE_SECONDS)) {
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
}
