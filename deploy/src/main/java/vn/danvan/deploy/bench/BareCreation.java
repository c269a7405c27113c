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
  private final PreparedStatement model;
  private final BareJournal journal;

  BareCreation(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    model =
        connection.prepareStatement(
            """
            INSERT INTO bare.model (id, version, state, title, field_code, basic_field_code, other_field_codes,
                                    owner_unit_id, owner_kind, province_id, area_unit_id, objective, starts_on,
                                    created_on, last_act_on, created_at)
            VALUES (?, 1, 'DRAFT', ?, 'ECONOMY', 'ECONOMY', '{}', ?, 'COLLECTIVE', ?, ?, ?, ?, ?, ?, ?)
            """);
    journal = new BareJournal(connection, "models", "Model", "ModelCreated");
  }

  @Override
  public void once() throws SQLException {
    var id = UUID.randomUUID();
    var key = "bench-bare-" + NUMBER.incrementAndGet() + "-" + id;
    journal.claim(key);
    var today = LocalDate.now();
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
    model.setObject(10, OffsetDateTime.now());
    model.executeUpdate();
    journal.append(id, DATA.formatted(id, title, unit, province, unit), unit, today);
    journal.answer(key, "/api/v1/models/" + id, ANSWER);
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
