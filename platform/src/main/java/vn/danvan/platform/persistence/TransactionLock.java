package vn.danvan.platform.persistence;

import org.jdbi.v3.core.Handle;

/**
 * Locks by name among the transactions of one database, for what no row stands for yet. Whoever
 * takes one keeps it until the transaction ends.
 */
public final class TransactionLock {

  private TransactionLock() {}

  /** Waits until no other transaction has the name, alone or shared. */
  public static void take(Handle handle, String name) {
    handle.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", name);
  }

  /** Waits until no other transaction has the name alone; any number may share it. */
  public static void share(Handle handle, String name) {
    handle.execute("SELECT pg_advisory_xact_lock_shared(hashtextextended(?, 0))", name);
  }

  /** Takes the name alone unless another transaction has it; never waits. */
  public static boolean tryTake(Handle handle, String name) {
    return handle
        .createQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))")
        .bind(0, name)
        .mapTo(Boolean.class)
        .one();
  }
}
