package vn.danvan.platform.persistence;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Small reference data by its key, kept in memory for a second, so that what another process
 * changed shows soon. Only what is committed is found, and what is not found is not remembered.
 */
public final class Remembered<K, V> implements AutoCloseable {

  private static final long KEPT_NANOS = 1_000_000_000L;

  private final OwnConnection connection;
  private final BiFunction<Handle, K, Optional<V>> query;
  private final ReentrantLock reading = new ReentrantLock();
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

  public Optional<V> find(K key) {
    return fresh(key).or(() -> look(key));
  }

  /** What this process has changed shows at once. */
  public void forget(K key) {
    reading.lock();
    try {
      known.remove(key);
    } finally {
      reading.unlock();
    }
  }

  private Optional<V> fresh(K key) {
    return Optional.ofNullable(known.get(key)).filter(Known::isFresh).map(Known::value);
  }

  /** Whoever waits for the same key finds it when it is his turn. */
  private Optional<V> look(K key) {
    reading.lock();
    try {
      return fresh(key).or(() -> read(key));
    } finally {
      reading.unlock();
    }
  }

  private Optional<V> read(K key) {
    var readAt = System.nanoTime();
    var found = connection.read(handle -> query.apply(handle, key));
    found.ifPresent(value -> known.put(key, new Known<>(value, readAt)));
    return found;
  }

  @Override
  public void close() {
    connection.close();
  }
}
