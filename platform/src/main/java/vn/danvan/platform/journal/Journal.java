package vn.danvan.platform.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
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

  /** Appends facts in their order with one statement; for commands that change many aggregates. */
  @ActivateRequestContext
  public void appendAll(List<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    insert(facts);
    relay.wakeAfterCommit();
  }

  private void insert(List<Fact> facts) {
    var actor = caller.find().orElse(SYSTEM);
    var role = actor == SYSTEM ? "system" : actor.recordedRole();
    var insert = new EntryInsert(actor.subject(), actor.unit(), role, trace.id());
    try (var connection = dataSource.getConnection()) {
      begin(connection);
      insert.insert(connection, facts.stream().map(fact -> entry(fact, insert)).toList());
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

  private NewEntry entry(Fact fact, EntryInsert by) {
    var event = fact.event();
    var when = fact.occurrence();
    var recordedAt = time.now();
    var data = write(event.data());
    var note = when.note() == null ? null : when.note().getBytes(StandardCharsets.UTF_8);
    var noteSha256 = note == null ? null : Sha256.of(note);
    var row = new LinkedHashMap<String, Object>();
    row.put("aggregateId", event.subject());
    row.put("version", event.version());
    row.put("type", event.type());
    row.put("actor", by.actor());
    row.put("actorUnit", by.actorUnit());
    row.put("actorRole", by.role());
    row.put("onBehalfOf", when.onBehalfOf());
    row.put("occurredOn", when.on().toString());
    row.put("recordedAt", recordedAt.toString());
    row.put("enteredLate", when.late());
    row.put("noteSha256", note == null ? null : HexFormat.of().formatHex(noteSha256));
    return new NewEntry(
        event.topic(),
        event.aggregate(),
        event.subject(),
        event.version(),
        event.type(),
        data,
        when.onBehalfOf(),
        when.on(),
        recordedAt,
        when.late(),
        noteSha256,
        rowHash(row, data),
        note);
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
