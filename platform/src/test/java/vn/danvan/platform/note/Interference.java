package vn.danvan.platform.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** Where tests step in: after the effects of a write or of a read event, before the commit. */
@ApplicationScoped
class Interference {

  private static final Logger LOG = Logger.getLogger(Interference.class);

  private final Jdbi jdbi;
  private final PGSimpleDataSource unpooled;
  private final TransactionSynchronizationRegistry transactions;
  private final AtomicReference<Runnable> nextWrite = new AtomicReference<>();
  private final AtomicReference<Runnable> nextRead = new AtomicReference<>();

  Interference(
      Jdbi jdbi, PGSimpleDataSource unpooled, TransactionSynchronizationRegistry transactions) {
    this.jdbi = jdbi;
    this.unpooled = unpooled;
    this.transactions = transactions;
  }

  void atNextWrite(Runnable step) {
    nextWrite.set(step);
  }

  void atNextRead(Runnable step) {
    nextRead.set(step);
  }

  void afterWrite() {
    run(nextWrite);
  }

  void afterRead() {
    run(nextRead);
  }

  /** The current transaction's connection breaks now. */
  void loseDatabase() {
    terminate(backend());
  }

  /** The current transaction's connection breaks when the transaction is about to commit. */
  void loseDatabaseAtCommit() {
    var backend = backend();
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            terminate(backend);
          }

          @Override
          public void afterCompletion(int status) {
            LOG.debugf("Ended with status %d", status);
          }
        });
  }

  private static void run(AtomicReference<Runnable> next) {
    var step = next.getAndSet(null);
    if (step != null) {
      step.run();
    }
  }

  private int backend() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT pg_backend_pid()").mapTo(Integer.class).one());
  }

  private void terminate(int backend) {
    try (var connection = unpooled.getConnection();
        var statement = connection.prepareStatement("SELECT pg_terminate_backend(?, 5000)")) {
      statement.setInt(1, backend);
      statement.execute();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
