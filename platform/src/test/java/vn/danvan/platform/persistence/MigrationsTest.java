package vn.danvan.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A table that others write to while its schema is brought up to date. */
class MigrationsTest {

  private static final String SERVER =
      "jdbc:postgresql://127.0.0.1:" + System.getProperty("danvan.test.pg.port", "25432") + "/";
  private static final String DATABASE = "test_platform_migrations";

  private Migrations migrations;

  @BeforeEach
  void aTableOfTheVersionBefore() throws SQLException {
    try (var connection = DriverManager.getConnection(SERVER + "postgres", "postgres", "none");
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
      statement.execute("CREATE DATABASE " + DATABASE);
    }
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(SERVER + DATABASE);
    dataSource.setUser("postgres");
    dataSource.setPassword("none");
    migrations = new Migrations(dataSource, List.of("things:public:db/beside-requests"));
    migrateTo("0001");
  }

  private static void migrateTo(String version) {
    Flyway.configure()
        .dataSource(SERVER + DATABASE, "postgres", "none")
        .table("flyway_things")
        .locations("classpath:db/beside-requests")
        .target(version)
        .load()
        .migrate();
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(SERVER + DATABASE, "postgres", "none");
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(String sql) throws SQLException {
    try (var connection = connect();
        var row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static long builtIndexes() throws SQLException {
    return number(
        "SELECT count(*) FROM pg_index WHERE indisvalid AND indexrelid = to_regclass('thing_name')");
  }

  @Test
  void anIndexWaitsForWhoWroteBeforeAndOthersGoOnWriting() throws Exception {
    try (var writer = connect();
        var process = Executors.newVirtualThreadPerTaskExecutor()) {
      writer.setAutoCommit(false);
      writer.createStatement().execute("INSERT INTO thing VALUES (1, 'one')");
      var migrating = process.submit(() -> migrations.migrate());
      Awaitility.await()
          .until(() -> number("SELECT count(*) FROM pg_stat_progress_create_index") == 1);
      execute("INSERT INTO thing VALUES (2, 'two')");
      assertThat(migrating.isDone()).isFalse();
      writer.commit();
      migrating.get(30, TimeUnit.SECONDS);
    }
    assertThat(builtIndexes()).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM thing WHERE color IS NULL")).isEqualTo(2);
  }

  @Test
  void anIndexThatFailedIsBuiltAnew() throws SQLException {
    execute("INSERT INTO thing VALUES (1, 'same'), (2, 'same')");
    assertThatThrownBy(migrations::migrate).isInstanceOf(FlywayException.class);
    assertThat(builtIndexes()).isZero();
    execute("UPDATE thing SET name = 'other' WHERE id = 2");
    migrations.migrate();
    assertThat(builtIndexes()).isEqualTo(1);
    migrations.migrate();
    assertThat(number("SELECT count(*) FROM flyway_things WHERE success")).isEqualTo(3);
  }

  @Test
  void aTableInUseIsTriedAgainInsteadOfWaitedFor() throws Exception {
    execute("INSERT INTO thing VALUES (1, 'one')");
    migrations.migrate();
    execute("ALTER TABLE thing DROP COLUMN color");
    execute("DELETE FROM flyway_things WHERE version = '0003'");
    try (var reader = connect();
        var process = Executors.newVirtualThreadPerTaskExecutor()) {
      reader.setAutoCommit(false);
      reader.createStatement().execute("SELECT * FROM thing");
      var migrating = process.submit(() -> migrations.migrate());
      Awaitility.await()
          .until(
              () ->
                  number("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'relation'")
                      > 0);
      // Waits behind the migration, and goes on once that has given up for a while.
      execute("INSERT INTO thing VALUES (3, 'three')");
      assertThat(migrating.isDone()).isFalse();
      reader.commit();
      migrating.get(30, TimeUnit.SECONDS);
    }
    assertThat(number("SELECT count(*) FROM thing WHERE color IS NULL")).isEqualTo(2);
  }
}
