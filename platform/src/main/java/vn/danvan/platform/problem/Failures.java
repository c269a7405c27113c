package vn.danvan.platform.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.postgresql.util.PSQLException;

/** Reads what kind of trouble lies at the bottom of a failure. */
public final class Failures {

  private Failures() {}

  /**
   * Connection lost or refused, server shutting down or starting, pool exhausted, lock timeout, a
   * statement that took too long.
   */
  public static boolean isUnavailable(Throwable failure) {
    return sqlCause(
            failure,
            sql -> {
              var state = sql.getSQLState();
              if (state == null) {
                // The pool has three sentences for it, and no state.
                return String.valueOf(sql.getMessage())
                    .toLowerCase(Locale.ROOT)
                    .contains("acquisition timeout");
              }
              return state.startsWith("08")
                  || state.startsWith("57P")
                  || state.startsWith("53")
                  || state.equals("55P03")
                  || state.equals("57014")
                  || state.startsWith("40");
            })
        .isPresent();
  }

  /** A table or its schema is not there: it was dropped, or is being made. */
  public static boolean isSchemaMissing(Throwable failure) {
    return sqlCause(
            failure, sql -> "42P01".equals(sql.getSQLState()) || "3F000".equals(sql.getSQLState()))
        .isPresent();
  }

  public static boolean isUniqueViolation(Throwable failure) {
    return sqlCause(failure, sql -> "23505".equals(sql.getSQLState())).isPresent();
  }

  /** The disk or its quota is used up. */
  public static boolean isStorageFull(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      var message = String.valueOf(cause.getMessage());
      if (cause instanceof IOException
          && (message.contains("No space left on device")
              || message.contains("Disk quota exceeded"))) {
        return true;
      }
    }
    return false;
  }

  /** Name of the constraint that refused, or an empty text. */
  public static String constraint(Throwable failure) {
    return sqlCause(failure, sql -> sql instanceof PSQLException)
        .map(sql -> ((PSQLException) sql).getServerErrorMessage())
        .map(message -> message.getConstraint())
        .orElse("");
  }

  /**
   * The failure fit for a log: PostgreSQL's detail line repeats the row's values, which may be
   * personal, so messages of database errors are reduced to their state.
   */
  static Throwable withoutValues(Throwable failure) {
    return sqlCause(failure, sql -> true)
        .<Throwable>map(
            sql -> {
              var safe =
                  new RuntimeException(
                      "SQL state " + sql.getSQLState() + " " + constraint(failure));
              safe.setStackTrace(failure.getStackTrace());
              return safe;
            })
        .orElse(failure);
  }

  /** A failed commit carries what the driver said as a suppressed failure, not as its cause. */
  private static Optional<SQLException> sqlCause(
      Throwable failure, Predicate<SQLException> wanted) {
    var open = new ArrayDeque<Throwable>(List.of(failure));
    var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
    while (!open.isEmpty()) {
      var next = open.pop();
      if (!seen.add(next)) {
        continue;
      }
      if (next instanceof SQLException sql && wanted.test(sql)) {
        return Optional.of(sql);
      }
      open.addAll(List.of(next.getSuppressed()));
      if (next.getCause() != null) {
        open.push(next.getCause());
      }
    }
    return Optional.empty();
  }
}
