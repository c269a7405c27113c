package vn.danvan.platform.consume;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.danvan.platform.journal.Topics;

/** Turns Kafka records into events. */
@ApplicationScoped
class EventReader {

  private final Topics topics;
  private final ObjectReader reader;

  EventReader(Topics topics, ObjectMapper json) {
    this.topics = topics;
    this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * @throws UnreadableEventException if the envelope or the value is not what it should be
   */
  IncomingEvent read(ConsumerRecord<String, byte[]> record) {
    try {
      var value = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
      if (!value.startsWith("{")) {
        throw new IllegalArgumentException("the value is not a JSON object");
      }
      return new IncomingEvent(
          topics.shortName(record.topic()),
          header(record, "ce_type"),
          UUID.fromString(header(record, "ce_subject")),
          Long.parseLong(header(record, "ce_sequence")),
          Instant.parse(header(record, "ce_time")),
          LocalDate.parse(header(record, "ce_occurredon")),
          value,
          reader);
    } catch (RuntimeException unreadable) {
      throw new UnreadableEventException("envelope: " + unreadable.getMessage(), unreadable);
    }
  }

  static String header(ConsumerRecord<String, byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    if (header == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
