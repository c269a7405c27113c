package vn.danvan.platform.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.persistence.LeaderThread;
import vn.danvan.platform.time.VietnamTime;

/**
 * Seals and publishes the journal. One process per service does it: the one that holds the advisory
 * lock on a connection of its own. When it dies, PostgreSQL releases the lock and another process
 * goes on where the cursor stands; what was sent but not marked is sent again, and consumers keep
 * the higher version.
 */
@ApplicationScoped
public class Relay {

  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final long LOCK = 0x44616e56616e01L;
  private static final int POLL_MILLIS = 20;

  /** So many in one turn: writes come faster than turns, which cost less the more they take. */
  private static final int MANY = 4;

  private static final int GATHER_MILLIS = 4;
  private static final long HEARTBEAT_NANOS = 500_000_000L;

  private final PGSimpleDataSource dataSource;
  private final Publisher publisher;
  private final RelaySignal signal;
  private final VietnamTime time;
  private final boolean enabled;
  private final AtomicLong unpublished = new AtomicLong();
  private final LeaderThread leader;
  private long lastHeartbeat;

  /**
   * @param enabled off for processes that only answer requests
   */
  public Relay(
      PGSimpleDataSource dataSource,
      Publisher publisher,
      RelaySignal signal,
      VietnamTime time,
      MeterRegistry metrics,
      @ConfigProperty(name = "danvan.relay.enabled", defaultValue = "true") boolean enabled) {
    this.dataSource = dataSource;
    this.publisher = publisher;
    this.signal = signal;
    this.time = time;
    this.enabled = enabled;
    this.leader =
        new LeaderThread(
            "relay",
            LOCK,
            dataSource,
            this::lead,
            failure -> LOG.warnf("Publishing pauses: %s", failure));
    metrics.gauge("danvan.journal.unpublished", unpublished);
  }

  void start(@Observes @Priority(500) StartupEvent event) {
    if (enabled) {
      leader.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    leader.stop();
    publisher.close();
  }

  private void lead(Connection connection)
      throws SQLException, ExecutionException, InterruptedException, TimeoutException {
    publisher.ensureTopics();
    LOG.info("This process seals and publishes the journal");
    var sealer = new Sealer(connection);
    var published = 0L;
    var hurry = false;
    while (leader.isRunning()) {
      if (!hurry) {
        var waiting = JournalRows.waiting(connection);
        published = waiting.published();
        hurry = waiting.unsealed() || published < sealer.head();
      }
      var before = published;
      if (hurry) {
        published = turn(connection, sealer, published);
      }
      heartbeat(connection);
      var behind = published < sealer.head() || sealer.hasMore();
      if (!behind && published - before >= MANY) {
        Thread.sleep(GATHER_MILLIS);
      }
      hurry = behind || signal.await(POLL_MILLIS);
    }
  }

  /**
   * Seals a batch and publishes one: the same if nothing older waits. That is handed to Kafka while
   * the seal is on its way to the disk. If the seal is lost, its rows are sealed and sent once
   * more; what counts, the rows themselves, was durable before.
   *
   * @param published position up to which everything is published
   * @return the same afterwards
   */
  private long turn(Connection connection, Sealer sealer, long published)
      throws SQLException, ExecutionException, InterruptedException, TimeoutException {
    List<Entry> entries;
    List<Future<RecordMetadata>> sent;
    if (published == sealer.head()) {
      entries = sealer.seal();
      sent = publisher.send(entries);
      sealer.commit();
    } else {
      sealAll(sealer);
      entries = JournalRows.sealedAfter(connection, published);
      sent = publisher.send(entries);
    }
    Publisher.await(sent);
    if (entries.isEmpty()) {
      return published;
    }
    var last = entries.getLast().position();
    return JournalRows.movePublished(connection, published, last)
        ? last
        : JournalRows.waiting(connection).published();
  }

  /** Sealing does not wait for Kafka: what lies behind may take long. */
  private static void sealAll(Sealer sealer) throws SQLException {
    do {
      sealer.seal();
      sealer.commit();
    } while (sealer.hasMore());
  }

  /** Tells consumers up to when everything recorded has been published. */
  private void heartbeat(Connection connection)
      throws SQLException, ExecutionException, InterruptedException, TimeoutException {
    if (System.nanoTime() - lastHeartbeat < HEARTBEAT_NANOS) {
      return;
    }
    lastHeartbeat = System.nanoTime();
    var at = time.now().minusMillis(JournalRows.oldestTransactionMillis(connection));
    var open = JournalRows.countUnpublished(connection);
    unpublished.set(open);
    if (open == 0) {
      publisher.publishWatermark(at);
    }
  }

  /**
   * Publishes everything from a position on once more, for consumers that lost it.
   *
   * @return the position that the relay had reached
   */
  public long republishFrom(long position) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      return JournalRows.moveBack(connection, position);
    }
  }

  /** For tests and health: rows waiting for publication at the last look. */
  public Optional<Long> backlog() {
    return enabled ? Optional.of(unpublished.get()) : Optional.empty();
  }

  /** A journal row with its position, on its way to Kafka. */
  record Entry(
      long position,
      String topic,
      String aggregateId,
      long version,
      String eventType,
      String data,
      String occurredOn,
      String recordedAt,
      String traceId) {}
}
