package vn.danvan.platform.journal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands in a topic, read from its beginning to its end. */
final class PublishedRecords {

  private PublishedRecords() {}

  static List<ConsumerRecord<String, String>> all(String bootstrap, String topic) {
    var records = new ArrayList<ConsumerRecord<String, String>>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap, "enable.auto.commit", false),
            new StringDeserializer(),
            new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  /** Versions per aggregate in the order of their partition. */
  static Map<String, List<Long>> versions(List<ConsumerRecord<String, String>> records) {
    return records.stream()
        .collect(
            Collectors.groupingBy(
                ConsumerRecord::key,
                TreeMap::new,
                Collectors.mapping(PublishedRecords::version, Collectors.toList())));
  }

  static long version(ConsumerRecord<String, String> record) {
    return Long.parseLong(
        new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
  }
}
