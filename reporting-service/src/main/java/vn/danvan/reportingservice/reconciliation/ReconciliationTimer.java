package vn.danvan.reportingservice.reconciliation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.danvan.platform.time.Recurring;

/** Compares from time to time, so that the metric tells of a difference that nobody looked for. */
@ApplicationScoped
class ReconciliationTimer {

  private static final Logger LOG = Logger.getLogger(ReconciliationTimer.class);

  private final Reconciliation reconciliation;
  private final Recurring timer;

  /**
   * @param every time between two comparisons
   */
  ReconciliationTimer(
      Reconciliation reconciliation,
      @ConfigProperty(name = "danvan.reporting.reconcile-every", defaultValue = "PT1H")
          Duration every) {
    this.reconciliation = reconciliation;
    this.timer =
        new Recurring(
            "reconciliation",
            every,
            this::compare,
            failure ->
                LOG.warnf(
                    "Comparing tallies with facts failed: %s", failure.getClass().getSimpleName()));
  }

  void start(@Observes @Priority(800) StartupEvent event) {
    timer.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    timer.stop();
  }

  private void compare() {
    var found = reconciliation.compare().differences();
    if (found > 0) {
      LOG.errorf("%d tallies are not what the facts say", found);
    }
  }
}
