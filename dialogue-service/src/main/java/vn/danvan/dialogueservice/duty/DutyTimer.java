package vn.danvan.dialogueservice.duty;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.danvan.platform.time.Recurring;

/** Lets duties tell from time to time that a year is over or that a dialogue is due soon. */
@ApplicationScoped
class DutyTimer {

  private static final Logger LOG = Logger.getLogger(DutyTimer.class);
  private static final int AFTER_THE_REST = 700;

  private final DutyProgressService progress;
  private final Recurring timer;

  /**
   * @param every pause between two firings; zero: never, for processes that only answer requests
   */
  DutyTimer(
      DutyProgressService progress,
      @ConfigProperty(name = "danvan.duty.every", defaultValue = "PT1H") Duration every) {
    this.progress = progress;
    this.timer =
        new Recurring(
            "duty-timer",
            every,
            this::fire,
            failure -> LOG.warnf("Settling pauses: %s", failure.getClass().getSimpleName()));
  }

  void start(@Observes @Priority(AFTER_THE_REST) StartupEvent event) {
    timer.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    timer.stop();
  }

  private void fire() {
    var settled = progress.settleDue();
    var reminded = progress.remindDue();
    if (settled + reminded > 0) {
      LOG.infof("%d duties told that a year is over, %d reminded", settled, reminded);
    }
  }
}
