package vn.danvan.dialogueservice.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.danvan.platform.time.Recurring;

/** Tells webhooks from time to time. */
@ApplicationScoped
class DeliveryTimer {

  private static final Logger LOG = Logger.getLogger(DeliveryTimer.class);
  private static final int AFTER_THE_REST = 700;
  private static final Duration CLEAN_EVERY = Duration.ofHours(1);

  private final Recurring deliveries;
  private final Recurring cleaning;

  /**
   * @param every pause between two looks; zero: never, for processes that only answer requests
   */
  DeliveryTimer(
      DeliveryService service,
      @ConfigProperty(name = "danvan.webhooks.every", defaultValue = "PT2S") Duration every) {
    this.deliveries =
        new Recurring(
            "webhooks",
            every,
            () -> {
              service.enqueue();
              service.deliverDue();
            },
            failure -> LOG.warnf("Webhooks wait: %s", failure.getClass().getSimpleName()));
    this.cleaning =
        new Recurring(
            "webhooks-cleaning",
            every.isZero() ? every : CLEAN_EVERY,
            service::forgetOld,
            failure -> LOG.warnf("Old deliveries stay: %s", failure.getClass().getSimpleName()));
  }

  void start(@Observes @Priority(AFTER_THE_REST) StartupEvent event) {
    deliveries.start();
    cleaning.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    deliveries.stop();
    cleaning.stop();
  }
}
