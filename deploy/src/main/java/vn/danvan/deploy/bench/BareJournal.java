package vn.danvan.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What every write does beside its own rows, by the same statements on tables of the same make: a
 * claim of its key, a journal entry and the stored answer.
 */
final class BareJournal {

  private final PreparedStatement claim;
  private final PreparedStatement entry;
  private final PreparedStatement answer;

  /**
   * @param topic of the events
   * @param aggregate type of what they happen to
   * @param event type of the events
   */
  BareJournal(Connection connection, String topic, String aggregate, String event)
      throws SQLException {
    claim =
        connection.prepareStatement(
            "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)); SELECT request_sha256, status,"
                + " location, etag, body FROM bare.idempotency WHERE caller = ? AND key = ?");
    entry =
        connection.prepareStatement(
            """
            WITH entry AS (
              INSERT INTO bare.journal (topic, aggregate_type, aggregate_id, version, event_type, data, actor,
                                        actor_unit, actor_role, occurred_on, recorded_at, entered_late, trace_id,
                                        row_sha256)
              VALUES ('%s', '%s', ?, 1, 'vn.danvan.%s', ?::json, 'bench', ?, 'officer', ?, ?, false,
                      '00000000000000000000000000000000', ?)
              RETURNING seq),
            note AS (
              INSERT INTO bare.private_note (journal_seq, ciphertext)
              SELECT seq, NULL::bytea FROM entry WHERE false)
            INSERT INTO bare.unsealed (seq) SELECT seq FROM entry
            """
                .formatted(topic, aggregate, event));
    answer =
        connection.prepareStatement(
            "INSERT INTO bare.idempotency (caller, key, request_sha256, status, location, etag, body)"
                + " VALUES ('bench', ?, ?, 201, ?, '\"1\"', ?)");
  }

  /** Comes first. */
  void claim(String key) throws SQLException {
    claim.setString(1, "bench " + key);
    claim.setString(2, "bench");
    claim.setString(3, key);
    claim.execute();
  }

  void append(UUID id, String data, UUID unit, LocalDate on) throws SQLException {
    entry.setObject(1, id);
    entry.setString(2, data);
    entry.setObject(3, unit);
    entry.setObject(4, on);
    entry.setObject(5, OffsetDateTime.now());
    entry.setBytes(6, new byte[32]);
    entry.executeUpdate();
  }

  void answer(String key, String location, String body) throws SQLException {
    answer.setString(1, key);
    answer.setBytes(2, new byte[32]);
    answer.setString(3, location);
    answer.setString(4, body);
    answer.executeUpdate();
  }
}
