package vn.danvan.platform.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.persistence.Migrations;

/** A database with a journal and nothing else, made anew. */
record JournalDatabase(String url) {

  private static final String SERVER =
      "jdbc:postgresql://127.0.0.1:" + System.getProperty("danvan.test.pg.port", "25432") + "/";

  static JournalDatabase fresh(String name) throws SQLException {
    try (var connection = DriverManager.getConnection(SERVER + "postgres", "postgres", "none");
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      statement.execute("CREATE DATABASE " + name);
    }
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(SERVER + name);
    dataSource.setUser("postgres");
    dataSource.setPassword("none");
    new Migrations(dataSource, List.of("platform_journal:public:db/platform/journal")).migrate();
    return new JournalDatabase(SERVER + name);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, "postgres", "none");
  }

  long number(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  static void append(Connection connection, UUID aggregate, int version) throws SQLException {
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
}
