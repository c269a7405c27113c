package vn.danvan.platform.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Writes entries with one statement. By plain JDBC: finding out how to bind each name costs more
 * than writing the row.
 *
 * @param role in which the actor acts
 */
record EntryInsert(String actor, UUID actorUnit, String role, String traceId) {

  private static final String ONE =
      """
      WITH entry AS (
        INSERT INTO journal (actor, actor_unit, actor_role, trace_id, topic, aggregate_type, aggregate_id, version,
                             event_type, data, on_behalf_of, occurred_on, recorded_at, entered_late, note_sha256,
                             row_sha256)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?)
        RETURNING seq),
      note AS (
        INSERT INTO private_note (journal_seq, ciphertext) SELECT seq, ?::bytea FROM entry WHERE ?::bytea IS NOT NULL)
      INSERT INTO unsealed (seq) SELECT seq FROM entry
      """;

  /** A statement for each row costs several times what the row does. */
  private static final String MANY =
      """
      WITH given AS (
        SELECT * FROM unnest(?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::uuid[], ?::date[],
                             ?::timestamptz[], ?::boolean[], ?::bytea[], ?::bytea[], ?::bytea[]) WITH ORDINALITY
          AS row (topic, aggregate_type, aggregate_id, version, event_type, data, on_behalf_of, occurred_on,
                  recorded_at, entered_late, note_sha256, row_sha256, note, place)),
      entry AS (
        INSERT INTO journal (actor, actor_unit, actor_role, trace_id, topic, aggregate_type, aggregate_id, version,
                             event_type, data, on_behalf_of, occurred_on, recorded_at, entered_late, note_sha256,
                             row_sha256)
        SELECT ?, ?::uuid, ?, ?, topic, aggregate_type, aggregate_id, version, event_type, data::json, on_behalf_of,
               occurred_on, recorded_at, entered_late, note_sha256, row_sha256
        FROM given ORDER BY place
        RETURNING seq, aggregate_id, version),
      note AS (
        INSERT INTO private_note (journal_seq, ciphertext)
        SELECT seq, note FROM given JOIN entry USING (aggregate_id, version) WHERE note IS NOT NULL)
      INSERT INTO unsealed (seq) SELECT seq FROM entry
      """;

  void insert(Connection connection, List<NewEntry> entries) throws SQLException {
    if (entries.size() == 1) {
      insert(connection, entries.getFirst());
    } else {
      insertAll(connection, entries);
    }
  }

  private void insert(Connection connection, NewEntry entry) throws SQLException {
    try (var statement = connection.prepareStatement(ONE)) {
      var parameter = bindActor(statement, 0);
      statement.setString(++parameter, entry.topic());
      statement.setString(++parameter, entry.aggregate());
      statement.setObject(++parameter, entry.subject());
      statement.setLong(++parameter, entry.version());
      statement.setString(++parameter, entry.type());
      statement.setString(++parameter, entry.data());
      statement.setObject(++parameter, entry.onBehalfOf(), Types.OTHER);
      statement.setObject(++parameter, entry.occurredOn());
      statement.setObject(
          ++parameter, OffsetDateTime.ofInstant(entry.recordedAt(), ZoneOffset.UTC));
      statement.setBoolean(++parameter, entry.late());
      statement.setBytes(++parameter, entry.noteSha256());
      statement.setBytes(++parameter, entry.rowSha256());
      statement.setBytes(++parameter, entry.note());
      statement.setBytes(++parameter, entry.note());
      statement.executeUpdate();
    }
  }

  private void insertAll(Connection connection, List<NewEntry> entries) throws SQLException {
    try (var statement = connection.prepareStatement(MANY)) {
      var columns = new Columns(connection, statement, entries);
      columns.bind("text", NewEntry::topic, String[]::new);
      columns.bind("text", NewEntry::aggregate, String[]::new);
      columns.bind("uuid", NewEntry::subject, UUID[]::new);
      columns.bind("bigint", NewEntry::version, Long[]::new);
      columns.bind("text", NewEntry::type, String[]::new);
      columns.bind("text", NewEntry::data, String[]::new);
      columns.bind("uuid", NewEntry::onBehalfOf, UUID[]::new);
      columns.bind("date", entry -> entry.occurredOn().toString(), String[]::new);
      columns.bind("timestamptz", entry -> entry.recordedAt().toString(), String[]::new);
      columns.bind("boolean", NewEntry::late, Boolean[]::new);
      columns.bind("bytea", NewEntry::noteSha256, byte[][]::new);
      columns.bind("bytea", NewEntry::rowSha256, byte[][]::new);
      columns.bind("bytea", NewEntry::note, byte[][]::new);
      bindActor(statement, columns.bound);
      statement.executeUpdate();
    }
  }

  private int bindActor(PreparedStatement statement, int before) throws SQLException {
    var parameter = before;
    statement.setString(++parameter, actor);
    statement.setObject(++parameter, actorUnit, Types.OTHER);
    statement.setString(++parameter, role);
    statement.setString(++parameter, traceId);
    return parameter;
  }

  /** Binds the entries column by column, each as an array. */
  private static final class Columns {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<NewEntry> entries;
    private int bound;

    private Columns(Connection connection, PreparedStatement statement, List<NewEntry> entries) {
      this.connection = connection;
      this.statement = statement;
      this.entries = entries;
    }

    private <T> void bind(String type, Function<NewEntry, T> value, IntFunction<T[]> array)
        throws SQLException {
      var values = entries.stream().map(value).toArray(array);
      statement.setArray(++bound, connection.createArrayOf(type, values));
    }
  }
}
