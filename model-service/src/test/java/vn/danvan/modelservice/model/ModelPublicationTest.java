package vn.danvan.modelservice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.danvan.modelservice.Province.on;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;

/** What the other services get to know about a model. */
@ServiceTest
class ModelPublicationTest {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @ConfigProperty(name = "danvan.topics.prefix")
  String prefix;

  @Test
  void everyActIsPublishedInOrderWithTheWholePublicState() {
    var province = Province.open();
    var id = province.active("Công bố");
    var records = new ArrayList<ConsumerRecord<String, String>>();
    try (var consumer =
        new KafkaConsumer<String, String>(
            Map.of(
                "bootstrap.servers",
                kafka,
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                StringDeserializer.class.getName(),
                "value.deserializer",
                StringDeserializer.class.getName()))) {
      consumer.subscribe(List.of(prefix + "models.v1"));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        record -> {
                          if (id.equals(record.key())) {
                            records.add(record);
                          }
                        });
                return records.size() == 4;
              });
    }
    assertThat(records)
        .extracting(record -> header(record, "ce_type"))
        .containsExactly(
            "vn.danvan.ModelCreated",
            "vn.danvan.ModelSubmitted",
            "vn.danvan.ModelRegistered",
            "vn.danvan.ModelLaunched");
    assertThat(records.getLast())
        .extracting(record -> header(record, "ce_id"))
        .isEqualTo(id + ":4");
    var data = JsonPath.from(records.getLast().value());
    assertThat(data.getString("state")).isEqualTo("ACTIVE");
    assertThat(data.getString("ownerUnitId")).isEqualTo(province.district.toString());
    assertThat(data.getString("provinceId")).isEqualTo(province.id.toString());
    assertThat(data.getString("area")).isEqualTo(province.district.toString());
    assertThat(data.getString("registeredLevel")).isEqualTo("DISTRICT");
    assertThat(data.getInt("ledger[0].year")).isEqualTo(2023);
    assertThat(data.getString("launchedOn")).isEqualTo("2023-02-20");
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Test
  void ofManySubmissionsOfTheSameVersionExactlyOneHolds() throws Exception {
    var province = Province.open();
    var id = province.created("Tranh chấp").getString("id");
    var token = province.officer();
    List<Callable<Integer>> calls =
        IntStream.range(0, 12)
            .<Callable<Integer>>mapToObj(
                _ -> () -> province.act(token, id, "submission", 1, on("2023-02-01")).statusCode())
            .toList();
    var answers = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(12)) {
      for (var answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).containsOnlyOnce(200).filteredOn(status -> status == 412).hasSize(11);
  }
}
