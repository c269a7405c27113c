package vn.danvan.platform.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.rest.Trace;
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
  private static final Caller SYSTEM = new Caller("system", java.util.Set.of(), null);

  private static final String INSERT =
      """
      WITH entry AS (
        INSERT INTO journal (topic, aggregate_type, aggregate_id, version, event_type, data, actor, actor_unit,
                             actor_role, on_behalf_of, occurred_on, recorded_at, entered_late, note_sha256, trace_id,
                             row_sha256)
        VALUES (:topic, :aggregateType, :aggregateId, :version, :eventType, :data::json, :actor, :actorUnit,
                :actorRole, :onBehalfOf, :occurredOn, :recordedAt, :enteredLate, :noteSha256, :traceId, :rowSha256)
        RETURNING seq),
      note AS (
        INSERT INTO private_note (journal_seq, ciphertext) SELECT seq, :note FROM entry WHERE :note::bytea IS NOT NULL)
      INSERT INTO unsealed (seq) SELECT seq FROM entry
      """;

  private final Jdbi jdbi;
  private final ObjectMapper json;
  private final VietnamTime time;
  private final CurrentCaller caller;
  private final Trace trace;
  private final RelaySignal relay;

  public Journal(
      Jdbi jdbi,
      ObjectMapper json,
      VietnamTime time,
      CurrentCaller caller,
      Trace trace,
      RelaySignal relay) {
    this.jdbi = jdbi;
    this.json = json;
    this.time = time;
    this.caller = caller;
    this.trace = trace;
    this.relay = relay;
  }

  /** A fact and when it happened. */
  public record Fact(DomainEvent event, Occurrence occurrence) {}

  public void append(DomainEvent event, Occurrence occurrence) {
    appendAll(List.of(new Fact(event, occurrence)));
  }

  /** Appends facts in their order with one round trip; for commands that change many aggregates. */
  @ActivateRequestContext
  public void appendAll(List<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    jdbi.useHandle(handle -> insert(handle, facts));
    relay.wakeAfterCommit();
  }

  private void insert(Handle handle, List<Fact> facts) {
    begin(handle);
    var actor = caller.find().orElse(SYSTEM);
    var batch = handle.prepareBatch(INSERT);
    for (var fact : facts) {
      bind(batch, fact, actor);
      batch.add();
    }
    batch.execute();
  }

  /**
   * The watermark goes by the oldest transaction that PostgreSQL knows of, so it must know of this
   * one before the time of recording is taken; usually an earlier statement has told it.
   */
  private static void begin(Handle handle) {
    try {
      var connection = handle.getConnection().unwrap(PgConnection.class);
      if (connection.getTransactionState() == TransactionState.IDLE) {
        handle.execute("SELECT 1");
      }
    } catch (SQLException failure) {
      throw new ConnectionException(failure);
    }
  }

  private void bind(PreparedBatch batch, Fact fact, Caller actor) {
    var event = fact.event();
    var when = fact.occurrence();
    var recordedAt = time.now();
    var data = write(event.data());
    var note = when.note() == null ? null : when.note().getBytes(StandardCharsets.UTF_8);
    var role = actor == SYSTEM ? "system" : actor.recordedRole();
    batch
        .bind("topic", event.topic())
        .bind("aggregateType", event.aggregate())
        .bind("aggregateId", event.subject())
        .bind("version", event.version())
        .bind("eventType", event.type())
        .bind("data", data)
        .bind("actor", actor.subject())
        .bind("actorUnit", actor.unit())
        .bind("actorRole", role)
        .bind("onBehalfOf", when.onBehalfOf())
        .bind("occurredOn", when.on())
        .bind(
            "recordedAt", java.time.OffsetDateTime.ofInstant(recordedAt, java.time.ZoneOffset.UTC))
        .bind("enteredLate", when.late())
        .bind("note", note)
        .bind("noteSha256", note == null ? null : sha256(note))
        .bind("traceId", trace.id());
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
    row.put("noteSha256", note == null ? null : java.util.HexFormat.of().formatHex(sha256(note)));
    batch.bind("rowSha256", rowHash(row, data));
  }

  private byte[] rowHash(Map<String, Object> row, String data) {
    var head = write(row);
    return sha256(canonical(head.substring(0, head.length() - 1) + ",\"data\":" + data + "}"));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException unserializable) {
      throw new IllegalStateException("An event's data must be serializable", unserializable);
    }
  }

  /** The RFC 8785 form of a JSON text. */
  static byte[] canonical(String text) {
    try {
      return new JsonCanonicalizer(text).getEncodedUTF8();
    } catch (IOException invalid) {
      throw new IllegalStateException("Not JSON", invalid);
    }
  }

  static byte[] sha256(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is part of every JDK", missing);
    }
  }
}
