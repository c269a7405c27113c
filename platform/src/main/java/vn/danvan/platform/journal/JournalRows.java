package vn.danvan.platform.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The relay's statements. */
final class JournalRows {

  private static final int BATCH = 1_000;

  private JournalRows() {}

  static List<Relay.Entry> unpublished(Connection connection) throws SQLException {
    var entries = new ArrayList<Relay.Entry>();
    try (var select =
        connection.prepareStatement(
            """
            SELECT seal.position, topic, aggregate_id, version, event_type, data, occurred_on, recorded_at, trace_id
            FROM journal_seal seal JOIN journal USING (seq)
            WHERE seal.position > (SELECT published FROM relay_cursor) ORDER BY seal.position LIMIT ?
            """)) {
      select.setInt(1, BATCH);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          entries.add(
              new Relay.Entry(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getLong(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getObject(8, OffsetDateTime.class).toInstant().toString(),
                  row.getString(9)));
        }
      }
    }
    return entries;
  }

  /** Only forward from where it stood: a republish that moved the cursor back meanwhile wins. */
  static void movePublished(Connection connection, long position) throws SQLException {
    try (var update =
        connection.prepareStatement("UPDATE relay_cursor SET published = ? WHERE published < ?")) {
      update.setLong(1, position);
      update.setLong(2, position);
      update.executeUpdate();
    }
  }

  static long moveBack(Connection connection, long position) throws SQLException {
    try (var update =
        connection.prepareStatement(
            """
            WITH before AS (SELECT published FROM relay_cursor FOR UPDATE)
            UPDATE relay_cursor SET published = least(relay_cursor.published, ?) FROM before
            RETURNING before.published
            """)) {
      update.setLong(1, Math.max(0, position - 1));
      try (var result = update.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }
  }

  /** Age of the oldest transaction that may still append with an earlier time of recording. */
  static long oldestTransactionMillis(Connection connection) throws SQLException {
    return number(
        connection,
        """
        SELECT coalesce(ceil(extract(epoch FROM clock_timestamp() - min(xact_start)) * 1000), 0)::bigint + 1
        FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
        """);
  }

  static long countUnpublished(Connection connection) throws SQLException {
    return number(
        connection,
        """
        SELECT (SELECT count(*) FROM unsealed)
             + coalesce((SELECT max(position) FROM journal_seal), 0) - (SELECT published FROM relay_cursor)
        """);
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var select = connection.prepareStatement(sql);
        var result = select.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }
}
