package vn.danvan.dialogueservice.recommendation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Fires the closing of recommendations from time to time. */
@ApplicationScoped
class ClosureTimer {

  private static final Logger LOG = Logger.getLogger(ClosureTimer.class);
  private static final int AFTER_THE_REST = 700;

  private final ClosureService closures;
  private final Duration every;
  private ScheduledExecutorService executor;

  /**
   * @param every pause between two firings; zero: never, for processes that only answer requests
   */
  ClosureTimer(
      ClosureService closures,
      @ConfigProperty(name = "danvan.closure.every", defaultValue = "PT1M") Duration every) {
    this.closures = closures;
    this.every = every;
  }

  void start(@Observes @Priority(AFTER_THE_REST) StartupEvent event) {
    if (every.isZero()) {
      return;
    }
    executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("closure-timer").daemon().factory());
    executor.scheduleWithFixedDelay(
        this::fire, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    if (executor != null) {
      executor.shutdownNow();
      executor.awaitTermination(5, TimeUnit.SECONDS);
    }
  }

  /** A failing firing must not end the timer: the next one takes up what is left. */
  private void fire() {
    try {
      var closed = closures.closeDue();
      if (closed > 0) {
        LOG.infof("Closed %d supervised recommendations", closed);
      }
    } catch (RuntimeException failure) {
      LOG.warnf("Closing pauses: %s", failure.getClass().getSimpleName());
    }
  }
}
