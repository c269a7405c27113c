package vn.danvan.reportingservice.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.danvan.platform.journal.Topics;

/** Publishes events to the real topics, in the form that the other services' relays give them. */
@ApplicationScoped
public class Feed {

  /** Topics per publisher, as their watermarks name them. */
  private static final Map<String, List<String>> PUBLISHERS =
      Map.of(
          "model-service", List.of("units", "reference-data", "models", "replications"),
          "recognition-service",
              List.of(
                  "rounds",
                  "standings",
                  "nominations",
                  "decisions",
                  "recognitions",
                  "council-sessions",
                  "commendations"),
          "dialogue-service",
              List.of(
                  "dialogues",
                  "recommendations",
                  "sessions",
                  "legal-aid-requests",
                  "legal-aid-cases",
                  "duties"));

  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private final Topics topics;
  private final KafkaProducer<String, String> producer;

  Feed(Topics topics, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap)
      throws Exception {
    this.topics = topics;
    for (var published : PUBLISHERS.values()) {
      topics.ensure(published);
    }
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "acks", "all"),
            new StringSerializer(),
            new StringSerializer());
  }

  /** An event on its way. */
  public record Event(
      String topic,
      String type,
      UUID id,
      long version,
      Instant recordedAt,
      LocalDate occurredOn,
      Map<String, Object> data) {}

  public void publish(Event event) {
    var record =
        new ProducerRecord<>(
            topics.fullName(event.topic()), event.id().toString(), write(event.data()));
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", event.id() + ":" + event.version());
    header(record, "ce_source", "/test");
    header(record, "ce_type", "vn.danvan." + event.type());
    header(record, "ce_subject", event.id().toString());
    header(record, "ce_sequence", Long.toString(event.version()));
    header(record, "ce_time", event.recordedAt().toString());
    header(record, "ce_occurredon", event.occurredOn().toString());
    header(record, "content-type", "application/json");
    producer.send(record);
  }

  /** Says for every publisher that everything recorded up to then is in the topics. */
  public void watermark(Instant at) {
    producer.flush();
    PUBLISHERS.forEach(
        (service, published) ->
            producer.send(
                new ProducerRecord<>(
                    topics.fullName(Topics.WATERMARKS),
                    service,
                    write(Map.of("service", service, "at", at.toString(), "topics", published)))));
    producer.flush();
  }

  /** Removes everything up to the newest record of the aggregate's partition from the topic. */
  public void forget(String topic, UUID aggregate) throws Exception {
    producer.flush();
    var name = topics.fullName(topic);
    var partition =
        new TopicPartition(
            name,
            BuiltInPartitioner.partitionForKey(
                aggregate.toString().getBytes(StandardCharsets.UTF_8),
                producer.partitionsFor(name).size()));
    try (var admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", topics.bootstrap()))) {
      admin
          .deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1)))
          .all()
          .get(10, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void close() {
    producer.close();
  }

  private static void header(ProducerRecord<String, String> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
