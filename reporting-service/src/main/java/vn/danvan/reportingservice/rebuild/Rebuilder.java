package vn.danvan.reportingservice.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.danvan.platform.consume.Rereading;
import vn.danvan.reportingservice.fact.FactLoad;

/**
 * Fills the next schema from the topics' beginning while figures go on being read and kept in the
 * live one, and puts it in that one's place in one short transaction.
 *
 * @see "docs/rules.md: R-REP-23 (rebuilding)"
 */
@ApplicationScoped
class Rebuilder {

  private static final Logger LOG = Logger.getLogger(Rebuilder.class);

  /** What is still to be read when the loops are asked to wait. */
  private static final long NEARLY = 2_000;

  private static final int MOST_ROUNDS = 1_000;
  private static final int MOST_TRIES = 300;
  private static final long PAUSE_MILLIS = 200;
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String DEADLOCK = "40P01";

  private final Rereading topics;
  private final NextSchema schema;
  private final Instance<FactLoad> loads;
  private final RebuildStore store;
  private final Jdbi jdbi;

  Rebuilder(
      Rereading topics,
      NextSchema schema,
      Instance<FactLoad> loads,
      RebuildStore store,
      Jdbi jdbi) {
    this.topics = topics;
    this.schema = schema;
    this.loads = loads;
    this.store = store;
    this.jdbi = jdbi;
  }

  /** From the beginning to the switch; whatever fails before leaves the live figures alone. */
  void rebuild(UUID id, boolean compare) throws InterruptedException {
    jdbi.useTransaction(
        handle -> {
          schema.dropOld(handle);
          schema.create(handle);
        });
    var ends = topics.ends(topics.topics());
    store.total(id, ends.values().stream().mapToLong(Long::longValue).sum());
    store.phase(id, "READING");
    var load = loads.get();
    try {
      fill(id, load, ends);
    } finally {
      loads.destroy(load);
    }
    store.phase(id, "CATCHING_UP");
    catchUp(id);
    store.phase(id, "SWITCHING");
    swap(id, compare);
    dropOld();
  }

  private void fill(UUID id, FactLoad load, Map<TopicPartition, Long> ends) {
    withNext(load::begin);
    var facts = load.topics();
    var others = new TreeSet<>(topics.topics());
    others.removeAll(facts);
    // Units to the end first: facts are filed under them.
    topics.read(
        Map.of(),
        of(ends, others),
        records -> {
          topics.apply(NextSchema.SCHEMAS, records);
          store.read(id, records.size());
        });
    var held = new HashSet<String>();
    topics.read(
        Map.of(),
        of(ends, facts),
        records -> {
          topics.each(NextSchema.SCHEMAS, records, load.types(), held, load::add);
          withNext(load::flush);
          store.read(id, records.size());
        });
    store.phase(id, "COUNTING");
    withNext(load::finish);
    jdbi.useTransaction(schema::index);
    withNext(handle -> topics.store(handle, ends));
  }

  private Map<TopicPartition, Long> of(Map<TopicPartition, Long> ends, Set<String> names) {
    var wanted = topics.ends(names).keySet();
    var chosen = new HashMap<>(ends);
    chosen.keySet().retainAll(wanted);
    return chosen;
  }

  /** Until the next one is nearly where the topics end. */
  private void catchUp(UUID id) {
    for (var round = 0; round < MOST_ROUNDS; round++) {
      if (advance(id, topics.ends(topics.topics())) <= NEARLY) {
        return;
      }
    }
  }

  /** Takes the next one on to these positions; by how many events. */
  private long advance(UUID id, Map<TopicPartition, Long> until) {
    var from = inNext(topics::positions);
    var read = new long[1];
    topics.read(
        from,
        until,
        records -> {
          topics.apply(NextSchema.SCHEMAS, records);
          read[0] += records.size();
        });
    var reached = new HashMap<>(from);
    until.forEach((partition, end) -> reached.merge(partition, end, Math::max));
    withNext(handle -> topics.store(handle, reached));
    store.read(id, read[0]);
    return read[0];
  }

  /**
   * Whoever reads is let go on: if the place can't be taken at once, it is tried again. Both are
   * compared once only, since no loop goes on meanwhile; what comes later is applied alike.
   */
  private void swap(UUID id, boolean compare) throws InterruptedException {
    var identical = new AtomicReference<Boolean>();
    for (var tries = 1; ; tries++) {
      // Opened by itself: what is applied meanwhile has transactions and connections of its own.
      try (var place = jdbi.open()) {
        place.useTransaction(handle -> take(handle, id, compare, identical));
        return;
      } catch (RuntimeException failed) {
        if (tries == MOST_TRIES || !(failed instanceof AheadException || isOnlyBusy(failed))) {
          throw failed;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private void take(Handle handle, UUID id, boolean compare, AtomicReference<Boolean> identical) {
    handle.execute("SET LOCAL lock_timeout = '10s'");
    topics.holdLoops(handle);
    var kept = topics.positions(handle);
    advance(id, kept);
    if (!inNext(topics::positions).equals(kept)) {
      throw new AheadException();
    }
    schema.requireNothingLeftOut(handle);
    if (compare && identical.get() == null) {
      identical.set(same(handle));
    }
    handle.execute("SET LOCAL lock_timeout = '100ms'");
    schema.swap(handle);
    RebuildStore.switched(handle, id, identical.get());
  }

  private Boolean same(Handle handle) {
    return schema.digest(handle, NextSchema.LIVE).equals(schema.digest(handle, NextSchema.NEXT));
  }

  /** More has been read than the loops have: they are let go on for a moment. */
  private static final class AheadException extends RuntimeException {}

  private static boolean isOnlyBusy(Throwable failed) {
    for (var cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && (LOCK_NOT_AVAILABLE.equals(sql.getSQLState()) || DEADLOCK.equals(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /** Not worth waiting for: the next rebuilding removes what is left. */
  private void dropOld() {
    try {
      jdbi.useTransaction(
          handle -> {
            handle.execute("SET LOCAL lock_timeout = '30s'");
            schema.dropOld(handle);
          });
    } catch (UnableToExecuteStatementException busy) {
      LOG.warn("The tables that figures were read from before stay for a while");
    }
  }

  private void withNext(Consumer<Handle> work) {
    jdbi.useTransaction(
        handle -> {
          look(handle);
          work.accept(handle);
        });
  }

  private <T> T inNext(Function<Handle, T> work) {
    return jdbi.inTransaction(
        handle -> {
          look(handle);
          return work.apply(handle);
        });
  }

  private static void look(Handle handle) {
    handle.execute("SET LOCAL search_path = " + NextSchema.SCHEMAS);
  }
}
