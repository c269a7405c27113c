package vn.danvan.reportingservice.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.persistence.AdvisoryLock;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.RequestValidator;

/** Lets admins rebuild all figures, one rebuilding of all processes at a time. */
@ApplicationScoped
class RebuildService {

  private static final Logger LOG = Logger.getLogger(RebuildService.class);
  private static final long LOCK = 0x72656275696c64L;

  private final Rebuilder rebuilder;
  private final RebuildStore store;
  private final Access access;
  private final RequestValidator validator;
  private final PGSimpleDataSource unpooled;

  RebuildService(
      Rebuilder rebuilder,
      RebuildStore store,
      Access access,
      RequestValidator validator,
      PGSimpleDataSource unpooled) {
    this.rebuilder = rebuilder;
    this.store = store;
    this.access = access;
    this.validator = validator;
    this.unpooled = unpooled;
  }

  /** One that ended with its process stays what it was: the figures are served as before. */
  void atStart(@Observes @Priority(800) StartupEvent event) {
    try (var lock = AdvisoryLock.open(unpooled, LOCK)) {
      if (lock.tryTake()) {
        store.abandoned();
      }
    } catch (SQLException unavailable) {
      LOG.debug("Rebuildings that ended with their process are found out later");
    }
  }

  RebuildView begin(RebuildRequest request) {
    access.require(Role.ADMIN);
    validator.check(request).pass();
    var id = Ids.next();
    var lock = take();
    try {
      // Seen by who does the work, whatever becomes of the request.
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                store.abandoned();
                store.begun(id);
              });
    } catch (RuntimeException failed) {
      release(lock);
      throw failed;
    }
    var compare = !Boolean.FALSE.equals(request.compare());
    Thread.ofVirtual().name("rebuild").start(() -> run(id, compare, lock));
    return store.find(id).orElseThrow();
  }

  private AdvisoryLock take() {
    try {
      var lock = AdvisoryLock.open(unpooled, LOCK);
      if (!lock.tryTake()) {
        lock.close();
        throw RebuildProblem.UNDER_WAY.because();
      }
      return lock;
    } catch (SQLException failed) {
      throw new IllegalStateException("No lock for rebuilding", failed);
    }
  }

  private static void release(AdvisoryLock lock) {
    try {
      lock.close();
    } catch (SQLException lost) {
      LOG.debug("The lock went with its connection");
    }
  }

  private void run(UUID id, boolean compare, AdvisoryLock held) {
    try (held) {
      rebuilder.rebuild(id, compare);
      LOG.info("Figures were rebuilt and are read from there");
    } catch (Exception failed) {
      LOG.errorf(failed, "Rebuilding ended; figures are read from where they were");
      store.failed(id, failed.getClass().getSimpleName());
    }
  }

  RebuildView read(UUID id) {
    access.require(Role.ADMIN);
    return store.find(id).orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  Page<RebuildView> list(PageRequest page) {
    access.require(Role.ADMIN);
    return page.page(
        store.list(page.afterId(), page.limit() + 1), one -> List.of(one.id().toString()));
  }
}
