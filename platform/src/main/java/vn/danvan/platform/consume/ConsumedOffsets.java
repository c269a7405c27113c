package vn.danvan.platform.consume;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Jdbi;

/** The next offset to read per partition, kept beside the effects. */
@ApplicationScoped
class ConsumedOffsets {

  private final Jdbi jdbi;

  ConsumedOffsets(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Another process has read on: this one is a zombie and must not write. */
  static final class MovedOnException extends RuntimeException {
    MovedOnException(TopicPartition partition) {
      super(partition + " is read by another process");
    }
  }

  /** Where to go on; partitions never read start at 0. */
  Map<TopicPartition, Long> read(Collection<TopicPartition> partitions) {
    var positions = new HashMap<TopicPartition, Long>();
    partitions.forEach(partition -> positions.put(partition, 0L));
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT topic, part, next_offset FROM consumed")
                .map(
                    (row, _) ->
                        Map.entry(
                            new TopicPartition(row.getString("topic"), row.getInt("part")),
                            row.getLong("next_offset")))
                .forEach(
                    entry ->
                        positions.computeIfPresent(entry.getKey(), (_, _) -> entry.getValue())));
    return positions;
  }

  /**
   * Moves on past the records, which are consecutive per partition.
   *
   * @throws MovedOnException if the stored offset is already beyond the first of them
   */
  void advance(List<ConsumerRecord<String, byte[]>> records) {
    var first = new HashMap<TopicPartition, Long>();
    var next = new HashMap<TopicPartition, Long>();
    for (var record : records) {
      var partition = new TopicPartition(record.topic(), record.partition());
      first.putIfAbsent(partition, record.offset());
      next.put(partition, record.offset() + 1);
    }
    jdbi.useHandle(
        handle ->
            next.forEach(
                (partition, offset) -> {
                  var moved =
                      handle.execute(
                          """
                          INSERT INTO consumed (topic, part, next_offset) VALUES (?, ?, ?)
                          ON CONFLICT (topic, part) DO UPDATE SET next_offset = excluded.next_offset
                          WHERE consumed.next_offset <= ?
                          """,
                          partition.topic(),
                          partition.partition(),
                          offset,
                          first.get(partition));
                  if (moved == 0) {
                    throw new MovedOnException(partition);
                  }
                }));
  }
}
