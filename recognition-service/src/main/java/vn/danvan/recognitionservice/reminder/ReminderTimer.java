package vn.danvan.recognitionservice.reminder;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.danvan.platform.time.Recurring;

/** Fires the reminders of rounds from time to time. */
@ApplicationScoped
class ReminderTimer {

  private static final Logger LOG = Logger.getLogger(ReminderTimer.class);
  private static final int AFTER_THE_REST = 700;

  private final ReminderService reminders;
  private final Recurring timer;

  /**
   * @param every pause between two firings; zero: never, for processes that only answer requests
   */
  ReminderTimer(
      ReminderService reminders,
      @ConfigProperty(name = "danvan.reminders.every", defaultValue = "PT1M") Duration every) {
    this.reminders = reminders;
    this.timer =
        new Recurring(
            "reminder-timer",
            every,
            this::fire,
            failure -> LOG.warnf("Reminding pauses: %s", failure.getClass().getSimpleName()));
  }

  void start(@Observes @Priority(AFTER_THE_REST) StartupEvent event) {
    timer.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    timer.stop();
  }

  private void fire() {
    var raised = reminders.raiseDue();
    if (raised > 0) {
      LOG.infof("Raised %d reminders of rounds", raised);
    }
  }
}
