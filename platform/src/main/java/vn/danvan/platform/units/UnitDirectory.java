package vn.danvan.platform.units;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.logging.Logger;
import vn.danvan.platform.consume.SchemaRestored;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Gives the unit tree of this moment and turns what clients write for a unit (id or code) into the
 * unit.
 */
@ApplicationScoped
public class UnitDirectory {

  private static final Logger LOG = Logger.getLogger(UnitDirectory.class);
  private static final long RECHECK_NANOS = 1_000_000_000L;

  private final Provider<UnitReplica> replica;
  private final TransactionSynchronizationRegistry transactions;
  private final AtomicReference<Snapshot> snapshot = new AtomicReference<>();

  /**
   * @param replica read lazily, because the replica tells this directory when it changes
   */
  public UnitDirectory(
      Provider<UnitReplica> replica, TransactionSynchronizationRegistry transactions) {
    this.replica = replica;
    this.transactions = transactions;
  }

  /** The tree of this moment; another process's change shows within a second. */
  public UnitTree tree() {
    var current = snapshot.get();
    if (current == null || System.nanoTime() - current.checkedAt() > RECHECK_NANOS) {
      current = refresh(current);
    }
    return current.tree();
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
    snapshot.set(null);
  }

  void refreshAfterCommit() {
    if (transactions.getTransactionKey() == null) {
      snapshot.set(null);
      return;
    }
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            LOG.trace("The unit tree changes with this transaction");
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              snapshot.set(null);
            }
          }
        });
  }

  private Unit find(String idOrCode, Function<String, DomainException> unknown) {
    return tree().find(idOrCode).orElseThrow(() -> unknown.apply(idOrCode));
  }

  private Snapshot refresh(Snapshot known) {
    var fresh =
        QuarkusTransaction.suspendingExisting()
            .call(
                () -> {
                  var revision = replica.get().revision();
                  return known != null && known.revision() == revision
                      ? new Snapshot(revision, known.tree(), System.nanoTime())
                      : new Snapshot(
                          revision, new UnitTree(replica.get().readAll()), System.nanoTime());
                });
    snapshot.set(fresh);
    return fresh;
  }

  private record Snapshot(long revision, UnitTree tree, long checkedAt) {}
}
