package vn.danvan.deploy.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import org.postgresql.PGConnection;
import vn.danvan.deploy.launcher.LaunchException;
import vn.danvan.deploy.postgres.Postgres;

/**
 * The scratch database of a service that the bench runs for itself. The service makes its tables;
 * samples are copied into them, without journal, and gone with the database.
 */
class ScratchDatabase {

  private static final int CHUNK = 1 << 20;

  private static final String INDEXES =
      """
      SELECT indexname, indexdef FROM pg_indexes
      WHERE schemaname = 'public' AND tablename = ANY (?)
        AND indexname NOT IN (SELECT conname FROM pg_constraint)
      """;

  /** A table like one that the service writes, with the same indexes, and keys among twins. */
  private static final String TWIN =
      """
      CREATE SCHEMA IF NOT EXISTS bare;
      CREATE TABLE bare.%1$s (LIKE public.%1$s INCLUDING ALL);
      DO $$ DECLARE
        keys text[] := ARRAY(SELECT pg_get_constraintdef(oid) FROM pg_constraint
                             WHERE conrelid = 'public.%1$s'::regclass AND contype = 'f');
        key text;
      BEGIN
        SET LOCAL search_path = bare, public;
        FOREACH key IN ARRAY keys LOOP EXECUTE 'ALTER TABLE bare.%1$s ADD ' || key; END LOOP;
      END $$;
      """;

  private final Postgres postgres;
  private final String name;

  ScratchDatabase(Postgres postgres, String name) {
    this.postgres = postgres;
    this.name = name;
  }

  Connection connect() throws SQLException {
    return postgres.connect(name);
  }

  String url() {
    return postgres.url(name);
  }

  String password() {
    return postgres.password() == null ? "" : postgres.password();
  }

  /** Makes it anew; what a broken run left behind goes first. */
  void create() {
    drop();
    execute("postgres", "CREATE DATABASE " + name);
  }

  void drop() {
    execute("postgres", "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  private void execute(String database, String sql) {
    try (var connection = postgres.connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new LaunchException("The scratch database: " + e.getMessage(), e);
    }
  }

  /** In a schema of their own, for what is measured beside the service. */
  void makeTwins(List<String> tables) {
    tables.forEach(table -> execute(name, TWIN.formatted(table)));
  }

  /** What copies a sample. */
  interface Filling {
    void into(Connection connection) throws SQLException;
  }

  /** Fills tables whose indexes are made anew afterwards, as after an import. */
  void fill(List<String> tables, Filling filling) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      var definitions = new ArrayList<String>();
      for (var index : indexes(connection, tables)) {
        statement.execute("DROP INDEX " + index.name());
        definitions.add(index.definition());
      }
      statement.execute("SET session_replication_role = replica");
      filling.into(connection);
      for (var definition : definitions) {
        statement.execute(definition);
      }
      statement.execute("VACUUM ANALYZE " + String.join(", ", tables));
    } catch (SQLException e) {
      throw new LaunchException("The sample: " + e.getMessage(), e);
    }
  }

  private record Index(String name, String definition) {}

  private static List<Index> indexes(Connection connection, List<String> tables)
      throws SQLException {
    try (var query = connection.prepareStatement(INDEXES)) {
      query.setArray(1, connection.createArrayOf("text", tables.toArray()));
      var indexes = new ArrayList<Index>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          indexes.add(new Index(row.getString(1), row.getString(2)));
        }
      }
      return indexes;
    }
  }

  /** A row as {@code COPY} reads it. */
  static String line(Object... values) {
    var line = new StringBuilder();
    for (var value : values) {
      line.append(line.isEmpty() ? "" : "\t").append(value == null ? "\\N" : value);
    }
    return line.append('\n').toString();
  }

  static void rows(Connection connection, String into, int from, int to, IntFunction<String> line)
      throws SQLException {
    var copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + into + " FROM STDIN");
    var buffer = new StringBuilder();
    for (int number = from; number < to; number++) {
      buffer.append(line.apply(number));
      if (buffer.length() > CHUNK || number == to - 1) {
        var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
      }
    }
    copy.endCopy();
  }

  /**
   * Until everything that was written is sealed and published: none of it weighs on what follows.
   */
  void awaitQuiet() {
    try (var connection = connect();
        var open =
            connection.prepareStatement(
                """
                SELECT EXISTS (SELECT FROM unsealed)
                  OR (SELECT published FROM relay_cursor) < (SELECT coalesce(max(position), 0) FROM journal_seal)
                """)) {
      for (int look = 0; look < 600; look++) {
        try (var row = open.executeQuery()) {
          row.next();
          if (!row.getBoolean(1)) {
            return;
          }
        }
        Thread.sleep(50);
      }
      throw new LaunchException("What was written is not published after 30 s");
    } catch (SQLException e) {
      throw new LaunchException("The scratch database: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("The bench was interrupted", e);
    }
  }

  /** Measures what must not pay for what something else left to be sealed. */
  double quietly(DoubleSupplier measurement) {
    awaitQuiet();
    return measurement.getAsDouble();
  }
}
