package vn.danvan.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Who leads, against the real PostgreSQL; every contender stands for a process. */
class LeaderThreadTest {

  private final long key = ThreadLocalRandom.current().nextLong();
  private final List<LeaderThread> threads = new ArrayList<>();

  @AfterEach
  void stopAll() throws InterruptedException {
    for (var thread : threads) {
      thread.stop();
    }
  }

  @Test
  void oneOfTwoLeadsAndTheOtherWaits() throws Exception {
    var first = contender("first");
    await().until(first::leads);
    var second = contender("second");
    await().until(() -> connected("second"));

    assertThat(holder()).isEqualTo("first");
    assertThat(second.beginnings).hasValue(0);
  }

  @Test
  void theOtherTakesOverWhenTheLeaderStops() throws Exception {
    var first = contender("first");
    await().until(first::leads);
    var second = contender("second");
    first.thread.stop();

    await().until(second::leads);
    assertThat(first.thread.isRunning()).isFalse();
    assertThat(holder()).isEqualTo("second");
    await("the former leader's connection is closed").until(() -> !connected("first"));
  }

  @Test
  void theOtherTakesOverWhenTheLeadersConnectionIsKilledAndTheFirstComesBackBehindIt()
      throws Exception {
    var first = contender("first");
    await().until(first::leads);
    var second = contender("second");
    await().until(() -> connected("second"));
    var held = first.connection;
    // Only the other one asks now: it leads for certain before the first comes back.
    first.hold();
    kill("first");
    await().until(second::leads);
    first.goOn();

    await().until(() -> first.failures.get() > 0);
    await().until(() -> connected("first"));
    assertThat(held.isClosed()).isTrue();
    assertThat(holder()).isEqualTo("second");
    second.thread.stop();
    await().until(() -> first.beginnings.get() == 2);
    assertThat(holder()).isEqualTo("first");
  }

  @Test
  void workThatBreaksOffBeginsAnew() throws Exception {
    var contender = contender("broken");
    contender.breaksOff = true;

    await().until(() -> contender.failures.get() > 0);
    contender.breaksOff = false;
    await().until(() -> contender.leads() && contender.beginnings.get() > 1);
  }

  @Test
  void aThreadThatNeverStartedStops() throws Exception {
    var thread = new LeaderThread("never", key, source("never"), _ -> {}, _ -> {});
    thread.stop();
    assertThat(thread.isRunning()).isFalse();
  }

  @Test
  void aLockIsTakenByOneAndFreeAgainOnceClosed() throws Exception {
    try (var second = AdvisoryLock.open(source("second"), key)) {
      try (var first = AdvisoryLock.open(source("first"), key)) {
        assertThat(first.tryTake()).isTrue();
        assertThat(second.tryTake()).isFalse();
        try (var other = AdvisoryLock.open(source("other"), key + 1)) {
          assertThat(other.tryTake()).as("another lock").isTrue();
        }
      }
      await().until(second::tryTake);
    }
  }

  private Contender contender(String name) {
    var contender = new Contender(name);
    threads.add(contender.thread);
    contender.thread.start();
    return contender;
  }

  /** Leads by asking its connection again and again. */
  private final class Contender {
    final LeaderThread thread;
    final AtomicInteger beginnings = new AtomicInteger();
    final AtomicInteger failures = new AtomicInteger();
    volatile Connection connection;
    volatile boolean breaksOff;
    private volatile boolean held;

    Contender(String name) {
      thread =
          new LeaderThread(name, key, source(name), this::lead, _ -> failures.incrementAndGet());
    }

    private void lead(Connection given) throws Exception {
      connection = given;
      beginnings.incrementAndGet();
      while (thread.isRunning()) {
        if (breaksOff) {
          throw new StackOverflowError("broken off");
        }
        if (!held) {
          given.createStatement().execute("SELECT 1");
        }
        Thread.sleep(5);
      }
    }

    void hold() {
      held = true;
    }

    void goOn() {
      held = false;
    }

    boolean leads() throws SQLException {
      return beginnings.get() > 0 && connection != null && !connection.isClosed();
    }
  }

  private PGSimpleDataSource source(String name) {
    var source = new PGSimpleDataSource();
    source.setUrl(
        "jdbc:postgresql://127.0.0.1:"
            + System.getProperty("danvan.test.pg.port", "25432")
            + "/postgres");
    source.setUser("postgres");
    source.setPassword("none");
    source.setApplicationName(application(name));
    return source;
  }

  private String application(String name) {
    return "leader " + Long.toHexString(key) + " " + name;
  }

  /** Name of the contender that holds the lock. */
  private String holder() throws SQLException {
    try (var connection = source("observer").getConnection();
        var select =
            connection.prepareStatement(
                """
                SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
                WHERE locktype = 'advisory' AND granted AND objsubid = 1
                  AND (classid::bigint << 32) | objid::bigint = ?
                """)) {
      select.setLong(1, key);
      try (var row = select.executeQuery()) {
        return row.next() ? row.getString(1).substring(application("").length()) : null;
      }
    }
  }

  private boolean connected(String name) throws SQLException {
    return 0 < count("SELECT count(*) FROM pg_stat_activity WHERE application_name = ?", name);
  }

  private void kill(String name) throws SQLException {
    assertThat(
            count(
                "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE application_name = ?",
                name))
        .isEqualTo(1);
  }

  private int count(String sql, String name) throws SQLException {
    try (var connection = source("observer").getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setString(1, application(name));
      try (var row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
