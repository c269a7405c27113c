package vn.danvan.platform.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.danvan.platform.problem.PlatformProblem;

/** Keys of writes and the answers that they got, in the transaction of the write. */
@ApplicationScoped
class StoredAnswers {

  /**
   * In one round trip. A lock instead of waiting on the unique index, so that a repeat in flight is
   * told so at once; the second statement sees what was committed before the lock was free.
   */
  private static final String CLAIM =
      """
      SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0));
      SELECT request_sha256, status, location, etag, body FROM idempotency WHERE caller = ? AND key = ?
      """;

  private static final String STORE =
      """
      INSERT INTO idempotency (caller, key, request_sha256, status, location, etag, body)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private final AgroalDataSource dataSource;

  StoredAnswers(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Takes the key for this transaction.
   *
   * @return the first answer, if the key was used before
   * @throws vn.danvan.platform.problem.DomainException {@code idempotency-key-reused} for another
   *     request, {@code request-in-progress} while another transaction holds the key
   */
  Optional<StoredAnswer> claim(String caller, String key, byte[] request) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(CLAIM)) {
      statement.setString(1, caller + " " + key);
      statement.setString(2, caller);
      statement.setString(3, key);
      statement.execute();
      if (!isTaken(statement.getResultSet())) {
        throw PlatformProblem.REQUEST_IN_PROGRESS.because();
      }
      statement.getMoreResults();
      return earlier(statement.getResultSet(), request);
    } catch (SQLException failure) {
      throw new UnableToExecuteStatementException(failure, null);
    }
  }

  private static boolean isTaken(ResultSet lock) throws SQLException {
    return lock.next() && lock.getBoolean(1);
  }

  private static Optional<StoredAnswer> earlier(ResultSet row, byte[] request) throws SQLException {
    if (!row.next()) {
      return Optional.empty();
    }
    if (!MessageDigest.isEqual(row.getBytes("request_sha256"), request)) {
      throw PlatformProblem.IDEMPOTENCY_KEY_REUSED.because();
    }
    return Optional.of(
        new StoredAnswer(
            row.getInt("status"),
            row.getString("location"),
            row.getString("etag"),
            row.getString("body")));
  }

  /** Keeps the answer under a key that this transaction has claimed. */
  void store(String caller, String key, byte[] request, StoredAnswer answer) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(STORE)) {
      statement.setString(1, caller);
      statement.setString(2, key);
      statement.setBytes(3, request);
      statement.setInt(4, answer.status());
      statement.setString(5, answer.location());
      statement.setString(6, answer.etag());
      statement.setString(7, answer.body());
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new UnableToExecuteStatementException(failure, null);
    }
  }
}
