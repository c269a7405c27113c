package vn.danvan.platform.file;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.persistence.AdvisoryLock;
import vn.danvan.platform.time.Recurring;
import vn.danvan.platform.time.VietnamTime;

/**
 * Deletes the content of a file once its removal is committed; and from time to time what has no
 * row, because the process or the transaction ended before the row came, or after the removal. What
 * has no row stays for long, because a database that was restored lacks the newest ones. One
 * process sweeps at a time: the one that holds the advisory lock. A service without files sweeps
 * nothing.
 *
 * @see "docs/rules.md: R-ATT-04 (storage), R-ATT-05 (removal)"
 */
@ApplicationScoped
public class FileSweeper {

  private static final Logger LOG = Logger.getLogger(FileSweeper.class);
  private static final long LOCK = 0x44616e56616e51L;
  private static final int BATCH = 500;

  private final List<FileRows> rows;
  private final FileStorage storage;
  private final FileSettings settings;
  private final PGSimpleDataSource dataSource;
  private final VietnamTime time;
  private final Counter swept;
  private final Recurring timer;

  FileSweeper(
      @All List<FileRows> rows,
      FileStorage storage,
      FileSettings settings,
      PGSimpleDataSource dataSource,
      VietnamTime time,
      MeterRegistry metrics) {
    this.rows = rows;
    this.storage = storage;
    this.settings = settings;
    this.dataSource = dataSource;
    this.time = time;
    this.swept = metrics.counter("danvan.attachments.swept");
    this.timer =
        new Recurring(
            "file-sweeper",
            settings.sweepEvery(),
            this::sweepAlone,
            failure -> LOG.warnf("Files were not swept: %s", failure));
  }

  void start(@Observes @Priority(710) StartupEvent event) {
    if (!rows.isEmpty()) {
      timer.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    if (!rows.isEmpty()) {
      timer.stop();
    }
  }

  void afterRemoval(@Observes(during = TransactionPhase.AFTER_SUCCESS) FileRemoved removed) {
    delete(removed.file());
  }

  private void sweepAlone() throws SQLException, IOException {
    try (var lock = AdvisoryLock.open(dataSource, LOCK)) {
      if (lock.tryTake()) {
        sweep(settings.sweepAfter(), settings.sweepLostAfter());
      }
    }
  }

  /**
   * @param removedFor age of content that goes if its removal is known
   * @param lostFor age of content that goes if there is no row of it
   * @return how many files went
   */
  public int sweep(Duration removedFor, Duration lostFor) throws IOException {
    var sweep = new Sweep(time.now().minus(removedFor), time.now().minus(lostFor));
    storage.forEach(sweep.removedBefore, sweep::look);
    return sweep.end();
  }

  /** One look at everything that lies there, part by part. */
  private final class Sweep {
    private final Instant removedBefore;
    private final Instant lostBefore;
    private final Map<UUID, Instant> part = new HashMap<>();
    private final List<UUID> lost = new ArrayList<>();
    private int lostInAll;
    private int deleted;

    Sweep(Instant removedBefore, Instant lostBefore) {
      this.removedBefore = removedBefore;
      this.lostBefore = lostBefore;
    }

    void look(FileStorage.Kept kept) {
      if (kept.since().isBefore(removedBefore)) {
        part.put(kept.id(), kept.since());
      }
      if (part.size() == BATCH) {
        settle();
      }
    }

    private void settle() {
      var wanted = new HashMap<UUID, Boolean>();
      rows.forEach(
          each ->
              each.wanted(part.keySet())
                  .forEach((id, is) -> wanted.merge(id, is, Boolean::logicalOr)));
      part.forEach(
          (id, since) -> {
            var known = wanted.get(id);
            if (known == null) {
              lose(id, since);
            } else if (!known) {
              forget(id);
            }
          });
      part.clear();
    }

    private void lose(UUID id, Instant since) {
      if (since.isBefore(lostBefore) && ++lostInAll <= settings.sweepMost()) {
        lost.add(id);
      }
    }

    private void forget(UUID id) {
      deleted += delete(id) ? 1 : 0;
    }

    /** Many at once are not lost: the database is an older one, or that of other files. */
    int end() {
      settle();
      if (lostInAll > settings.sweepMost()) {
        LOG.errorf(
            "%d files have no row and are kept: is the database an older or another one?",
            lostInAll);
      } else {
        lost.forEach(this::forget);
      }
      swept.increment(deleted);
      return deleted;
    }
  }

  /** What can't be deleted now is tried again by the next sweep. */
  private boolean delete(UUID id) {
    try {
      storage.delete(id);
      return true;
    } catch (IOException failure) {
      LOG.warnf("The content of file %s was not deleted: %s", id, failure);
      return false;
    }
  }
}
