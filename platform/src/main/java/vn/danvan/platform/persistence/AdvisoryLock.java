package vn.danvan.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A lock that one process holds at a time, on a connection of its own beside the pool. Whoever
 * holds it keeps it until the connection ends, be it closed, killed or lost with its process:
 * PostgreSQL then gives it to the next who asks.
 */
public final class AdvisoryLock implements AutoCloseable {

  private final Connection connection;
  private final long key;

  private AdvisoryLock(Connection connection, long key) {
    this.connection = connection;
    this.key = key;
  }

  /**
   * Connects, and takes nothing yet.
   *
   * @param key one number per lock of a database
   */
  public static AdvisoryLock open(PGSimpleDataSource unpooled, long key) throws SQLException {
    return new AdvisoryLock(unpooled.getConnection(), key);
  }

  /** Takes the lock unless another connection holds it; never waits. */
  public boolean tryTake() throws SQLException {
    try (var lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
      lock.setLong(1, key);
      try (var result = lock.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  /** The connection that holds the lock: while a statement on it succeeds, the lock is held. */
  public Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
