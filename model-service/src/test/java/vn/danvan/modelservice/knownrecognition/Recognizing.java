package vn.danvan.modelservice.knownrecognition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.danvan.platform.journal.Topics;
import vn.danvan.platform.persistence.Ids;

/** Publishes what recognition-service would, and waits until it has arrived. */
@ApplicationScoped
public class Recognizing {

  private final Topics topics;
  private final KnownRecognitions known;

  Recognizing(Topics topics, KnownRecognitions known) {
    this.topics = topics;
    this.known = known;
  }

  /** The model is recognized by the authority on a day; answers the recognition's id. */
  public UUID recognize(String model, String level, UUID authority, LocalDate on) {
    var id = Ids.next();
    send(id, 1, "ModelRecognized", "IN_FORCE", UUID.fromString(model), level, authority, on);
    awaitVersion(UUID.fromString(model), id, 1);
    return id;
  }

  /** On its own day. */
  public void revoke(UUID id, String model, String level, UUID authority, LocalDate on) {
    end("REVOKED", id, UUID.fromString(model), level, authority, on, on);
  }

  /** The recognition of one day ends on another. */
  void end(
      String state,
      UUID id,
      UUID model,
      String level,
      UUID authority,
      LocalDate on,
      LocalDate endedOn) {
    var type = state.equals("REVOKED") ? "RecognitionRevoked" : "RecognitionSuperseded";
    send(id, 2, type, state, model, level, authority, on, endedOn);
    awaitVersion(model, id, 2);
  }

  private void awaitVersion(UUID model, UUID id, long version) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                known.of(model).stream()
                    .anyMatch(found -> found.id().equals(id) && found.version() >= version));
  }

  void send(
      UUID id,
      int version,
      String type,
      String state,
      UUID model,
      String level,
      UUID authority,
      LocalDate on) {
    send(id, version, type, state, model, level, authority, on, null);
  }

  private void send(
      UUID id,
      int version,
      String type,
      String state,
      UUID model,
      String level,
      UUID authority,
      LocalDate on,
      LocalDate endedOn) {
    var other = Ids.next();
    var data =
        """
        {"id": "%s", "version": %d, "state": "%s", "modelId": "%s", "level": "%s", "authorityId": "%s",
         "roundId": "%s", "roundYear": %d, "nominationId": "%s", "decisionId": "%s",
         "decisionNumber": "231-QĐ/TU", "decidedOn": "%s", "ownerUnitId": "%s", "ownerKind": "COLLECTIVE",
         "fieldCode": "ECONOMY", "nominatingUnitId": "%s", "ownLevel": false, "endedOn": %s}
        """
            .formatted(
                id,
                version,
                state,
                model,
                level,
                authority,
                other,
                on.getYear(),
                other,
                other,
                on,
                other,
                other,
                endedOn == null ? null : "\"" + endedOn + "\"");
    var record = new ProducerRecord<>(topics.fullName("recognitions"), id.toString(), data);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id + ":" + version,
            "ce_source",
            "/recognition-service",
            "ce_type",
            "vn.danvan." + type,
            "ce_subject",
            id.toString(),
            "ce_sequence",
            Integer.toString(version),
            "ce_time",
            "2026-06-16T01:00:00Z",
            "ce_occurredon",
            on.toString())
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", topics.bootstrap(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(record);
    }
  }
}
