package vn.danvan.modelservice.catalogue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Keeps the catalogue true to the models by following the sealed journal, so that no command waits
 * for the search index and models that were there before the catalogue come into it by themselves.
 * One process does it: the one that holds the advisory lock on the connection which it writes with.
 */
@ApplicationScoped
class CatalogueFollower {

  private static final Logger LOG = Logger.getLogger(CatalogueFollower.class);
  private static final long LOCK = 0x44616e56616e02L;
  private static final int POLL_MILLIS = 100;
  private static final int RETRY_MILLIS = 500;

  private final PGSimpleDataSource dataSource;
  private volatile boolean running = true;
  private Thread thread;

  CatalogueFollower(PGSimpleDataSource dataSource) {
    this.dataSource = dataSource;
  }

  void start(@Observes @Priority(700) StartupEvent event) {
    thread = Thread.ofPlatform().name("catalogue").daemon().start(this::run);
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
        follow(connection);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (Throwable failure) {
        // Errors too: a thread that ends in silence would look like a catalogue without news.
        LOG.warnf("The catalogue pauses: %s", failure);
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

  private void follow(Connection connection) throws InterruptedException {
    var jdbi = Jdbi.create(connection).installPlugin(new PostgresPlugin());
    while (running) {
      var moreWaits = jdbi.inTransaction(CatalogueWriter::takeNext);
      if (!moreWaits) {
        Thread.sleep(POLL_MILLIS);
      }
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
