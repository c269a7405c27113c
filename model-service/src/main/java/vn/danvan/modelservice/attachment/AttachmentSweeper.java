package vn.danvan.modelservice.attachment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.persistence.AdvisoryLock;
import vn.danvan.platform.time.Recurring;
import vn.danvan.platform.time.VietnamTime;

/**
 * Deletes the content of an attachment once its removal is committed; and from time to time what
 * has no attachment, because the process or the transaction ended before the row came, or after the
 * removal. One process sweeps at a time: the one that holds the advisory lock.
 *
 * @see "docs/rules.md: R-ATT-04 (storage), R-ATT-05 (removal)"
 */
@ApplicationScoped
class AttachmentSweeper {

  private static final Logger LOG = Logger.getLogger(AttachmentSweeper.class);
  private static final long LOCK = 0x44616e56616e51L;
  private static final int BATCH = 500;

  private final AttachmentRepository attachments;
  private final AttachmentStorage storage;
  private final AttachmentSettings settings;
  private final PGSimpleDataSource dataSource;
  private final VietnamTime time;
  private final Counter swept;
  private final Recurring timer;

  AttachmentSweeper(
      AttachmentRepository attachments,
      AttachmentStorage storage,
      AttachmentSettings settings,
      PGSimpleDataSource dataSource,
      VietnamTime time,
      MeterRegistry metrics) {
    this.attachments = attachments;
    this.storage = storage;
    this.settings = settings;
    this.dataSource = dataSource;
    this.time = time;
    this.swept = metrics.counter("danvan.attachments.swept");
    this.timer =
        new Recurring(
            "attachment-sweeper",
            settings.sweepEvery(),
            this::sweepAlone,
            failure -> LOG.warnf("Attachments were not swept: %s", failure));
  }

  void start(@Observes @Priority(710) StartupEvent event) {
    timer.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    timer.stop();
  }

  void afterRemoval(
      @Observes(during = TransactionPhase.AFTER_SUCCESS)
          AttachmentEvent.AttachmentRemoved removed) {
    delete(removed.attachment().id());
  }

  private void sweepAlone() throws SQLException, IOException {
    try (var lock = AdvisoryLock.open(dataSource, LOCK)) {
      if (lock.tryTake()) {
        sweep(settings.sweepAfter());
      }
    }
  }

  /**
   * @param age of content that is looked at; younger content is left alone
   * @return how many files went
   */
  int sweep(Duration age) throws IOException {
    var before = time.now().minus(age);
    var old = new ArrayList<UUID>(BATCH);
    var deleted = new int[1];
    storage.forEach(before, kept -> deleted[0] += collect(kept, before, old));
    return deleted[0] + deleteUnknown(old);
  }

  private int collect(AttachmentStorage.Kept kept, Instant before, List<UUID> old) {
    if (kept.since().isBefore(before)) {
      old.add(kept.id());
    }
    return old.size() < BATCH ? 0 : deleteUnknown(old);
  }

  private int deleteUnknown(List<UUID> ids) {
    var unknown = new ArrayList<>(ids);
    unknown.removeAll(attachments.kept(ids));
    ids.clear();
    var deleted = 0;
    for (var id : unknown) {
      deleted += delete(id) ? 1 : 0;
    }
    swept.increment(deleted);
    return deleted;
  }

  /** What can't be deleted now is tried again by the next sweep. */
  private boolean delete(UUID id) {
    try {
      storage.delete(id);
      return true;
    } catch (IOException failure) {
      LOG.warnf("The content of attachment %s was not deleted: %s", id, failure);
      return false;
    }
  }
}
