package vn.danvan.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.persistence.Migrations;

/** Two processes relay one journal; the one that leads is killed in the middle, twice. */
class RelayTakeoverTest {

  private static final int WRITERS = 8;
  private static final int AGGREGATES_PER_WRITER = 10;
  private static final int VERSIONS = 25;
  private static final int ROWS = WRITERS * AGGREGATES_PER_WRITER * VERSIONS;
  private static final Duration A_FEW_SECONDS = Duration.ofSeconds(10);

  private static final String SERVER =
      "jdbc:postgresql://127.0.0.1:" + System.getProperty("danvan.test.pg.port", "25432") + "/";
  private static final String KAFKA =
      "127.0.0.1:" + System.getProperty("danvan.test.kafka.port", "29092");
  private static final String DATABASE = "test_platform_relay";

  private final String prefix = "test-relay-" + Long.toString(System.nanoTime(), 36) + ".";
  private final Map<String, Process> processes = new HashMap<>();

  @TempDir Path logs;

  @BeforeEach
  void anEmptyJournal() throws SQLException {
    try (var connection = DriverManager.getConnection(SERVER + "postgres", "postgres", "none");
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
      statement.execute("CREATE DATABASE " + DATABASE);
    }
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(SERVER + DATABASE);
    dataSource.setUser("postgres");
    dataSource.setPassword("none");
    new Migrations(dataSource, List.of("platform_journal:public:db/platform/journal")).migrate();
  }

  @AfterEach
  void stop() {
    processes.values().forEach(Process::destroyForcibly);
  }

  @Test
  void anotherProcessTakesOverAndNothingIsLost() throws Exception {
    relay("relay-1");
    relay("relay-2");
    await().atMost(Duration.ofSeconds(30)).until(() -> leader() != null);
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      var running = new ArrayList<Future<?>>();
      for (int writer = 0; writer < WRITERS; writer++) {
        running.add(writers.submit(this::write));
      }
      killLeaderOncePublished(ROWS / 4);
      relay("relay-3");
      killLeaderOncePublished(ROWS / 2);
      for (var writer : running) {
        writer.get(2, TimeUnit.MINUTES);
      }
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> published() == ROWS);

    assertThat(number("SELECT count(*) FROM journal")).isEqualTo(ROWS);
    assertThat(number("SELECT count(*) FROM unsealed")).isZero();
    assertThat(number("SELECT max(position) FROM journal_seal")).isEqualTo(ROWS);
    assertThat(number("SELECT count(*) FROM journal_seal")).isEqualTo(ROWS);
    var versions = PublishedRecords.versions(PublishedRecords.all(KAFKA, prefix + "notes.v1"));
    assertThat(versions).hasSize(WRITERS * AGGREGATES_PER_WRITER);
    versions.forEach(RelayTakeoverTest::assertNothingIsSkipped);
  }

  /** A reader that keeps the higher version sees every version, one after the other. */
  private static void assertNothingIsSkipped(String aggregate, List<Long> versions) {
    var highest = 0L;
    for (var version : versions) {
      assertThat(version).as("%s: %s", aggregate, versions).isLessThanOrEqualTo(highest + 1);
      highest = Math.max(highest, version);
    }
    assertThat(highest).as(aggregate).isEqualTo(VERSIONS);
  }

  private void killLeaderOncePublished(long rows) throws SQLException {
    await().atMost(Duration.ofSeconds(60)).until(() -> published() >= rows);
    var killed = leader();
    processes.get(killed).destroyForcibly();
    await().atMost(A_FEW_SECONDS).until(() -> leader() != null && !leader().equals(killed));
    assertThat(published()).as("rows are still being written").isLessThan(ROWS);
  }

  private void relay(String name) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RelayProcess.class.getName(),
                SERVER + DATABASE + "?ApplicationName=" + name,
                KAFKA,
                prefix)
            .redirectErrorStream(true)
            .redirectOutput(logs.resolve(name + ".log").toFile())
            .start();
    processes.put(name, process);
  }

  /** Name of the process whose connection holds the advisory lock. */
  private String leader() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
                WHERE locktype = 'advisory' AND granted AND datname = current_database()
                """)) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private Void write() throws SQLException, InterruptedException {
    var aggregates = new ArrayList<UUID>();
    for (int i = 0; i < AGGREGATES_PER_WRITER; i++) {
      aggregates.add(UUID.randomUUID());
    }
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      for (int version = 1; version <= VERSIONS; version++) {
        for (var aggregate : aggregates) {
          append(connection, aggregate, version);
          connection.commit();
          Thread.sleep(20);
        }
      }
    }
    return null;
  }

  private static void append(Connection connection, UUID aggregate, int version)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            WITH entry AS (
              INSERT INTO journal (topic, aggregate_type, aggregate_id, version, event_type, data, actor, actor_role,
                                   occurred_on, recorded_at, entered_late, trace_id, row_sha256)
              VALUES ('notes', 'Note', ?, ?, 'vn.danvan.NoteWritten', '{}', 'test', 'test', ?, clock_timestamp(), false,
                      repeat('0', 32), sha256('row'))
              RETURNING seq)
            INSERT INTO unsealed (seq) SELECT seq FROM entry
            """)) {
      insert.setObject(1, aggregate);
      insert.setInt(2, version);
      insert.setObject(3, LocalDate.of(2023, 7, 4));
      insert.executeUpdate();
    }
  }

  private long published() throws SQLException {
    return number("SELECT published FROM relay_cursor");
  }

  private long number(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(SERVER + DATABASE, "postgres", "none");
  }
}
