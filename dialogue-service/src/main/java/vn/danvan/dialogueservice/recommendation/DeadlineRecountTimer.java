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

/** Looks from time to time whether a calendar was changed. */
@ApplicationScoped
class DeadlineRecountTimer {

  private static final Logger LOG = Logger.getLogger(DeadlineRecountTimer.class);
  private static final int AFTER_THE_REST = 700;

  private final DeadlineRecountService recounts;
  private final Recurring timer;

  /**
   * @param every pause between two looks; zero: never, for processes that only answer requests
   */
  DeadlineRecountTimer(
      DeadlineRecountService recounts,
      @ConfigProperty(name = "danvan.deadline-recount.every", defaultValue = "PT5S")
          Duration every) {
    this.recounts = recounts;
    this.timer =
        new Recurring(
            "deadline-recount",
            every,
            this::fire,
            failure ->
                LOG.warnf("Recounting deadlines pauses: %s", failure.getClass().getSimpleName()));
  }

  void start(@Observes @Priority(AFTER_THE_REST) StartupEvent event) {
    timer.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    timer.stop();
  }

  private void fire() {
    var moved = recounts.recountWaiting();
    if (moved > 0) {
      LOG.infof("%d due dates followed a changed calendar", moved);
    }
  }
}
