package vn.danvan.reportingservice.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps how rebuildings went. Not journaled: they change no figure. */
@ApplicationScoped
class RebuildStore {

  private final Jdbi jdbi;

  RebuildStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void begun(UUID id) {
    execute("INSERT INTO rebuild (id, state, phase) VALUES (?, 'RUNNING', 'PREPARING')", id);
  }

  void phase(UUID id, String phase) {
    execute("UPDATE rebuild SET phase = ? WHERE id = ?", phase, id);
  }

  void total(UUID id, long events) {
    execute("UPDATE rebuild SET events = ? WHERE id = ?", events, id);
  }

  void read(UUID id, long events) {
    execute("UPDATE rebuild SET events_read = events_read + ? WHERE id = ?", events, id);
  }

  /** In the transaction of the switch: it is known to have happened if it has. */
  static void switched(Handle handle, UUID id, Boolean identical) {
    handle.execute(
        """
        UPDATE owned.rebuild SET state = 'SWITCHED', phase = 'DONE', identical = ?, ended_at = clock_timestamp()
        WHERE id = ?
        """,
        identical,
        id);
  }

  void failed(UUID id, String failure) {
    execute(
        """
        UPDATE rebuild SET state = 'FAILED', failure = ?, ended_at = clock_timestamp()
        WHERE id = ? AND state = 'RUNNING'
        """,
        failure,
        id);
  }

  /** Whoever ran these is gone. */
  void abandoned() {
    execute(
        """
        UPDATE rebuild SET state = 'FAILED', failure = 'the process ended', ended_at = clock_timestamp()
        WHERE state = 'RUNNING'
        """);
  }

  Optional<RebuildView> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM rebuild WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> view(row))
                .findOne());
  }

  /** The newest first. */
  List<RebuildView> list(UUID before, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM rebuild WHERE :before::uuid IS NULL OR id < :before
                    ORDER BY id DESC LIMIT :limit
                    """)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> view(row))
                .list());
  }

  private void execute(String statement, Object... values) {
    jdbi.useHandle(handle -> handle.execute(statement, values));
  }

  private static RebuildView view(ResultSet row) throws SQLException {
    return new RebuildView(
        row.getObject("id", UUID.class),
        row.getString("state"),
        row.getString("phase"),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        row.getLong("events"),
        row.getLong("events_read"),
        row.getObject("identical", Boolean.class),
        row.getString("failure"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
