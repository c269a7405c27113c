package vn.danvan.recognitionservice.knownmodel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.journal.Topics;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.recognitionservice.ServiceTest;

/** What model-service publishes arrives over Kafka. */
@QuarkusTest
class KnownModelConsumerTest extends ServiceTest {

  @Inject KnownModels known;
  @Inject KnownRequirements requirements;
  @Inject Topics topics;

  @Test
  void keepsOfEachModelTheHigherVersion() {
    var id = Ids.next();
    try (var producer = producer()) {
      send(producer, id, 3, "ModelRegistered", "REGISTERED", "null");
      send(producer, id, 4, "ModelLaunched", "ACTIVE", "\"2023-04-15\"");
      send(producer, id, 2, "ModelSubmitted", "SUBMITTED", "null");
      send(producer, id, 4, "ModelLaunched", "ACTIVE", "\"2023-04-15\"");
      var marker = Ids.next();
      send(producer, marker, 1, "ModelCreated", "DRAFT", "null");
      await().atMost(Duration.ofSeconds(20)).until(() -> known.find(marker).isPresent());
    }
    var model =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> known.find(id).orElse(null), found -> found != null && found.version() == 4);
    assertThat(model.state()).isEqualTo("ACTIVE");
    assertThat(model.launchedOn()).isEqualTo(LocalDate.of(2023, 4, 15));
    assertThat(model.ledgerYears()).containsExactly(2023);
    assertThat(model.registeredLevel()).isEqualTo("DISTRICT");
  }

  @Test
  void learnsWhatProvincesAskForAndWhatModelsHave() {
    var asked = Ids.next();
    var model = Ids.next();
    try (var producer = producer()) {
      send(producer, model, 4, "ModelLaunched", "ACTIVE", "\"2023-04-15\"");
      publish(
          producer,
          "reference-data",
          asked,
          1,
          "ModelRequirementsSet",
          """
          {"id": "%s", "version": 1, "provinceId": "%s", "submission": ["AREA"],
           "nomination": ["SITUATION", "METHOD"]}
          """
              .formatted(asked, province.id()));
    }
    var day = LocalDate.of(2023, 4, 15);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !requirements.beforeNomination(province.id(), day).isEmpty());
    assertThat(requirements.beforeNomination(province.id(), day.minusDays(1))).isEmpty();
    var arrived =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> known.find(model).orElse(null), found -> found != null);
    assertThat(arrived.provinceId()).isEqualTo(province.id());
    assertThat(arrived.lacking(requirements.beforeNomination(province.id(), day)))
        .containsExactly("METHOD");
  }

  private KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(
        Map.<String, Object>of("bootstrap.servers", topics.bootstrap(), "acks", "all"),
        new StringSerializer(),
        new StringSerializer());
  }

  private void send(
      KafkaProducer<String, String> producer,
      UUID id,
      int version,
      String type,
      String state,
      String launchedOn) {
    var data =
        """
        {"id": "%s", "version": %d, "state": "%s", "title": "Camera an ninh",
         "fieldCode": "DEFENSE_SECURITY", "basicFieldCode": "DEFENSE_SECURITY",
         "otherFieldCodes": [], "ownerUnitId": "%s", "ownerKind": "COLLECTIVE",
         "registeringUnitId": "%s", "registeredLevel": "DISTRICT", "provinceId": "%s",
         "launchedOn": %s, "filled": ["AREA", "SITUATION"],
         "ledger": [{"year": 2023, "entry": "NEW", "registeredOn": "2023-03-01", "number": "1"}]}
        """
            .formatted(id, version, state, agency.id(), district.id(), province.id(), launchedOn);
    publish(producer, "models", id, version, type, data);
  }

  private void publish(
      KafkaProducer<String, String> producer,
      String topic,
      UUID id,
      int version,
      String type,
      String data) {
    var record = new ProducerRecord<>(topics.fullName(topic), id.toString(), data);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id + ":" + version,
            "ce_source",
            "/model-service",
            "ce_type",
            "vn.danvan." + type,
            "ce_subject",
            id.toString(),
            "ce_sequence",
            Integer.toString(version),
            "ce_time",
            "2026-06-16T01:00:00Z",
            "ce_occurredon",
            "2023-04-15")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    producer.send(record);
  }
}
