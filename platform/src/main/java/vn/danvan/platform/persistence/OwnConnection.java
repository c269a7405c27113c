package vn.danvan.platform.persistence;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A connection beside the pool, for what is read while a request holds one of the pool's already: a
 * pool whose holders all wait for a second one stands still. It sees only what is committed. For
 * one thread at a time.
 */
public final class OwnConnection implements AutoCloseable {

  private final Jdbi unpooled;
  private Handle handle;

  public OwnConnection(PGSimpleDataSource unpooled) {
    this.unpooled = Jdbi.create(unpooled).installPlugin(new PostgresPlugin());
  }

  /** Reads, and once more if the server went and came back since the connection was used last. */
  public <T> T read(Function<Handle, T> query) {
    try {
      return query.apply(open());
    } catch (JdbiException lost) {
      close();
      return query.apply(open());
    }
  }

  private Handle open() {
    if (handle == null) {
      handle = unpooled.open();
    }
    return handle;
  }

  @Override
  public void close() {
    if (handle != null) {
      var old = handle;
      handle = null;
      old.close();
    }
  }
}
