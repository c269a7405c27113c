package vn.danvan.platform.idempotency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets old keys from time to time. */
@ApplicationScoped
class OldAnswersTimer {

  private static final Logger LOG = Logger.getLogger(OldAnswersTimer.class);

  private final OldAnswers answers;
  private final Duration every;
  private Thread thread;

  /**
   * @param every time between two firings
   */
  OldAnswersTimer(
      OldAnswers answers,
      @ConfigProperty(name = "danvan.idempotency.forget-every", defaultValue = "PT1H")
          Duration every) {
    this.answers = answers;
    this.every = every;
  }

  void start(@Observes @Priority(800) StartupEvent event) {
    thread = Thread.ofVirtual().name("old-answers").start(this::run);
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
        forget();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A failing firing must not end the timer: the next one takes up what is left. */
  private void forget() {
    try {
      var forgotten = answers.forget();
      if (forgotten > 0) {
        LOG.infof("Forgot %d keys of writes", forgotten);
      }
    } catch (RuntimeException failure) {
      LOG.warnf("Forgetting keys pauses: %s", failure.getClass().getSimpleName());
    }
  }
}
