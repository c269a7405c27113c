package vn.danvan.platform.persistence;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Small reference data by its key, kept in memory for a second, so that what another process
 * changed shows soon. Only what is committed is found, and what is not found is not remembered. One
 * reads at a time; a slow database is given up after a while, by who reads as by those who wait.
 */
public final class Remembered<K, V> implements AutoCloseable {

  /** As long as a request waits for a connection of the pool. */
  static final int PATIENCE_SECONDS = 2;

  private static final long KEPT_NANOS = 1_000_000_000L;

  private final OwnConnection connection;
  private final BiFunction<Handle, K, Optional<V>> query;
  private final ReentrantLock reading = new ReentrantLock();
  private final AtomicLong changes = new AtomicLong();
  private final Map<K, Known<V>> known = new ConcurrentHashMap<>();

  public Remembered(PGSimpleDataSource unpooled, BiFunction<Handle, K, Optional<V>> query) {
    this.connection = new OwnConnection(unpooled);
    this.query = query;
  }

  private record Known<V>(V value, long readAt) {

    boolean isFresh() {
      return System.nanoTime() - readAt < KEPT_NANOS;
    }
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code database-unavailable} (503) if others
   *     read for too long
   */
  public Optional<V> find(K key) {
    return fresh(key).or(() -> look(key));
  }

  /** What this process has changed shows at once, also to who has begun to read it before. */
  public void forget(K key) {
    known.compute(
        key,
        (_, _) -> {
          changes.incrementAndGet();
          return null;
        });
  }

  private Optional<V> fresh(K key) {
    return Optional.ofNullable(known.get(key)).filter(Known::isFresh).map(Known::value);
  }

  /** Whoever waits for the same key finds it when it is his turn. */
  private Optional<V> look(K key) {
    awaitTurn();
    try {
      return fresh(key).or(() -> read(key));
    } finally {
      reading.unlock();
    }
  }

  private void awaitTurn() {
    try {
      if (reading.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw PlatformProblem.DATABASE_UNAVAILABLE.because();
  }

  private Optional<V> read(K key) {
    var before = changes.get();
    var readAt = System.nanoTime();
    var found = connection.read(handle -> query.apply(impatient(handle), key));
    found.ifPresent(
        value ->
            known.compute(
                key, (_, _) -> changes.get() == before ? new Known<>(value, readAt) : null));
    return found;
  }

  private static Handle impatient(Handle handle) {
    handle.getConfig(SqlStatements.class).setQueryTimeout(PATIENCE_SECONDS);
    return handle;
  }

  @Override
  public void close() {
    connection.close();
  }
}
