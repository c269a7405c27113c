package vn.danvan.platform.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.rest.Trace;
import vn.danvan.platform.text.CanonicalJson;
import vn.danvan.platform.text.Sha256;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;

/**
 * The append-only record of everything that happened in this service. An event is appended in the
 * transaction that changes its aggregate: there is no row without its event and no event without
 * its row.
 */
@ApplicationScoped
public class Journal {

  /** Actor of acts that the system does itself, such as timers and seeding. */
  private static final Caller SYSTEM = new Caller("system", Set.of(), null);

  private static final String INSERT =
      """
      WITH entry AS (
        INSERT INTO journal (topic, aggregate_type, aggregate_id, version, event_type, data, actor, actor_unit,
                             actor_role, on_behalf_of, occurred_on, recorded_at, entered_late, note_sha256, trace_id,
                             row_sha256)
        VALUES (?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        RETURNING seq),
      note AS (
        INSERT INTO private_note (journal_seq, ciphertext) SELECT seq, ?::bytea FROM entry WHERE ?::bytea IS NOT NULL)
      INSERT INTO unsealed (seq) SELECT seq FROM entry
      """;

  private final AgroalDataSource dataSource;
  private final ObjectMapper json;
  private final VietnamTime time;
  private final CurrentCaller caller;
  private final Trace trace;
  private final RelaySignal relay;

  public Journal(
      AgroalDataSource dataSource,
      ObjectMapper json,
      VietnamTime time,
      CurrentCaller caller,
      Trace trace,
      RelaySignal relay) {
    this.dataSource = dataSource;
    this.json = json;
    this.time = time;
    this.caller = caller;
    this.trace = trace;
    this.relay = relay;
  }

  /** A fact and when it happened. */
  public record Fact(DomainEvent event, Occurrence occurrence) {}

  public void append(DomainEvent event, Occurrence occurrence) {
    append(new Fact(event, occurrence));
  }

  public void append(Fact fact) {
    appendAll(List.of(fact));
  }

  /** Appends facts in their order with one round trip; for commands that change many aggregates. */
  @ActivateRequestContext
  public void appendAll(List<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    insert(facts);
    relay.wakeAfterCommit();
  }

  /** By plain JDBC: finding out how to bind each name costs more than writing the row. */
  private void insert(List<Fact> facts) {
    var actor = caller.find().orElse(SYSTEM);
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(INSERT)) {
      begin(connection);
      for (var fact : facts) {
        bind(statement, fact, actor);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failure) {
      throw new UnableToExecuteStatementException(failure, null);
    }
  }

  /**
   * The watermark goes by the oldest transaction that PostgreSQL knows of, so it must know of this
   * one before the time of recording is taken; usually an earlier statement has told it.
   */
  private static void begin(Connection connection) throws SQLException {
    if (connection.unwrap(PgConnection.class).getTransactionState() == TransactionState.IDLE) {
      try (var statement = connection.createStatement()) {
        statement.execute("SELECT 1");
      }
    }
  }

  private void bind(PreparedStatement statement, Fact fact, Caller actor) throws SQLException {
    var event = fact.event();
    var when = fact.occurrence();
    var recordedAt = time.now();
    var data = write(event.data());
    var note = when.note() == null ? null : when.note().getBytes(StandardCharsets.UTF_8);
    var noteSha256 = note == null ? null : Sha256.of(note);
    var role = actor == SYSTEM ? "system" : actor.recordedRole();
    var row = new LinkedHashMap<String, Object>();
    row.put("aggregateId", event.subject());
    row.put("version", event.version());
    row.put("type", event.type());
    row.put("actor", actor.subject());
    row.put("actorUnit", actor.unit());
    row.put("actorRole", role);
    row.put("onBehalfOf", when.onBehalfOf());
    row.put("occurredOn", when.on().toString());
    row.put("recordedAt", recordedAt.toString());
    row.put("enteredLate", when.late());
    row.put("noteSha256", note == null ? null : HexFormat.of().formatHex(noteSha256));
    var parameter = 0;
    statement.setString(++parameter, event.topic());
    statement.setString(++parameter, event.aggregate());
    statement.setObject(++parameter, event.subject());
    statement.setLong(++parameter, event.version());
    statement.setString(++parameter, event.type());
    statement.setString(++parameter, data);
    statement.setString(++parameter, actor.subject());
    statement.setObject(++parameter, actor.unit(), Types.OTHER);
    statement.setString(++parameter, role);
    statement.setObject(++parameter, when.onBehalfOf(), Types.OTHER);
    statement.setObject(++parameter, when.on());
    statement.setObject(++parameter, OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC));
    statement.setBoolean(++parameter, when.late());
    statement.setBytes(++parameter, noteSha256);
    statement.setString(++parameter, trace.id());
    statement.setBytes(++parameter, rowHash(row, data));
    statement.setBytes(++parameter, note);
    statement.setBytes(++parameter, note);
  }

  private byte[] rowHash(Map<String, Object> row, String data) {
    var head = write(row);
    return Sha256.of(
        CanonicalJson.of(head.substring(0, head.length() - 1) + ",\"data\":" + data + "}"));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException unserializable) {
      throw new IllegalStateException("An event's data must be serializable", unserializable);
    }
  }
}
