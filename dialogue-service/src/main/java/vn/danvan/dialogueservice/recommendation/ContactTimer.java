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

/** Tells senders that there is news, and forgets from time to time how they are reached. */
@ApplicationScoped
class ContactTimer {

  private static final Logger LOG = Logger.getLogger(ContactTimer.class);
  private static final int AFTER_THE_REST = 700;

  private final ContactErasureService erasures;
  private final Recurring news;
  private final Recurring erasing;

  /**
   * @param newsEvery pause between two looks for news; zero: never, for processes that only answer
   *     requests
   * @param eraseEvery pause between two looks for what is not needed any more; zero: never
   */
  ContactTimer(
      NewsService service,
      ContactErasureService erasures,
      @ConfigProperty(name = "danvan.news.every", defaultValue = "PT10S") Duration newsEvery,
      @ConfigProperty(name = "danvan.contact.erase-every", defaultValue = "PT6H")
          Duration eraseEvery) {
    this.erasures = erasures;
    this.news =
        new Recurring(
            "news",
            newsEvery,
            service::tellDue,
            failure -> LOG.warnf("News wait: %s", failure.getClass().getSimpleName()));
    this.erasing =
        new Recurring(
            "contact-erasure",
            eraseEvery,
            this::erase,
            failure ->
                LOG.errorf(
                    "Contacts that are not needed stay: %s", failure.getClass().getSimpleName()));
  }

  void start(@Observes @Priority(AFTER_THE_REST) StartupEvent event) {
    news.start();
    erasing.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    news.stop();
    erasing.stop();
  }

  private void erase() {
    var erased = erasures.eraseDue();
    if (erased > 0) {
      LOG.infof("%d contacts were not needed any more and are erased", erased);
    }
  }
}
