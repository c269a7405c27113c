package vn.danvan.platform.units;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.consume.SchemaRestored;
import vn.danvan.platform.persistence.AfterCommit;
import vn.danvan.platform.persistence.OwnConnection;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Gives the unit tree of this moment and turns what clients write for a unit (id or code) into the
 * unit.
 */
@ApplicationScoped
public class UnitDirectory {

  private static final long RECHECK_NANOS = 1_000_000_000L;

  private final AfterCommit afterCommit;
  private final OwnConnection connection;
  private final ReentrantLock reading = new ReentrantLock();
  private final AtomicLong changes = new AtomicLong();
  private volatile Snapshot snapshot;

  public UnitDirectory(AfterCommit afterCommit, PGSimpleDataSource unpooled) {
    this.afterCommit = afterCommit;
    this.connection = new OwnConnection(unpooled);
  }

  /** The tree of this moment; another process's change shows within a second. */
  public UnitTree tree() {
    var current = snapshot;
    if (current != null && (!isOld(current) || reading.isLocked())) {
      return current.tree();
    }
    reading.lock();
    try {
      current = snapshot;
      if (current == null || isOld(current)) {
        current = read(current);
      }
      return current.tree();
    } finally {
      reading.unlock();
    }
  }

  private static boolean isOld(Snapshot snapshot) {
    return System.nanoTime() - snapshot.checkedAt() > RECHECK_NANOS;
  }

  /**
   * The unit that a request names by id or code.
   *
   * @param pointer the member or parameter that names it
   * @throws DomainException {@code reference-not-yet-known} (409) if the replica does not know it
   */
  public Unit require(String pointer, String idOrCode) {
    return find(
        idOrCode, text -> PlatformProblem.REFERENCE_NOT_YET_KNOWN.because(text).at(pointer));
  }

  /** The unit that a query parameter names; unknown is 400. */
  public Unit parameter(String name, String idOrCode) {
    return find(idOrCode, text -> PlatformProblem.INVALID_PARAMETER.because(name, text).at(name));
  }

  /** Id of the unit that an optional member names, or null. */
  public UUID idOrNull(String pointer, String idOrCode) {
    return idOrCode == null ? null : require(pointer, idOrCode).id();
  }

  void forget(@Observes SchemaRestored restored) {
    changed();
  }

  void refreshAfterCommit() {
    if (!afterCommit.run(this::changed)) {
      changed();
    }
  }

  private Unit find(String idOrCode, Function<String, DomainException> unknown) {
    return tree().find(idOrCode).orElseThrow(() -> unknown.apply(idOrCode));
  }

  private void changed() {
    changes.incrementAndGet();
    snapshot = null;
  }

  private Snapshot read(Snapshot known) {
    var before = changes.get();
    var fresh = connection.read(handle -> read(handle, known));
    snapshot = fresh;
    if (changes.get() != before) {
      snapshot = null;
    }
    return fresh;
  }

  private static Snapshot read(Handle handle, Snapshot known) {
    var checkedAt = System.nanoTime();
    var revision = UnitReplica.revision(handle);
    return known != null && known.revision() == revision
        ? new Snapshot(revision, known.tree(), checkedAt)
        : new Snapshot(revision, new UnitTree(UnitReplica.readAll(handle)), checkedAt);
  }

  @PreDestroy
  void close() {
    connection.close();
  }

  private record Snapshot(long revision, UnitTree tree, long checkedAt) {}
}
