package vn.danvan.platform.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.danvan.platform.journal.Topics;
import vn.danvan.platform.persistence.Migrations;
import vn.danvan.platform.problem.Failures;

/**
 * Reads the topics of all {@link EventConsumer}s in batches. Rows and offsets are written in one
 * transaction. A batch that fails is taken up record by record; what still fails is parked and the
 * rest goes on. While the database is away nothing is parked: the loop waits. When the tables that
 * events fill are dropped, they are made anew and filled from the topics' beginning.
 */
@ApplicationScoped
public class EventLoop {

  private static final Logger LOG = Logger.getLogger(EventLoop.class);
  private static final int BATCH = 500;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int RETRY_MILLIS = 500;

  private final Dispatcher dispatcher;
  private final ConsumedOffsets offsets;
  private final ParkedEvents parked;
  private final Topics topics;
  private final Migrations migrations;
  private final Event<SchemaRestored> restored;
  private final String service;
  private final AtomicLong parkedGauge;
  private volatile boolean running = true;
  private volatile KafkaConsumer<String, byte[]> consumer;
  private Thread thread;

  public EventLoop(
      @All List<EventConsumer> consumers,
      EventReader reader,
      ConsumedOffsets offsets,
      ParkedEvents parked,
      Topics topics,
      Migrations migrations,
      Event<SchemaRestored> restored,
      MeterRegistry metrics,
      @ConfigProperty(name = "danvan.service") String service) {
    this.dispatcher = new Dispatcher(consumers, reader);
    this.offsets = offsets;
    this.parked = parked;
    this.topics = topics;
    this.migrations = migrations;
    this.restored = restored;
    this.service = service;
    this.parkedGauge = metrics.gauge("danvan.events.parked", new AtomicLong());
  }

  /** What is read here, by short names. */
  Set<String> topics() {
    return dispatcher.topics();
  }

