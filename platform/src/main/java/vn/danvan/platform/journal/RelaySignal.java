package vn.danvan.platform.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes this process's relay in memory once a transaction that appended has committed. */
@ApplicationScoped
public class RelaySignal {

  private final Semaphore woken = new Semaphore(0);
  private final TransactionSynchronizationRegistry transactions;

  public RelaySignal(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  void wakeAfterCommit() {
    if (transactions.getTransactionKey() == null) {
      throw new IllegalStateException(
          "An event is appended only within the transaction that changes its aggregate");
    }
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing may be published before the commit.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              woken.release();
            }
          }
        });
  }

  /** Waits until woken, but not longer than given; answers whether it was. */
  boolean await(long milliseconds) throws InterruptedException {
    var wasWoken = woken.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
    woken.drainPermits();
    return wasWoken;
  }
}
