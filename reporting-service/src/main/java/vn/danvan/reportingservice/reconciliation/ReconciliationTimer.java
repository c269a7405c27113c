package vn.danvan.reportingservice.reconciliation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Compares from time to time, so that the metric tells of a difference that nobody looked for. */
@ApplicationScoped
class ReconciliationTimer {

  private static final Logger LOG = Logger.getLogger(ReconciliationTimer.class);

  private final Reconciliation reconciliation;
  private final Duration every;
  private Thread thread;

  /**
   * @param every time between two comparisons
   */
  ReconciliationTimer(
      Reconciliation reconciliation,
      @ConfigProperty(name = "danvan.reporting.reconcile-every", defaultValue = "PT1H")
          Duration every) {
    this.reconciliation = reconciliation;
    this.every = every;
  }

  void start(@Observes @Priority(800) StartupEvent event) {
    thread = Thread.ofVirtual().name("reconciliation").start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(every);
        compare();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void compare() {
    try {
      var found = reconciliation.compare().differences();
      if (found > 0) {
        LOG.errorf("%d tallies are not what the facts say", found);
      }
    } catch (RuntimeException failure) {
      LOG.warnf("Comparing tallies with facts failed: %s", failure.getClass().getSimpleName());
    }
  }
}
