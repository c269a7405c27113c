package vn.danvan.reportingservice.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.persistence.AdvisoryLock;
import vn.danvan.platform.time.Recurring;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.reportingservice.watermark.Standpoints;

/**
 * Compares with the owners each night and on demand, one process at a time. What was found stands
 * until the next comparison with the same owner ends.
 *
 * @see "docs/rules.md: R-REP-22 (reconciliation with the owners)"
 */
@ApplicationScoped
class OwnerChecks {

  private static final Logger LOG = Logger.getLogger(OwnerChecks.class);
  private static final long LOCK = 0x6f776e65725f6576L;

  private final OwnerComparison comparison;
  private final OwnerEvents events;
  private final OwnerSettings settings;
  private final OwnerRemarks remarks;
  private final Standpoints standpoints;
  private final VietnamTime time;
  private final PGSimpleDataSource unpooled;
  private final Jdbi jdbi;
  private final AtomicLong differences;
  private final Recurring timer;

  OwnerChecks(
      OwnerComparison comparison,
      OwnerEvents events,
      OwnerSettings settings,
      OwnerRemarks remarks,
      Standpoints standpoints,
      VietnamTime time,
      PGSimpleDataSource unpooled,
      Jdbi jdbi,
      MeterRegistry metrics) {
    this.comparison = comparison;
    this.events = events;
    this.settings = settings;
    this.remarks = remarks;
    this.standpoints = standpoints;
    this.time = time;
    this.unpooled = unpooled;
    this.jdbi = jdbi;
    this.differences = metrics.gauge("danvan.reporting.owner.differences", new AtomicLong());
    this.timer =
        new Recurring(
            "owner-checks",
            settings.every(),
            this::look,
            failure ->
                LOG.warnf(
                    "Comparing with the owners failed: %s", failure.getClass().getSimpleName()));
  }

  void start(@Observes @Priority(800) StartupEvent event) {
    timer.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    timer.stop();
  }

  /** Begins a comparison in the background, unless one is under way. */
  void begin(List<Owner> owners) {
    Thread.ofVirtual()
        .name("owner-check")
        .start(
            () -> {
              try {
                run(owners);
              } catch (SQLException failed) {
                LOG.warnf("Comparing with the owners failed: %s", failed.getSQLState());
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private void look() throws SQLException, InterruptedException {
    var due = ZonedDateTime.of(time.today(), settings.nightlyAt(), VietnamTime.ZONE).toInstant();
    if (!time.now().isBefore(due) && lastBegun().isBefore(due)) {
      run(List.of(Owner.values()));
    }
    refresh();
  }

  private Instant lastBegun() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT coalesce(max(started_at), 'epoch') FROM owner_check")
                .mapTo(Instant.class)
                .one());
  }

  /** Those that are known, one after another; does nothing while another process does. */
  private void run(List<Owner> owners) throws SQLException, InterruptedException {
    try (var lock = AdvisoryLock.open(unpooled, LOCK)) {
      if (!lock.tryTake()) {
        return;
      }
      for (var owner : owners.stream().filter(events::isKnown).toList()) {
        run(owner);
      }
    }
    refresh();
  }

  private void run(Owner owner) throws InterruptedException {
    begun(owner);
    try {
      var asOf =
          owner.topics().stream()
              .map(standpoints.reached()::get)
              .map(at -> at == null ? Instant.EPOCH : at)
              .min(Instant::compareTo)
              .orElseThrow();
      if (asOf.equals(Instant.EPOCH)) {
        throw new IllegalStateException("not complete here yet");
      }
      ended(owner, asOf, comparison.compare(owner, asOf), null);
    } catch (InterruptedException stopped) {
      ended(owner, null, 0, "stopped");
      throw stopped;
    } catch (Exception failed) {
      // Its kind only: what it says may hold what the owner answered.
      LOG.warnf("Comparing with %s failed: %s", owner.service(), failed.getClass().getSimpleName());
      ended(owner, null, 0, failed.getClass().getSimpleName());
    }
  }

  private void begun(Owner owner) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO owner_check (service, state, started_at) VALUES (?, 'RUNNING', clock_timestamp())
                ON CONFLICT (service) DO UPDATE SET state = 'RUNNING', started_at = clock_timestamp()
                """,
                owner.service()));
  }

  private void ended(Owner owner, Instant asOf, long count, String failure) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                UPDATE owner_check SET state = CASE WHEN ?::text IS NULL THEN 'DONE' ELSE 'FAILED' END,
                  ended_at = clock_timestamp(), failure = ?, as_of = coalesce(?::timestamptz, as_of),
                  events = CASE WHEN ?::text IS NULL THEN ? ELSE events END
                WHERE service = ?
                """,
                failure,
                failure,
                asOf == null ? null : asOf.toString(),
                failure,
                count,
                owner.service()));
  }

  private void refresh() {
    differences.set(remarks.refresh());
  }
}
