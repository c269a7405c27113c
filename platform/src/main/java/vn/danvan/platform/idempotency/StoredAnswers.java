package vn.danvan.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.problem.PlatformProblem;

/** Keys of writes and the answers that they got, in the transaction of the write. */
@ApplicationScoped
class StoredAnswers {

  private final Jdbi jdbi;

  StoredAnswers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Takes the key for this transaction.
   *
   * @return the first answer, if the key was used before
   * @throws vn.danvan.platform.problem.DomainException {@code idempotency-key-reused} for another
   *     request, {@code request-in-progress} while another transaction holds the key
   */
  Optional<StoredAnswer> claim(String caller, String key, byte[] request) {
    return jdbi.withHandle(
        handle -> {
          if (!lock(handle, caller + " " + key)) {
            throw PlatformProblem.REQUEST_IN_PROGRESS.because();
          }
          var earlier =
              handle
                  .createQuery(
                      "SELECT request_sha256, status, location, etag, body FROM idempotency"
                          + " WHERE caller = :caller AND key = :key")
                  .bind("caller", caller)
                  .bind("key", key)
                  .map(
                      (row, _) -> {
                        if (!MessageDigest.isEqual(row.getBytes("request_sha256"), request)) {
                          throw PlatformProblem.IDEMPOTENCY_KEY_REUSED.because();
                        }
                        return new StoredAnswer(
                            row.getInt("status"),
                            row.getString("location"),
                            row.getString("etag"),
                            row.getString("body"));
                      })
                  .findOne();
          if (earlier.isEmpty()) {
            handle.execute(
                "INSERT INTO idempotency (caller, key, request_sha256) VALUES (?, ?, ?)",
                caller,
                key,
                request);
          }
          return earlier;
        });
  }

  void store(String caller, String key, StoredAnswer answer) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE idempotency SET status = ?, location = ?, etag = ?, body = ? WHERE caller = ? AND key = ?",
                answer.status(),
                answer.location(),
                answer.etag(),
                answer.body(),
                caller,
                key));
  }

  /**
   * A lock instead of waiting on the unique index, so that a repeat in flight is told so at once.
   */
  private static boolean lock(Handle handle, String name) {
    return handle
        .createQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
        .bind("name", name)
        .mapTo(Boolean.class)
        .one();
  }
}
