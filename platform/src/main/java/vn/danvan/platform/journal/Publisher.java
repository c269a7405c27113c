package vn.danvan.platform.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.danvan.platform.rest.Trace;

/**
 * Sends journal entries to Kafka as CloudEvents 1.0 in binary mode, acknowledged by all replicas.
 */
@ApplicationScoped
class Publisher {

  private static final int ACK_SECONDS = 30;

  private final Topics topics;
  private final ObjectMapper json;
  private final String service;
  private final List<String> published;
  private KafkaProducer<String, String> producer;
  private boolean topicsExist;

  /**
   * @param service the service's name; {@code ce_source} is {@code /<service>}
   * @param published topics that this service owns
   */
  Publisher(
      Topics topics,
      ObjectMapper json,
      @ConfigProperty(name = "danvan.service") String service,
      @ConfigProperty(name = "danvan.topics.published") List<String> published) {
    this.topics = topics;
    this.json = json;
    this.service = service;
    this.published = published;
  }

  void ensureTopics() throws ExecutionException, InterruptedException, TimeoutException {
    if (!topicsExist) {
      var all = new ArrayList<>(published);
      all.add(Topics.WATERMARKS);
      topics.ensure(all);
      topicsExist = true;
    }
  }

  /**
   * Hands the entries to Kafka without waiting. Stops at the first that fails at once: while Kafka
   * is away, each further one would block for seconds, and nothing may overtake it.
   */
  List<Future<RecordMetadata>> send(List<Relay.Entry> entries) {
    var sent = new ArrayList<Future<RecordMetadata>>(entries.size());
    for (var entry : entries) {
      if (entry.topic() != null) {
        sent.add(producer().send(record(entry)));
        if (sent.getLast().state() == Future.State.FAILED) {
          break;
        }
      }
    }
    return sent;
  }

  /** Waits until Kafka has all of it. */
  static void await(List<Future<RecordMetadata>> sent)
      throws ExecutionException, InterruptedException, TimeoutException {
    for (var ack : sent) {
      ack.get(ACK_SECONDS, TimeUnit.SECONDS);
    }
  }

  void publishWatermark(Instant at)
      throws ExecutionException, InterruptedException, TimeoutException {
    var reached = json.createObjectNode().put("service", service).put("at", at.toString());
    published.forEach(reached.putArray("topics")::add);
    producer()
        .send(new ProducerRecord<>(topics.fullName(Topics.WATERMARKS), service, reached.toString()))
        .get(ACK_SECONDS, TimeUnit.SECONDS);
  }

  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(2));
      producer = null;
    }
  }

  private ProducerRecord<String, String> record(Relay.Entry entry) {
    var record =
        new ProducerRecord<>(topics.fullName(entry.topic()), entry.aggregateId(), entry.data());
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", entry.aggregateId() + ":" + entry.version());
    header(record, "ce_source", "/" + service);
    header(record, "ce_type", entry.eventType());
    header(record, "ce_subject", entry.aggregateId());
    header(record, "ce_sequence", Long.toString(entry.version()));
    header(record, "ce_time", entry.recordedAt());
    header(record, "ce_occurredon", entry.occurredOn());
    header(record, "content-type", "application/json");
    header(record, "traceparent", Trace.parent(entry.traceId()));
    return record;
  }

  private static void header(ProducerRecord<String, String> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private synchronized KafkaProducer<String, String> producer() {
    if (producer == null) {
      producer =
          new KafkaProducer<>(
              Map.<String, Object>of(
                  "bootstrap.servers", topics.bootstrap(),
                  "acks", "all",
                  "enable.idempotence", true,
                  "linger.ms", 0,
                  "delivery.timeout.ms", 25_000,
                  "request.timeout.ms", 10_000,
                  "max.block.ms", 10_000),
              new StringSerializer(),
              new StringSerializer());
    }
    return producer;
  }
}
