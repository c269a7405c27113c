package vn.danvan.platform.persistence;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the schema up to date before anything else starts. Histories are kept apart per origin, so
 * that the platform and a service number their migrations independently.
 */
@ApplicationScoped
public class Migrations {

  /** Before every other observer of the start. */
  public static final int PRIORITY = 100;

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

  /** Idempotent; a migration that was killed half-way is taken up again. */
  public void migrate() {
    for (var step : steps) {
      var parts = step.split(":", 3);
      Flyway.configure()
          .dataSource(dataSource)
          .schemas(parts[1])
          .createSchemas(true)
          .table("flyway_" + parts[0])
          .locations("classpath:" + parts[2])
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .connectRetries(60)
          .connectRetriesInterval(1)
          .load()
          .migrate();
    }
  }
}
