package vn.danvan.platform.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The relay's statements. */
final class JournalRows {

  static final int BATCH = 1_000;

  /** What a published event is made of. */
  static final String ENTRY =
      "topic, aggregate_id, version, event_type, data, occurred_on, recorded_at, trace_id";

  private JournalRows() {}

  /**
   * @param unsealed whether rows wait to be sealed
   * @param published position up to which everything is published
   */
  record Waiting(boolean unsealed, long published) {}

  static Waiting waiting(Connection connection) throws SQLException {
    try (var select =
            connection.prepareStatement(
                "SELECT EXISTS (SELECT FROM unsealed), published FROM relay_cursor");
        var result = select.executeQuery()) {
      result.next();
      return new Waiting(result.getBoolean(1), result.getLong(2));
    }
  }

  /** Sealed entries after a position, in their order; at most one batch. */
  static List<Relay.Entry> sealedAfter(Connection connection, long position) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "SELECT seal.position, "
                + ENTRY
                + " FROM journal_seal seal JOIN journal USING (seq)"
                + " WHERE seal.position > ? ORDER BY seal.position LIMIT ?")) {
      select.setLong(1, position);
      select.setInt(2, BATCH);
      var entries = new ArrayList<Relay.Entry>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          entries.add(entry(row, row.getLong("position")));
        }
      }
      return entries;
    }
  }

  /** Reads the columns of {@link #ENTRY}. */
  static Relay.Entry entry(ResultSet row, long position) throws SQLException {
    return new Relay.Entry(
        position,
        row.getString("topic"),
        row.getString("aggregate_id"),
        row.getLong("version"),
        row.getString("event_type"),
        row.getString("data"),
        row.getString("occurred_on"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString(),
        row.getString("trace_id"));
  }

  /**
   * Moves the cursor, unless a republish has moved it back meanwhile. Does not wait for the disk: a
   * move that is lost makes the same events go out once more.
   *
   * @return whether it was moved
   */
  static boolean movePublished(Connection connection, long from, long to) throws SQLException {
    try (var update =
        connection.prepareStatement(
            """
            BEGIN;
            SET LOCAL synchronous_commit = off;
            UPDATE relay_cursor SET published = ? WHERE published = ?;
            COMMIT
            """)) {
      update.setLong(1, to);
      update.setLong(2, from);
      update.execute();
      update.getMoreResults();
      update.getMoreResults();
      return update.getUpdateCount() == 1;
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
