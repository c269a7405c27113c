package vn.danvan.platform.persistence;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the schema up to date before anything else starts. Histories are kept apart per origin, so
 * that the platform and a service number their migrations independently.
 *
 * @see "docs/decisions/0016-migrations-beside-requests.md"
 */
@ApplicationScoped
public class Migrations {

  /** Before every other observer of the start. */
  public static final int PRIORITY = 100;

  private static final Logger LOG = Logger.getLogger(Migrations.class);
  private static final int ATTEMPTS = 60;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final PGSimpleDataSource dataSource;
  private final List<String> steps;

  /**
   * @param steps {@code history:schema:location}, in order; every history table lies in its own
   *     schema
   */
  public Migrations(
      PGSimpleDataSource dataSource,
      @ConfigProperty(
              name = "danvan.migrations",
              defaultValue =
                  "platform_journal:public:db/platform/journal,platform_consume:public:db/platform/consume,service:public:db/migration")
          List<String> steps) {
    this.dataSource = dataSource;
    this.steps = steps;
  }

  void atStart(@Observes @Priority(PRIORITY) StartupEvent start) {
    migrate();
  }

  /** Idempotent; a migration that was killed half-way, or failed, is taken up again. */
  public void migrate() {
    for (var step : steps) {
      var parts = step.split(":", 3);
      migrate("flyway_" + parts[0], parts[1], parts[2]);
    }
  }

  /**
   * A table that is in use is not waited for at length: whoever comes after would wait as well.
   * What it keeps from being changed is tried again instead.
   */
  private void migrate(String history, String schema, String location) {
    for (var attempt = 1; ; attempt++) {
      try {
        forgetFailed(history, schema);
        flyway(history, schema, location).migrate();
        return;
      } catch (FlywayException failure) {
        if (attempt == ATTEMPTS || !isWaitingForLock(failure)) {
          throw failure;
        }
        LOG.infof("A migration of %s waits for a table that is in use", history);
        pause();
      }
    }
  }

  private Flyway flyway(String history, String schema, String location) {
    return Flyway.configure()
        .dataSource(dataSource)
        .schemas(schema)
        .createSchemas(true)
        .table(history)
        .locations("classpath:" + location)
        .initSql("SET lock_timeout = '2s'")
        // An index that is built beside requests waits for transactions that are older, be it the
        // one of this lock.
        .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
        .baselineOnMigrate(true)
        .baselineVersion("0")
        // Another process may build an index for minutes.
        .lockRetryCount(-1)
        .connectRetries(60)
        .connectRetriesInterval(1)
        .load();
  }

  /** What runs in no transaction stands in the history although it failed. */
  private void forgetFailed(String history, String schema) {
    var table = schema + "." + history;
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      try (var found = statement.executeQuery("SELECT to_regclass('" + table + "') IS NOT NULL")) {
        if (!found.next() || !found.getBoolean(1)) {
          return;
        }
      }
      statement.executeUpdate("DELETE FROM " + table + " WHERE NOT success");
    } catch (SQLException unreachable) {
      // Flyway waits for the database itself.
      LOG.debugf("No history of %s yet", history);
    }
  }

  private static boolean isWaitingForLock(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused
          && LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while migrating", stopped);
    }
  }
}
