package vn.danvan.modelservice.knownrefusal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.danvan.modelservice.Province.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.journal.Topics;
import vn.danvan.platform.persistence.Ids;

/** What became of nominations in vain is told by recognition-service, over Kafka. */
@ServiceTest
class KnownRefusalConsumerTest {

  @Inject Topics topics;
  @Inject KnownRefusals refusals;

  @Test
  void aRefusedNominationStandsInTheModelsHistory() {
    var province = Province.open();
    var model = province.created("Tổ tự quản").getString("id");
    var refused = Ids.next();
    send(Ids.next(), "NominationReturned", "RETURNED", 3, model);
    send(refused, "NominationRefused", "NOT_APPROVED", 5, model);
    send(refused, "NominationRefused", "NOT_APPROVED", 5, model);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !refusals.of(UUID.fromString(model)).isEmpty());
    as(province.officer())
        .get("/api/v1/models/{id}/history", model)
        .then()
        .statusCode(200)
        .body("type", contains("vn.danvan.ModelCreated", "vn.danvan.NominationRefused"))
        .body("[1].aggregate", equalTo("Nomination"))
        .body("[1].aggregateId", equalTo(refused.toString()))
        .body("[1].occurredOn", equalTo("2023-12-15"))
        .body("[1].data.votesFor", equalTo(3))
        .body("[1].data.level", equalTo("PROVINCE"));
    assertThat(refusals.of(Ids.next())).isEmpty();
  }

  @Test
  void whatWasFoundIneligibleStandsThereToo() {
    var model = Ids.next();
    send(Ids.next(), "NominationIneligible", "INELIGIBLE", 3, model.toString());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(refusals.of(model))
                    .singleElement()
                    .matches(entry -> entry.type().equals("vn.danvan.NominationIneligible")));
  }

  private void send(UUID id, String type, String state, int version, String model) {
    var unit = Ids.next();
    var data =
        """
        {"id": "%s", "version": %d, "state": "%s", "roundId": "%s", "roundYear": 2023,
         "level": "PROVINCE", "authorityId": "%s", "modelId": "%s", "ownerUnitId": "%s",
         "ownerKind": "COLLECTIVE", "fieldCode": "ECONOMY", "nominatingUnitId": "%s",
         "ownLevel": false, "submittedOn": "2023-11-15", "decidedOn": "2023-12-15", "votesFor": 3,
         "votesCast": 7}
        """
            .formatted(id, version, state, unit, unit, model, unit, unit);
    var record = new ProducerRecord<>(topics.fullName("nominations"), id.toString(), data);
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
            "2099-01-01T00:00:00Z",
            "ce_occurredon",
            "2023-12-15")
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
