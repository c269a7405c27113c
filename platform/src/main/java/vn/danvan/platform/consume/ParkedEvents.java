package vn.danvan.platform.consume;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jdbi.v3.core.Jdbi;

/**
 * Events that could not be applied, with their cause and with the later events of the same
 * aggregate, so that nothing overtakes what waits. They are counted, visible and replayable;
 * nothing is dropped.
 */
@ApplicationScoped
public class ParkedEvents {

  private static final int LONGEST_TEXT = 500;

  private final Jdbi jdbi;
  private final ObjectMapper json;

  public ParkedEvents(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /**
   * A parked event as it is shown; its content stays inside.
   *
   * @param cause why it could not be applied
   */
  public record Parked(
      long id,
      String topic,
      int partition,
      long offset,
      String aggregateId,
      String type,
      String cause,
      Instant parkedAt) {}

  void park(ConsumerRecord<String, byte[]> record, String cause) {
    var headers = new LinkedHashMap<String, String>();
    record
        .headers()
        .forEach(
            header ->
                headers.put(
                    header.key(),
                    header.value() == null
                        ? null
                        : new String(header.value(), StandardCharsets.UTF_8)));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO parked_event (topic, part, record_offset, aggregate_id, event_type, headers, value, cause)
                    VALUES (:topic, :part, :offset, :aggregate, :type, :headers::json, :value, :cause)
                    ON CONFLICT (topic, part, record_offset) DO UPDATE SET cause = excluded.cause
                    """)
                .bind("topic", record.topic())
                .bind("part", record.partition())
                .bind("offset", record.offset())
                .bind("aggregate", storable(record.key()))
                .bind("type", storable(headers.get("ce_type")))
                .bind("headers", write(headers))
                .bind("value", record.value())
                .bind("cause", storable(cause))
                .execute());
  }

  /**
   * Those of the aggregates of which an earlier event waits, so that later ones must wait as well.
   */
  Set<String> heldAggregates(List<String> aggregateIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT aggregate_id FROM parked_event WHERE aggregate_id = ANY(:ids)")
                .bind(
                    "ids",
                    aggregateIds.stream()
                        .filter(Objects::nonNull)
                        .map(ParkedEvents::storable)
                        .toArray(String[]::new))
                .mapTo(String.class)
                .set());
  }

  public long count() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT count(*) FROM parked_event").mapTo(Long.class).one());
  }

  public List<Parked> list(long afterId, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM parked_event WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", afterId)
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Parked(
                            row.getLong("id"),
                            row.getString("topic"),
                            row.getInt("part"),
                            row.getLong("record_offset"),
                            row.getString("aggregate_id"),
                            row.getString("event_type"),
                            row.getString("cause"),
                            row.getTimestamp("parked_at").toInstant()))
                .list());
  }

  /** The record as it came, to be applied again, and the row's removal once that has worked. */
  Optional<ConsumerRecord<String, byte[]>> oldest(long afterId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM parked_event WHERE id > :after ORDER BY id LIMIT 1 FOR UPDATE")
                .bind("after", afterId)
                .map(
                    (row, _) -> {
                      var headers = new RecordHeaders();
                      read(row.getString("headers"))
                          .forEach(
                              (name, value) ->
                                  headers.add(
                                      name,
                                      value == null
                                          ? null
                                          : value.getBytes(StandardCharsets.UTF_8)));
                      var partition =
                          new TopicPartition(row.getString("topic"), row.getInt("part"));
                      return new ConsumerRecord<>(
                          partition.topic(),
                          partition.partition(),
                          row.getLong("record_offset"),
                          row.getLong("id"),
                          TimestampType.NO_TIMESTAMP_TYPE,
                          0,
                          0,
                          row.getString("aggregate_id"),
                          row.getBytes("value"),
                          headers,
                          Optional.<Integer>empty());
                    })
                .findOne());
  }

  void release(ConsumerRecord<String, byte[]> record) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "DELETE FROM parked_event WHERE topic = ? AND part = ? AND record_offset = ?",
                record.topic(),
                record.partition(),
                record.offset()));
  }

  /** PostgreSQL keeps no NUL in a text; whatever came, parking must not fail on it. */
  static String storable(String text) {
    if (text == null) {
      return null;
    }
    var kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    return kept.replace('\0', '\ufffd');
  }

  private String write(LinkedHashMap<String, String> headers) {
    try {
      return json.writeValueAsString(headers);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A map of texts is always serializable", impossible);
    }
  }

  @SuppressWarnings("unchecked")
  private LinkedHashMap<String, String> read(String headers) {
    try {
      return json.readValue(headers, LinkedHashMap.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Headers are written by this class", impossible);
    }
  }
}
