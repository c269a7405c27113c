package vn.danvan.dialogueservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedEventsTest extends ServiceTest {

  @ConfigProperty(name = "danvan.topics.prefix")
  String prefix;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  @Test
  void everyActOfARecommendationIsPublishedInItsOrder() {
    var content = "Nội dung riêng";
    var id = assigned(neighbor);
    var records = new ArrayList<ConsumerRecord<String, String>>();
    try (var consumer = consumer()) {
      consumer.subscribe(List.of(prefix + "recommendations.v1"));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        record -> {
                          if (record.key().equals(id)) {
                            records.add(record);
                          }
                        });
                return records.size() >= 3;
              });
    }
    assertThat(records.stream().map(record -> header(record, "ce_type")))
        .containsExactly(
            "vn.danvan.RecommendationReceived",
            "vn.danvan.RecommendationClassified",
            "vn.danvan.RecommendationAssigned");
    assertThat(records.stream().map(record -> header(record, "ce_sequence")))
        .containsExactly("1", "2", "3");
    assertThat(records).noneMatch(record -> record.value().contains(content));
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private KafkaConsumer<String, String> consumer() {
    return new KafkaConsumer<>(
        Map.<String, Object>of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            prefix + "test-reader",
            "auto.offset.reset",
            "earliest"),
        new StringDeserializer(),
        new StringDeserializer());
  }
}
