package vn.danvan.modelservice.catalogue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.persistence.LeaderThread;

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

  private final LeaderThread leader;

  CatalogueFollower(PGSimpleDataSource dataSource) {
    this.leader =
        new LeaderThread(
            "catalogue",
            LOCK,
            dataSource,
            this::follow,
            failure -> LOG.warnf("The catalogue pauses: %s", failure));
  }

  void start(@Observes @Priority(700) StartupEvent event) {
    leader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    leader.stop();
  }

  private void follow(Connection connection) throws InterruptedException {
    var jdbi = Jdbi.create(connection).installPlugin(new PostgresPlugin());
    while (leader.isRunning()) {
      var moreWaits = jdbi.inTransaction(CatalogueWriter::takeNext);
      if (!moreWaits) {
        Thread.sleep(POLL_MILLIS);
      }
    }
  }
}
