package vn.danvan.platform.message;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.danvan.platform.time.Recurring;

/** Sends messages from time to time. */
@ApplicationScoped
class MessageTimer {

  private static final Logger LOG = Logger.getLogger(MessageTimer.class);

  private final Recurring timer;

  /**
   * @param every pause between two firings; zero: never, for processes that only answer requests
   */
  MessageTimer(
      Messages messages,
      @ConfigProperty(name = "danvan.messages.every", defaultValue = "PT10S") Duration every) {
    this.timer =
        new Recurring(
            "message-timer",
            every,
            messages::deliverDue,
            failure -> LOG.warnf("Messages wait: %s", failure.getClass().getSimpleName()));
  }

  void start(@Observes @Priority(800) StartupEvent event) {
    timer.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    timer.stop();
  }
}