  void start(@Observes @Priority(600) StartupEvent event) {
    if (!dispatcher.topics().isEmpty()) {
      thread = Thread.ofPlatform().name("event-loop").daemon().start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    var current = consumer;
    if (current != null) {
      current.wakeup();
    }
    if (thread != null) {
      thread.join(5_000);
    }
  }

  /** Reads everything again from where the stored offsets stand, after they were reset. */
  public void restart() {
    var current = consumer;
    if (current != null) {
      current.wakeup();
    }
  }

  private void run() {
    while (running) {
      try (var fresh = connect()) {
        consumer = fresh;
        fresh.subscribe(
            dispatcher.topics().stream().map(topics::fullName).toList(),
            new StoredPositions(fresh));
        while (running) {
          var polled = fresh.poll(POLL);
          if (!polled.isEmpty()) {
            var records = new ArrayList<ConsumerRecord<String, byte[]>>(polled.count());
            polled.forEach(records::add);
            consume(records);
          } else if (parkedGauge.get() > 0) {
            countParked();
          }
        }
      } catch (WakeupException reset) {
        LOG.debug("The event loop starts again");
      } catch (Throwable failure) {
        // Errors too: a thread that ends in silence would look like a quiet topic.
        LOG.warnf("Reading events pauses: %s", failure);
        pause();
        if (Failures.isSchemaMissing(failure)) {
          restoreSchema();
        }
      }
    }
  }

  /** Stored offsets were dropped with the tables, so reading starts at the beginning again. */
  private void restoreSchema() {
    try {
      // Before anybody can read the empty tables as if they were complete, and once more for
      // what was noted meanwhile.
      restored.fire(new SchemaRestored());
      migrations.migrate();
      restored.fire(new SchemaRestored());
      LOG.info("Tables were missing; they are made anew and filled from the topics");
    } catch (RuntimeException failure) {
      LOG.warnf("Missing tables can't be made yet: %s", failure.getMessage());
    }
  }

  private KafkaConsumer<String, byte[]> connect() throws Exception {
    topics.ensure(dispatcher.topics());
    return new KafkaConsumer<>(
        Map.<String, Object>of(
            "bootstrap.servers",
            topics.bootstrap(),
            "group.id",
            topics.fullName(service),
            "enable.auto.commit",
            false,
            "auto.offset.reset",
            "earliest",
            "max.poll.records",
            BATCH,
            "fetch.min.bytes",
            1,
            "metadata.max.age.ms",
            5_000,
            "isolation.level",
            "read_committed"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  private void consume(List<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
    try {
      inTransaction(records, () -> dispatcher.dispatch(unheld(records)));
    } catch (RuntimeException failure) {
      waitIfUnavailable(failure);
      LOG.warnf(
          "A batch of %d events fails and is taken one by one: %s",
          records.size(), failure.getMessage());
      for (var record : records) {
        consumeAlone(record);
      }
    }
  }

  private void consumeAlone(ConsumerRecord<String, byte[]> record) throws InterruptedException {
    var one = List.of(record);
    while (true) {
      try {
        inTransaction(one, () -> dispatcher.dispatch(unheld(one)));
        return;
      } catch (RuntimeException failure) {
        if (waitIfUnavailable(failure)) {
          continue;
        }
        LOG.warnf(
            "Parked %s %d@%d: %s",
            record.topic(), record.offset(), record.partition(), failure.getMessage());
        inTransaction(
            one,
            () -> {
              parked.park(record, String.valueOf(failure.getMessage()));
              countParked();
            });
        return;
      }
    }
  }

  /** Events of an aggregate of which an earlier one is parked are parked behind it. */
  private List<ConsumerRecord<String, byte[]>> unheld(
      List<ConsumerRecord<String, byte[]>> records) {
    if (parkedGauge.get() == 0) {
      return records;
    }
    var held = parked.heldAggregates(records.stream().map(ConsumerRecord::key).toList());
    var free = new ArrayList<ConsumerRecord<String, byte[]>>();
    for (var record : records) {
      if (record.key() != null && held.contains(ParkedEvents.storable(record.key()))) {
        parked.park(record, "waits behind an earlier event of the same aggregate");
      } else {
        free.add(record);
      }
    }
    countParked();
    return free;
  }

  private void inTransaction(List<ConsumerRecord<String, byte[]>> records, Runnable work) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              offsets.enter();
              work.run();
              offsets.advance(records);
            });
    offsets.settle(records);
  }

  /**
   * Applies everything parked again, oldest first; nothing overtakes an event of the same aggregate
   * that fails again.
   *
   * @return how many could be applied; the others stay parked with their new cause
   */
  public int replayParked() {
    var applied = 0;
    var after = 0L;
    var waiting = new HashSet<String>();
    while (true) {
      var position = after;
      var record = QuarkusTransaction.requiringNew().call(() -> parked.oldest(position));
      if (record.isEmpty()) {
        break;
      }
      after = record.get().timestamp();
      if (waiting.contains(record.get().key())) {
        continue;
      }
      try {
        QuarkusTransaction.requiringNew()
            .run(
                () -> {
                  offsets.enter();
                  dispatcher.dispatch(List.of(record.get()));
                  parked.release(record.get());
                });
        applied++;
      } catch (RuntimeException failure) {
        if (record.get().key() != null) {
          waiting.add(record.get().key());
        }
        QuarkusTransaction.requiringNew()
            .run(() -> parked.park(record.get(), String.valueOf(failure.getMessage())));
      }
    }
    return applied;
  }

  /**
   * Only the loop's own thread counts: another one could overlook what this one has parked and not
   * committed yet, and later events of that aggregate would overtake it.
   */
  private void countParked() {
    parkedGauge.set(parked.count());
  }

  private static boolean waitIfUnavailable(RuntimeException failure) throws InterruptedException {
    if (failure instanceof ConsumedOffsets.MovedOnException moved) {
      throw moved;
    }
    if (Failures.isSchemaMissing(failure)) {
      throw failure;
    }
    if (!Failures.isUnavailable(failure)) {
      return false;
    }
    Thread.sleep(RETRY_MILLIS);
    return true;
  }

  private void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private final class StoredPositions implements ConsumerRebalanceListener {
    private final KafkaConsumer<String, byte[]> of;

    StoredPositions(KafkaConsumer<String, byte[]> of) {
      this.of = of;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      LOG.debugf("Gave up %s", partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      offsets.takeOver(partitions).forEach(of::seek);
      // Whoever read these partitions before may have parked events of theirs.
      countParked();
    }
  }
}
