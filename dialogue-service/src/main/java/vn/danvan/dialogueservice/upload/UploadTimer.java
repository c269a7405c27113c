package vn.danvan.dialogueservice.upload;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.danvan.platform.time.Recurring;

/** Forgets abandoned uploads from time to time. */
@ApplicationScoped
class UploadTimer {

  private static final Logger LOG = Logger.getLogger(UploadTimer.class);
  private static final int AFTER_THE_REST = 720;

  private final Recurring timer;

  /**
   * @param every pause between two firings; zero: never, by this process
   */
  UploadTimer(
      UploadService uploads, @ConfigProperty(name = "danvan.uploads.forget-every") Duration every) {
    this.timer =
        new Recurring(
            "upload-timer",
            every,
            uploads::forgetAbandoned,
            failure -> LOG.warnf("Uploads stay: %s", failure.getClass().getSimpleName()));
  }

  void start(@Observes @Priority(AFTER_THE_REST) StartupEvent event) {
    timer.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    timer.stop();
  }
}
