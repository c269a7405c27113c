package vn.danvan.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vn.danvan.deploy.UnitIds;

/**
 * What PostgreSQL itself can do: the statements of a model's creation, in their order and in one
 * transaction, on tables with the same indexes and foreign keys.
 */
final class BareCreation implements ClosedLoop.Step {

  private static final AtomicLong NUMBER = new AtomicLong();

  /** As long as what the service keeps of an answer. */
  private static final String ANSWER = "{\"title\": \"" + "x".repeat(1_100) + "\"}";

  private static final String DATA =
      """
      {"id":"%s","version":1,"state":"DRAFT","title":"%s","fieldCode":"ECONOMY","basicFieldCode":"ECONOMY",\
      "otherFieldCodes":[],"ownerUnitId":"%s","ownerKind":"COLLECTIVE","registeringUnitId":null,\
      "registeredLevel":null,"provinceId":"%s","area":"%s","startsOn":"2026-01-01","registeredOn":null,\
      "launchedOn":null,"endedOn":null,"withdrawnOn":null,"rejectedOn":null,"ledger":[]}""";

  private final UUID unit = UnitIds.of(BenchUnit.COMMUNE);
  private final UUID province = UnitIds.of(BenchUnit.PROVINCE);
  private final Connection connection;
  private final PreparedStatement claim;
  private final PreparedStatement model;
  private final PreparedStatement journal;
  private final PreparedStatement answer;

  BareCreation(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    claim =
        connection.prepareStatement(
            "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)); SELECT request_sha256, status,"
                + " location, etag, body FROM bare.idempotency WHERE caller = ? AND key = ?");
    model =
        connection.prepareStatement(
            """
            INSERT INTO bare.model (id, version, state, title, field_code, basic_field_code, other_field_codes,
                                    owner_unit_id, owner_kind, province_id, area_unit_id, objective, starts_on,
                                    created_on, last_act_on, created_at)
            VALUES (?, 1, 'DRAFT', ?, 'ECONOMY', 'ECONOMY', '{}', ?, 'COLLECTIVE', ?, ?, ?, ?, ?, ?, ?)
            """);
    journal =
        connection.prepareStatement(
            """
            WITH entry AS (
              INSERT INTO bare.journal (topic, aggregate_type, aggregate_id, version, event_type, data, actor,
                                        actor_unit, actor_role, occurred_on, recorded_at, entered_late, trace_id,
                                        row_sha256)
              VALUES ('models', 'Model', ?, 1, 'vn.danvan.ModelCreated', ?::json, 'bench', ?, 'officer', ?, ?, false,
                      '00000000000000000000000000000000', ?)
              RETURNING seq),
            note AS (
              INSERT INTO bare.private_note (journal_seq, ciphertext)
              SELECT seq, NULL::bytea FROM entry WHERE false)
            INSERT INTO bare.unsealed (seq) SELECT seq FROM entry
            """);
    answer =
        connection.prepareStatement(
            "INSERT INTO bare.idempotency (caller, key, request_sha256, status, location, etag, body)"
                + " VALUES ('bench', ?, ?, 201, ?, '\"1\"', ?)");
  }

  @Override
  public void once() throws SQLException {
    var id = UUID.randomUUID();
    var key = "bench-bare-" + NUMBER.incrementAndGet() + "-" + id;
    claim.setString(1, "bench " + key);
    claim.setString(2, "bench");
    claim.setString(3, key);
    claim.execute();
    var today = LocalDate.now();
    var now = OffsetDateTime.now();
    var title = "Mô hình đo thử " + key;
    model.setObject(1, id);
    model.setString(2, title);
    model.setObject(3, unit);
    model.setObject(4, province);
    model.setObject(5, unit);
    model.setString(6, "Nhân dân cùng làm, cùng giám sát, cùng thụ hưởng");
    for (int day = 7; day <= 9; day++) {
      model.setObject(day, today);
    }
    model.setObject(10, now);
    model.executeUpdate();
    journal.setObject(1, id);
    journal.setString(2, DATA.formatted(id, title, unit, province, unit));
    journal.setObject(3, unit);
    journal.setObject(4, today);
    journal.setObject(5, now);
    journal.setBytes(6, new byte[32]);
    journal.executeUpdate();
    answer.setString(1, key);
    answer.setBytes(2, new byte[32]);
    answer.setString(3, "/api/v1/models/" + id);
    answer.setString(4, ANSWER);
    answer.executeUpdate();
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
