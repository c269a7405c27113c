package vn.danvan.deploy.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.deploy.launcher.Layout;
import vn.danvan.deploy.process.Child;
import vn.danvan.deploy.process.Waiting;

/** A real server of its own, as {@code deploy/up} starts it. */
class PostgresTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir static Path home;
  private static Postgres postgres;

  @BeforeAll
  static void start() throws Exception {
    // Where root may make no user namespace, the server runs as nobody and must get at its data.
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    postgres = new Postgres(new Layout(Path.of("..").toRealPath(), home), port, "super-secret", 20);
    postgres.initialize();
    postgres.child().start();
    postgres.awaitReady(LIMIT);
    postgres.ensureDatabase("alpha", "alpha-secret");
    postgres.ensureDatabase("beta", "beta-secret");
  }

  @AfterAll
  static void stop() {
    postgres.child().stop(Duration.ofSeconds(20));
  }

  @Test
  void aRoleOwnsItsDatabaseAndEntersNoOther() throws Exception {
    try (Connection own = connect("alpha", "alpha", "alpha-secret")) {
      own.createStatement().execute("CREATE TABLE owned (id int)");
    }
    assertThatThrownBy(() -> connect("beta", "alpha", "alpha-secret"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for database");
    assertThatThrownBy(() -> connect("alpha", "alpha", "beta-secret"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void sortsVietnameseByItsCollation() throws Exception {
    List<String> sorted = new ArrayList<>();
    try (Connection connection = connect("alpha", "alpha", "alpha-secret");
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT name FROM (VALUES ('Đức Linh'), ('Ea'), ('Dầu Tiếng')) AS unit(name)"
                        + " ORDER BY name COLLATE \"vi-x-icu\"")) {
      while (rows.next()) {
        sorted.add(rows.getString(1));
      }
    }
    assertThat(sorted).containsExactly("Dầu Tiếng", "Đức Linh", "Ea");
  }

  @Test
  void keepsWhatWasCommittedWhenItIsKilledAndMakesNoDatabaseTwice() throws Exception {
    try (Connection connection = connect("beta", "beta", "beta-secret")) {
      connection.createStatement().execute("CREATE TABLE kept AS SELECT 1 AS id");
      assertThat(single(connection, "SHOW fsync")).isEqualTo("on");
      assertThat(single(connection, "SHOW synchronous_commit")).isEqualTo("on");
    }
    var killed = postgres.child().running().orElseThrow();
    Child.signal(killed, "KILL");
    assertThat(Waiting.until(() -> !killed.alive(), LIMIT)).isTrue();
    // Its orphans may hold the shared memory for a moment: a new server refuses until they end.
    assertThat(
            Waiting.until(
                () -> {
                  postgres.child().start();
                  return postgres.ready();
                },
                LIMIT))
        .isTrue();
    postgres.ensureDatabase("beta", "another-secret");
    try (Connection connection = connect("beta", "beta", "another-secret")) {
      assertThat(single(connection, "SELECT count(*) FROM kept")).isEqualTo("1");
    }
    postgres.ensureDatabase("beta", "beta-secret");
  }

  private static Connection connect(String database, String role, String password)
      throws SQLException {
    return DriverManager.getConnection(postgres.url(database), role, password);
  }

  private static String single(Connection connection, String query) throws SQLException {
    try (var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
