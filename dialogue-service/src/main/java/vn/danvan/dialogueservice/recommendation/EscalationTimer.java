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

/** Looks from time to time who is to be told that a recommendation waits. */
@ApplicationScoped
class EscalationTimer {

  private static final Logger LOG = Logger.getLogger(EscalationTimer.class);
  private static final int AFTER_THE_REST = 700;

  private final EscalationService escalations;
  private final Recurring timer;

  /**
   * @param every pause between two looks; zero: never, for processes that only answer requests
   */
  EscalationTimer(
      EscalationService escalations,
      @ConfigProperty(name = "danvan.escalation.every", defaultValue = "PT1H") Duration every) {
    this.escalations = escalations;
    this.timer =
        new Recurring(
            "escalation",
            every,
            this::fire,
            failure -> LOG.warnf("Escalation pauses: %s", failure.getClass().getSimpleName()));
  }

  void start(@Observes @Priority(AFTER_THE_REST) StartupEvent event) {
    timer.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    timer.stop();
  }

  private void fire() {
    var steps = escalations.escalateDue();
    if (steps > 0) {
      LOG.infof("%d units were told that a recommendation waits", steps);
    }
  }
}
