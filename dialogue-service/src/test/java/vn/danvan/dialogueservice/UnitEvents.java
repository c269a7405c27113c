package vn.danvan.dialogueservice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.danvan.platform.journal.Topics;
import vn.danvan.platform.units.Unit;

/** Publishes units to Kafka as model-service does. */
@ApplicationScoped
public class UnitEvents {

  private final Topics topics;
  private final ObjectMapper json;

  UnitEvents(Topics topics, ObjectMapper json) {
    this.topics = topics;
    this.json = json;
  }

  /** In this order, on the one partition of the unit tree. */
  public void publish(String type, Unit... units) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", topics.bootstrap(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      for (var unit : units) {
        producer.send(record(type, unit));
      }
    }
  }

  private ProducerRecord<String, String> record(String type, Unit unit) {
    var id = unit.id().toString();
    var record = new ProducerRecord<>(topics.fullName("units"), id, write(unit));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id + ":" + unit.version(),
            "ce_source",
            "/model-service",
            "ce_type",
            "vn.danvan." + type,
            "ce_subject",
            id,
            "ce_sequence",
            Long.toString(unit.version()),
            "ce_time",
            "2026-06-16T01:00:00Z",
            "ce_occurredon",
            "2025-07-01")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  private String write(Unit unit) {
    try {
      return json.writeValueAsString(unit);
    } catch (JsonProcessingException unserializable) {
      throw new IllegalStateException("A unit is plain", unserializable);
    }
  }
}
