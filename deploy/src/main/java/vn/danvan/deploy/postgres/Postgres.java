package vn.danvan.deploy.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import vn.danvan.deploy.launcher.LaunchException;
import vn.danvan.deploy.launcher.Layout;
import vn.danvan.deploy.process.Child;
import vn.danvan.deploy.process.Waiting;

/**
 * One PostgreSQL server on the loopback address. {@code fsync} and what belongs to it stay on: what
 * was acknowledged is on the disk.
 *
 * @param layout where its data, log and pid file lie
 * @param port its TCP port; there is no Unix socket
 * @param password of the superuser {@code postgres}; null lets everybody on this machine in
 * @param maxConnections for all databases together
 */
public record Postgres(Layout layout, int port, String password, int maxConnections) {

  private static final String SUPERUSER = "postgres";

  public Path data() {
    return layout.home().resolve("postgres");
  }

  /** Makes the data folder at the first start. */
  public void initialize() {
    if (Files.exists(data().resolve("PG_VERSION"))) {
      return;
    }
    Layout.folder(layout.home());
    var user = Unprivileged.here();
    user.own(Layout.folder(data()));
    List<String> command = new ArrayList<>(user.prefix());
    command.add(program("initdb"));
    command.addAll(List.of("-D", data().toString(), "-U", SUPERUSER, "--encoding=UTF8"));
    // Bytewise by default, the same on every machine; Vietnamese order is the collation "vi-x-icu".
    command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
    Path secret = null;
    try {
      if (password == null) {
        command.add("--auth=trust");
      } else {
        secret = Files.createTempFile(layout.home(), "initdb", null);
        Files.writeString(secret, password);
        user.own(secret);
        command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + secret));
      }
      Path log = layout.log("initdb");
      Layout.folder(log.getParent());
      int exit =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (exit != 0) {
        throw new LaunchException("initdb failed, see " + log + ":\n" + Files.readString(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      delete(secret);
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server as a process; {@code INT} is its fast shutdown. */
  public Child child() {
    List<String> command = new ArrayList<>(Unprivileged.here().prefix());
    command.addAll(List.of(program("postgres"), "-D", data().toString()));
    settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return new Child(
        "postgres",
        command,
        Map.of("LC_ALL", "C"),
        layout.log("postgres"),
        layout.run().resolve("postgres.pid"),
        "INT");
  }

  private Map<String, String> settings() {
    return Map.of(
        "port", Integer.toString(port),
        "listen_addresses", "127.0.0.1",
        "unix_socket_directories", "",
        "max_connections", Integer.toString(maxConnections),
        "shared_buffers", "128MB",
        "timezone", "UTC",
        "log_line_prefix", "%m [%p] %d ",
        "max_wal_size", "1GB");
  }

  private String program(String name) {
    return PostgresBinaries.unpacked(layout.runtime()).resolve("bin").resolve(name).toString();
  }

  /** Whether it takes connections. */
  public boolean ready() {
    try (var _ = connect("postgres")) {
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  public void awaitReady(Duration limit) {
    if (!Waiting.until(this::ready, limit)) {
      throw new LaunchException(
          "PostgreSQL does not answer on port " + port + ", see " + layout.log("postgres"));
    }
  }

  /** A connection of the superuser. */
  public Connection connect(String database) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", SUPERUSER);
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("connectTimeout", "2");
    return DriverManager.getConnection(url(database), properties);
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /**
   * Makes a database and a login role of the same name that owns it; one that is there keeps its
   * data.
   *
   * @param name lower-case letters only
   * @param rolePassword the role's password, set anew each time
   */
  public void ensureDatabase(String name, String rolePassword) {
    if (!name.matches("[a-z]+") || !rolePassword.matches("[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException("Not a plain name or password: " + name);
    }
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
        statement.execute("CREATE ROLE " + name + " LOGIN");
      }
      statement.execute("ALTER ROLE " + name + " PASSWORD '" + rolePassword + "'");
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
        statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        statement.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
      }
    } catch (SQLException e) {
      throw new LaunchException("Cannot create the database " + name + ": " + e.getMessage(), e);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }
}
