package vn.danvan.platform.idempotency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.danvan.platform.time.Recurring;

/** Forgets old keys from time to time. */
@ApplicationScoped
class OldAnswersTimer {

  private static final Logger LOG = Logger.getLogger(OldAnswersTimer.class);

  private final OldAnswers answers;
  private final Recurring timer;

  /**
   * @param every time between two firings
   */
  OldAnswersTimer(
      OldAnswers answers,
      @ConfigProperty(name = "danvan.idempotency.forget-every", defaultValue = "PT1H")
          Duration every) {
    this.answers = answers;
    this.timer =
        new Recurring(
            "old-answers",
            every,
            this::forget,
            failure -> LOG.warnf("Forgetting keys pauses: %s", failure.getClass().getSimpleName()));
  }

  void start(@Observes @Priority(800) StartupEvent event) {
    timer.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    timer.stop();
  }

  private void forget() {
    var forgotten = answers.forget();
    if (forgotten > 0) {
      LOG.infof("Forgot %d keys of writes", forgotten);
    }
  }
}
