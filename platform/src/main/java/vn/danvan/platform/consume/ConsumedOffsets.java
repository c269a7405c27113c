package vn.danvan.platform.consume;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The next offset to read per partition, kept beside the effects. */
@ApplicationScoped
class ConsumedOffsets {

  /** One order for all, so that two processes never wait for each other. */
  private static final Comparator<TopicPartition> ORDER =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

  private final Jdbi jdbi;

  /** Stored positions as this process last saw or made them, of the partitions that it reads. */
  private final Map<TopicPartition, Long> known = new ConcurrentHashMap<>();

  ConsumedOffsets(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Another process has moved or emptied the positions: this one must look again before it writes.
   */
  static final class MovedOnException extends RuntimeException {
    MovedOnException(TopicPartition partition) {
      super(partition + " was moved by another process");
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

  /** The same for partitions that this process reads from now on. */
  Map<TopicPartition, Long> takeOver(Collection<TopicPartition> partitions) {
    var positions = read(partitions);
    known.putAll(positions);
    return positions;
  }

  /**
   * Begins a transaction that writes what events say: it waits while another schema takes the place
   * of the one written to, and names none of its tables before.
   */
  void enter() {
    jdbi.useHandle(
        handle -> handle.execute("SELECT pg_advisory_xact_lock_shared(?)", Rereading.GATE));
  }

  /** The transaction that advanced past the records has committed. */
  void settle(List<ConsumerRecord<String, byte[]>> records) {
    known.putAll(next(records));
  }

  /**
   * Moves on past the records, which are consecutive per partition.
   *
   * @throws MovedOnException if the stored positions are not those that this process knows
   */
  void advance(List<ConsumerRecord<String, byte[]>> records) {
    jdbi.useHandle(
        handle ->
            next(records)
                .forEach(
                    (partition, offset) -> {
                      if (move(handle, partition, known.getOrDefault(partition, 0L), offset) == 0) {
                        throw new MovedOnException(partition);
                      }
                    }));
  }

  private static int move(Handle handle, TopicPartition partition, long from, long to) {
    return from == 0
        ? handle.execute(
            "INSERT INTO consumed (topic, part, next_offset) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            partition.topic(),
            partition.partition(),
            to)
        : handle.execute(
            "UPDATE consumed SET next_offset = ? WHERE topic = ? AND part = ? AND next_offset = ?",
            to,
            partition.topic(),
            partition.partition(),
            from);
  }

  private static Map<TopicPartition, Long> next(List<ConsumerRecord<String, byte[]>> records) {
    var next = new TreeMap<TopicPartition, Long>(ORDER);
    for (var record : records) {
      next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }
    return next;
  }
}
