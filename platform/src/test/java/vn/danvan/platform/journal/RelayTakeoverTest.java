package vn.danvan.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
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

/** Two processes relay one journal; the one that leads is killed in the middle, twice. */
class RelayTakeoverTest {

  private static final int WRITERS = 8;
  private static final int AGGREGATES_PER_WRITER = 10;
  private static final int VERSIONS = 25;
  private static final int ROWS = WRITERS * AGGREGATES_PER_WRITER * VERSIONS;
  private static final Duration A_FEW_SECONDS = Duration.ofSeconds(10);

  private static final String KAFKA =
      "127.0.0.1:" + System.getProperty("danvan.test.kafka.port", "29092");
  private final String prefix = "test-relay-" + Long.toString(System.nanoTime(), 36) + ".";
  private final Map<String, Process> processes = new HashMap<>();

  @TempDir Path logs;
  private JournalDatabase database;

  @BeforeEach
  void anEmptyJournal() throws SQLException {
    database = JournalDatabase.fresh("test_platform_relay");
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

    assertThat(database.number("SELECT count(*) FROM journal")).isEqualTo(ROWS);
    assertThat(database.number("SELECT count(*) FROM unsealed")).isZero();
    assertThat(database.number("SELECT max(position) FROM journal_seal")).isEqualTo(ROWS);
    assertThat(database.number("SELECT count(*) FROM journal_seal")).isEqualTo(ROWS);
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
    await()
        .atMost(A_FEW_SECONDS)
        .until(this::leader, leader -> leader != null && !leader.equals(killed));
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
                database.url() + "?ApplicationName=" + name,
                KAFKA,
                prefix)
            .redirectErrorStream(true)
            .redirectOutput(logs.resolve(name + ".log").toFile())
            .start();
    processes.put(name, process);
  }

  /** Name of the process whose connection holds the advisory lock. */
  private String leader() throws SQLException {
    try (var connection = database.connect();
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
    try (var connection = database.connect()) {
      connection.setAutoCommit(false);
      for (int version = 1; version <= VERSIONS; version++) {
        for (var aggregate : aggregates) {
          JournalDatabase.append(connection, aggregate, version);
          connection.commit();
          Thread.sleep(20);
        }
      }
    }
    return null;
  }

  private long published() throws SQLException {
    return database.number("SELECT published FROM relay_cursor");
  }
}
