package vn.danvan.platform.consume;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.journal.Topics;
import vn.danvan.platform.problem.Failures;

/**
 * Reads the topics of all consumers a second time beside the {@link EventLoop}, and fills tables of
 * the same names in another schema, while those that the loop keeps go on being read. Everything
 * here names the schemas to look in, as {@code search_path} does.
 */
@ApplicationScoped
public class Rereading {

  /** Of the advisory lock that each transaction of the loop shares. */
  static final long GATE = 0x646576656e74L;

  private static final Duration POLL = Duration.ofMillis(500);
  private static final int BATCH = 5_000;

  private final Dispatcher dispatcher;
  private final EventReader reader;
  private final ParkedEvents parked;
  private final Topics topics;
  private final Jdbi jdbi;
  private final Set<String> ignored = new TreeSet<>();

  public Rereading(
      @All List<EventConsumer> consumers,
      EventReader reader,
      ParkedEvents parked,
      Topics topics,
      Jdbi jdbi) {
    this.dispatcher = new Dispatcher(consumers, reader);
    this.reader = reader;
    this.parked = parked;
    this.topics = topics;
    this.jdbi = jdbi;
    consumers.forEach(consumer -> ignored.addAll(consumer.ignoredTypes()));
  }

  /** Takes some records in; what it throws ends the reading. */
  @FunctionalInterface
  public interface Sink {
    void take(List<ConsumerRecord<String, byte[]>> records);
  }

  /** All topics that are consumed, by short names. */
  public Set<String> topics() {
    return dispatcher.topics();
  }

  /** Where the topics end now. */
  public Map<TopicPartition, Long> ends(Collection<String> names) {
    try (var consumer = connect()) {
      return consumer.endOffsets(partitions(consumer, names));
    }
  }

  /**
   * Reads each partition from where one position stands to another; those that only the latter
   * names from their beginning.
   */
  public void read(Map<TopicPartition, Long> from, Map<TopicPartition, Long> until, Sink sink) {
    try (var consumer = connect()) {
      var open = new HashMap<TopicPartition, Long>();
      until.forEach(
          (partition, end) -> {
            if (from.getOrDefault(partition, 0L) < end) {
              open.put(partition, end);
            }
          });
      consumer.assign(open.keySet());
      open.keySet()
          .forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
      while (!open.isEmpty()) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var record : consumer.poll(POLL)) {
          var end = open.get(new TopicPartition(record.topic(), record.partition()));
          if (end != null && record.offset() < end) {
            records.add(record);
          }
        }
        if (!records.isEmpty()) {
          sink.take(records);
        }
        open.entrySet().removeIf(one -> consumer.position(one.getKey()) >= one.getValue());
        if (Thread.currentThread().isInterrupted()) {
          throw new IllegalStateException("stopped");
        }
      }
    }
  }

  /** Hands records to the consumers as the loop does, one by one where all together fail. */
  public void apply(String schemas, List<ConsumerRecord<String, byte[]>> records) {
    try {
      in(schemas, () -> dispatcher.dispatch(unheld(records)));
    } catch (RuntimeException failed) {
      requireLasting(failed);
      for (var record : records) {
        applyAlone(schemas, record);
      }
    }
  }

  private void applyAlone(String schemas, ConsumerRecord<String, byte[]> record) {
    try {
      in(schemas, () -> dispatcher.dispatch(unheld(List.of(record))));
    } catch (RuntimeException failed) {
      requireLasting(failed);
      park(schemas, record, String.valueOf(failed.getMessage()));
    }
  }

  private List<ConsumerRecord<String, byte[]>> unheld(
      List<ConsumerRecord<String, byte[]>> records) {
    var held = parked.heldAggregates(records.stream().map(ConsumerRecord::key).toList());
    var free = new ArrayList<ConsumerRecord<String, byte[]>>();
    for (var record : records) {
      if (record.key() != null && held.contains(ParkedEvents.storable(record.key()))) {
        parked.park(record, "waits behind an earlier event of the same aggregate");
      } else {
        free.add(record);
      }
    }
    return free;
  }

  /**
   * Hands the events of some types to a taker by itself, which is quicker than the consumers. What
   * can't be read, or is refused, is parked with what follows of the same aggregate.
   *
   * @param held aggregates of which an event is parked; added to
   */
  public void each(
      String schemas,
      List<ConsumerRecord<String, byte[]>> records,
      Set<String> types,
      Set<String> held,
      Consumer<IncomingEvent> taker) {
    for (var record : records) {
      if (record.key() != null && held.contains(record.key())) {
        park(schemas, record, "waits behind an earlier event of the same aggregate");
        continue;
      }
      try {
        var event = reader.read(record);
        if (types.contains(event.type())) {
          taker.accept(event);
        } else if (!ignored.contains(event.type())) {
          throw new UnreadableEventException("unknown type " + event.type(), null);
        }
      } catch (RuntimeException refused) {
        requireLasting(refused);
        held.add(record.key());
        park(schemas, record, String.valueOf(refused.getMessage()));
      }
    }
  }

  /** What passes by itself is no reason to leave an event out: the reading ends instead. */
  private static void requireLasting(RuntimeException failed) {
    if (Failures.isUnavailable(failed) || Failures.isSchemaMissing(failed)) {
      throw failed;
    }
  }

  private void park(String schemas, ConsumerRecord<String, byte[]> record, String cause) {
    in(schemas, () -> parked.park(record, cause));
  }

  /** What the consumers do in this transaction lands in the first of the schemas that has it. */
  private void in(String schemas, Runnable work) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              jdbi.useHandle(handle -> look(handle, schemas));
              work.run();
            });
  }

  private static void look(Handle handle, String schemas) {
    handle.execute("SELECT set_config('search_path', ?, true)", schemas);
  }

  /** Stored positions. */
  public Map<TopicPartition, Long> positions(Handle handle) {
    var positions = new HashMap<TopicPartition, Long>();
    handle
        .createQuery("SELECT topic, part, next_offset FROM consumed")
        .map(
            (row, _) ->
                Map.entry(
                    new TopicPartition(row.getString("topic"), row.getInt("part")),
                    row.getLong("next_offset")))
        .forEach(one -> positions.put(one.getKey(), one.getValue()));
    return positions;
  }

  /** Stores positions; where nothing was read there is none. */
  public void store(Handle handle, Map<TopicPartition, Long> positions) {
    positions.forEach(
        (partition, next) ->
            handle.execute(
                """
                INSERT INTO consumed (topic, part, next_offset) SELECT ?, ?, next FROM (VALUES (?::bigint)) AS at (next)
                WHERE next > 0 ON CONFLICT (topic, part) DO UPDATE SET next_offset = excluded.next_offset
                """,
                partition.topic(),
                partition.partition(),
                next));
  }

  /** Keeps the loops of all processes from going on until the transaction ends. */
  public void holdLoops(Handle handle) {
    handle.execute("SELECT pg_advisory_xact_lock(?)", GATE);
  }

  private List<TopicPartition> partitions(
      KafkaConsumer<String, byte[]> consumer, Collection<String> names) {
    return names.stream()
        .flatMap(name -> consumer.partitionsFor(topics.fullName(name)).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private KafkaConsumer<String, byte[]> connect() {
    return new KafkaConsumer<>(
        Map.<String, Object>of(
            "bootstrap.servers",
            topics.bootstrap(),
            "enable.auto.commit",
            false,
            "auto.offset.reset",
            "earliest",
            "max.poll.records",
            BATCH,
            "isolation.level",
            "read_committed"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
