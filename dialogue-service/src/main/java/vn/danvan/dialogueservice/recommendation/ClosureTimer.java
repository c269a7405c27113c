package vn.danvan.dialogueservice.recommendation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.danvan.platform.time.Recurring;

/** Fires the closing of recommendations from time to time. */
@ApplicationScoped
class ClosureTimer {

  private static final Logger LOG = Logger.getLogger(ClosureTimer.class);
  private static final int AFTER_THE_REST = 700;

  private final ClosureService closures;
  private final Recurring timer;

  /**
   * @param every pause between two firings; zero: never, for processes that only answer requests
   */
  ClosureTimer(
      ClosureService closures,
      @ConfigProperty(name = "danvan.closure.every", defaultValue = "PT1M") Duration every) {
    this.closures = closures;
    this.timer =
        new Recurring(
            "closure-timer",
            every,
            this::fire,
            failure -> LOG.warnf("Closing pauses: %s", failure.getClass().getSimpleName()));
  }

  void start(@Observes @Priority(AFTER_THE_REST) StartupEvent event) {
    timer.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    timer.stop();
  }

  private void fire() {
    var closed = closures.closeDue();
    if (closed > 0) {
      LOG.infof("Closed %d supervised recommendations", closed);
    }
  }
}
