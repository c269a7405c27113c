package vn.danvan.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import vn.danvan.deploy.UnitIds;

/**
 * What PostgreSQL itself can do: the statements by which a citizen's recommendation is taken, in
 * their order and in one transaction, on tables with the same indexes and foreign keys.
 */
final class BareSubmission implements ClosedLoop.Step {

  private static final AtomicLong NUMBER = new AtomicLong();

  private static final String DATA =
      """
      {"id":"%1$s","version":1,"state":"RECEIVED","source":"ONLINE","kind":"FEEDBACK","fieldCode":"ECONOMY",\
      "complexity":"NORMAL","dialogueId":null,"hostUnitId":"%2$s","ownerUnitId":"%2$s","leadUnitId":null,\
      "cooperatingUnitIds":[],"provinceId":"%3$s","receivedOn":"%4$s","dueOn":"%4$s","assignedOn":null,\
      "answeredOn":null,"answerChannel":null,"answeredAtDialogue":false,"resolutionClass":"IN_PROGRESS"}""";

  private final UUID unit = UnitIds.of(BenchUnit.COMMUNE);
  private final UUID province = UnitIds.of(BenchUnit.PROVINCE);
  private final Connection connection;
  private final PreparedStatement recommendation;
  private final PreparedStatement text;
  private final BareJournal journal;

  BareSubmission(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    recommendation =
        connection.prepareStatement(
            """
            INSERT INTO bare.recommendation (id, version, state, source, kind, field_code, complexity, host_unit_id,
                                             owner_unit_id, cooperating_unit_ids, resolver_unit_ids, province_id, received_on, due_on,
                                             answered_at_dialogue, resolution_class, last_act_on, tracking_hash,
                                             replies)
            VALUES (?, 1, 'RECEIVED', 'ONLINE', 'FEEDBACK', 'ECONOMY', 'NORMAL', ?, ?, '{}', '{}', ?, ?, ?, false,
                    'IN_PROGRESS', ?, ?, 0)
            """);
    text =
        connection.prepareStatement(
            "INSERT INTO bare.recommendation_text (recommendation_id, version, kind, text)"
                + " VALUES (?, 1, 'CONTENT', ?)");
    journal =
        new BareJournal(connection, "recommendations", "Recommendation", "RecommendationReceived");
  }

  @Override
  public void once() throws SQLException {
    var id = UUID.randomUUID();
    long number = NUMBER.incrementAndGet();
    var key = "bench-bare-" + number + "-" + id;
    var today = LocalDate.now();
    journal.claim(key);
    recommendation.setObject(1, id);
    recommendation.setObject(2, unit);
    recommendation.setObject(3, unit);
    recommendation.setObject(4, province);
    for (int day = 5; day <= 7; day++) {
      recommendation.setObject(day, today);
    }
    var hash = new byte[32];
    ThreadLocalRandom.current().nextBytes(hash);
    recommendation.setBytes(8, hash);
    recommendation.executeUpdate();
    text.setObject(1, id);
    text.setString(2, "Đường vào thôn ngập khi mưa, đề nghị sửa cống số " + number);
    text.executeUpdate();
    journal.append(id, DATA.formatted(id, unit, province, today), unit, today);
    journal.answer(
        key,
        "/api/v1/tracking/current",
        "{\"id\":\"%s\",\"promisedOn\":\"%s\"}".formatted(id, today));
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
