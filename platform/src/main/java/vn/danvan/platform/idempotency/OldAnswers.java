package vn.danvan.platform.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.time.VietnamTime;

/**
 * Forgets keys and answers that are kept long enough. A write that comes again with such a key is a
 * new one.
 */
@ApplicationScoped
class OldAnswers {

  /** Rows per transaction, so that none holds its locks for long. */
  static final int AT_ONCE = 1_000;

  private final Jdbi jdbi;
  private final VietnamTime time;
  private final Duration kept;

  /**
   * @param kept how long a key protects against a repeat
   */
  OldAnswers(
      Jdbi jdbi,
      VietnamTime time,
      @ConfigProperty(name = "danvan.idempotency.kept", defaultValue = "P90D") Duration kept) {
    this.jdbi = jdbi;
    this.time = time;
    this.kept = kept;
  }

  /**
   * Deletes what is older, the oldest first. May run at any time and in any process: one of them
   * leads, the others find nothing to do.
   *
   * @return how many keys were forgotten
   */
  int forget() {
    var forgotten = 0;
    while (true) {
      int more = QuarkusTransaction.requiringNew().call(this::forgetSome);
      forgotten += more;
      if (more < AT_ONCE) {
        return forgotten;
      }
    }
  }

  private int forgetSome() {
    return jdbi.withHandle(
        handle ->
            TransactionLock.tryTake(handle, "old answers")
                ? handle
                    .createUpdate(
                        """
                        DELETE FROM idempotency WHERE ctid = ANY (ARRAY(
                          SELECT ctid FROM idempotency WHERE created_at < :before
                          ORDER BY created_at LIMIT :limit FOR UPDATE SKIP LOCKED))
                        """)
                    .bind("before", time.now().minus(kept).atOffset(ZoneOffset.UTC))
                    .bind("limit", AT_ONCE)
                    .execute()
                : 0);
  }
}
