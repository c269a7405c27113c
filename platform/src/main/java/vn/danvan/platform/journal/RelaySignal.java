package vn.danvan.platform.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.danvan.platform.persistence.AfterCommit;

/** Wakes this process's relay in memory once a transaction that appended has committed. */
@ApplicationScoped
public class RelaySignal {

  private final Semaphore woken = new Semaphore(0);
  private final AfterCommit afterCommit;

  public RelaySignal(AfterCommit afterCommit) {
    this.afterCommit = afterCommit;
  }

  void wakeAfterCommit() {
    if (!afterCommit.run(woken::release)) {
      throw new IllegalStateException(
          "An event is appended only within the transaction that changes its aggregate");
    }
  }

  /** Waits until woken, but not longer than given; answers whether it was. */
  boolean await(long milliseconds) throws InterruptedException {
    var wasWoken = woken.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
    woken.drainPermits();
    return wasWoken;
  }
}
