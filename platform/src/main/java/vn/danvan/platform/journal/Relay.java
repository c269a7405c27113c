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
  private static final long HEARTBEAT_NANOS = 500_000_000L;
  private static final int RETRY_MILLIS = 500;

  private final PGSimpleDataSource dataSource;
  private final Publisher publisher;
  private final RelaySignal signal;
  private final VietnamTime time;
  private final boolean enabled;
  private final AtomicLong unpublished = new AtomicLong();
  private volatile boolean running = true;
  private Thread thread;
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
    metrics.gauge("danvan.journal.unpublished", unpublished);
  }

  void start(@Observes @Priority(500) StartupEvent event) {
    if (enabled) {
      thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    if (thread != null) {
      thread.interrupt();
      thread.join(5_000);
    }
    publisher.close();
  }

  private void run() {
    while (running) {
      try (var connection = dataSource.getConnection()) {
        publisher.ensureTopics();
        awaitLead(connection);
        LOG.info("This process seals and publishes the journal");
        lead(connection, new Sealer(connection));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (Throwable failure) {
        // Errors too: a thread that ends in silence would look like a quiet journal.
        LOG.warnf("Publishing pauses: %s", failure);
        pause();
      }
    }
  }

  /** Asks on one connection and at a fixed pace, however many commits this process makes. */
  private static void awaitLead(Connection connection) throws SQLException, InterruptedException {
    while (!isLeader(connection)) {
      Thread.sleep(RETRY_MILLIS);
    }
  }

  private static boolean isLeader(Connection connection) throws SQLException {
    try (var lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
      lock.setLong(1, LOCK);
      try (var result = lock.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  private void lead(Connection connection, Sealer sealer)
      throws SQLException, ExecutionException, InterruptedException, TimeoutException {
    var published = 0L;
    var hurry = false;
    while (running) {
      if (!hurry) {
        var waiting = JournalRows.waiting(connection);
        published = waiting.published();
        hurry = waiting.unsealed() || published < sealer.head();
      }
      if (hurry) {
        published = turn(connection, sealer, published);
      }
      heartbeat(connection);
      hurry = published < sealer.head() || sealer.hasMore() || signal.await(POLL_MILLIS);
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

  private void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      running = false;
    }
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
