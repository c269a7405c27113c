package vn.danvan.deploy.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Writes a fact per event and adds the new ones to the tally, one transaction per poll. */
final class BareProjector extends Worker {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Connection connection;
  private final Scratch scratch;

  BareProjector(Connection connection, Scratch scratch) {
    super("bare-projector");
    this.connection = connection;
    this.scratch = scratch;
  }

  @Override
  void work() throws Exception {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers",
            scratch.kafka(),
            "enable.auto.commit",
            false,
            "max.poll.records",
            500,
            "fetch.min.bytes",
            1);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          IntStream.range(0, Scratch.PARTITIONS)
              .mapToObj(partition -> new TopicPartition(scratch.topic(), partition))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (isRunning()) {
        var records = consumer.poll(POLL);
        if (!records.isEmpty()) {
          project(records);
        }
      }
    }
  }

  private void project(ConsumerRecords<String, String> records) throws SQLException {
    try (var fact =
            connection.prepareStatement(
                "INSERT INTO fact (item, data) VALUES (?, ?) ON CONFLICT DO NOTHING");
        var tally = connection.prepareStatement("UPDATE tally SET figure = figure + ?")) {
      for (ConsumerRecord<String, String> record : records) {
        fact.setLong(1, Long.parseLong(record.key()));
        fact.setString(2, record.value());
        fact.addBatch();
      }
      tally.setInt(1, IntStream.of(fact.executeBatch()).sum());
      tally.executeUpdate();
      connection.commit();
    }
  }
}
