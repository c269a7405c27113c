package vn.danvan.modelservice.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.problem.Problem;
import vn.danvan.platform.table.TableFormat;

/** Keeps imports, their files while they are needed, and what was wrong with them. */
@ApplicationScoped
class ImportRepository {

  private static final int PIECE = 256 * 1024;

  private final Jdbi jdbi;

  ImportRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(FileImport file) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO file_import (id, version, target, state, dry_run, format, sha256, actor, actor_roles,
                                             unit_id, rows_total, rows_done, existing, repeats, received_at, finished_at)
                    VALUES (:id, :version, :target, :state, :dryRun, :format, decode(:sha256, 'hex'), :actor, :roles,
                            :unit, :rowsTotal, :rowsDone, :existing, :repeats, :received, :finished)
                    """)
                .bind("id", file.id())
                .bind("version", file.version())
                .bind("target", file.target())
                .bind("state", file.state().name())
                .bind("dryRun", file.dryRun())
                .bind("format", file.format().name())
                .bind("sha256", file.sha256())
                .bind("rowsTotal", file.rowsTotal())
                .bind("rowsDone", file.rowsDone())
                .bind("existing", file.existing())
                .bind("repeats", file.repeats())
                .bind("actor", file.caller().subject())
                .bind("unit", file.caller().unit())
                .bind(
                    "roles", file.caller().roles().stream().map(Role::name).toArray(String[]::new))
                .bind("received", time(file.receivedAt()))
                .bind("finished", time(file.finishedAt()))
                .execute());
  }

  private static OffsetDateTime time(Instant instant) {
    return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /** Keeps the file in pieces, so that it is never in memory as a whole. */
  void keep(UUID id, InputStream content) throws IOException {
    var buffer = new byte[PIECE];
    var ordinal = 0;
    for (int read; (read = content.readNBytes(buffer, 0, PIECE)) > 0; ordinal++) {
      var piece = Arrays.copyOf(buffer, read);
      var number = ordinal;
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "INSERT INTO file_import_piece (import_id, ordinal, content) VALUES (?, ?, ?)",
                  id,
                  number,
                  piece));
    }
  }

  /** Writes the kept file out again. */
  void restore(UUID id, OutputStream out) throws IOException {
    for (var ordinal = 0; ; ordinal++) {
      var number = ordinal;
      var piece =
          jdbi.withHandle(
              handle ->
                  handle
                      .createQuery(
                          "SELECT content FROM file_import_piece WHERE import_id = :id AND ordinal = :number")
                      .bind("id", id)
                      .bind("number", number)
                      .mapTo(byte[].class)
                      .findOne());
      if (piece.isEmpty()) {
        return;
      }
      out.write(piece.get());
    }
  }

  Optional<FileImport> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM file_import WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> file(row))
                .findOne());
  }

  /** The import of the same file for the same unit that was done. */
  Optional<UUID> done(FileImport file) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id FROM file_import
                    WHERE sha256 = decode(:sha256, 'hex') AND state = 'DONE' AND NOT dry_run AND repeats IS NULL
                      AND target = :target AND unit_id IS NOT DISTINCT FROM :unit
                    ORDER BY id LIMIT 1
                    """)
                .bind("sha256", file.sha256())
                .bind("target", file.target())
                .bind("unit", file.caller().unit())
                .mapTo(UUID.class)
                .findOne());
  }

  /** The one that has waited longest. */
  Optional<FileImport> nextOpen() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM file_import WHERE finished_at IS NULL ORDER BY id LIMIT 1")
                .map((row, _) -> file(row))
                .findOne());
  }

  /** Goes on to a state that is not the end; CHECKING counts as a new attempt. */
  void move(UUID id, ImportState state) {
    jdbi.useHandle(
        handle ->
            require(
                handle
                    .createUpdate(
                        """
                        UPDATE file_import SET state = :state, version = version + 1, rows_done = 0,
                               attempts = attempts + CASE WHEN :state = 'CHECKING' THEN 1 ELSE 0 END
                        WHERE id = :id AND state = ANY (:earlier)
                        """)
                    .bind("state", state.name())
                    .bind("id", id)
                    .bind("earlier", state.earlier().toArray(String[]::new))
                    .execute()));
  }

  void progress(UUID id, int rows) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE file_import SET rows_done = ?, version = version + 1 WHERE id = ?",
                rows,
                id));
  }

  /**
   * Two processes that both think they lead come one after the other; the second then finds that it
   * is done.
   */
  void lockForStoring() {
    jdbi.useHandle(handle -> TransactionLock.take(handle, "file-import"));
  }

  /** Ends it, forgets the file and keeps what was wrong, in the caller's transaction. */
  void finish(FileImport file, ImportState state, ImportOutcome outcome, Instant now) {
    jdbi.useHandle(
        handle -> {
          require(
              handle
                  .createUpdate(
                      """
                      UPDATE file_import SET state = :state, version = version + 1, finished_at = :now,
                             rows_done = CASE WHEN :state = 'FAILED' THEN rows_done ELSE rows_total END,
                             created = :created, existing = :existing, faults = :faults
                      WHERE id = :id AND state = ANY (:earlier)
                      """)
                  .bind("state", state.name())
                  .bind("now", time(now))
                  .bind("created", outcome.failed() ? 0 : outcome.created())
                  .bind("existing", outcome.failed() ? 0 : outcome.existing())
                  .bind("faults", outcome.faults())
                  .bind("id", file.id())
                  .bind("earlier", state.earlier().toArray(String[]::new))
                  .execute());
          handle.execute("DELETE FROM file_import_piece WHERE import_id = ?", file.id());
          addFaults(handle, file.id(), outcome.kept());
        });
  }

  private static void addFaults(Handle handle, UUID id, List<ImportOutcome.Fault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO file_import_fault (import_id, ordinal, row_number, heading, pointer, code, rule,
                                           message_vi, message_en)
            VALUES (:import, :ordinal, :row, :heading, :pointer, :code, :rule, :vi, :en)
            """);
    for (int i = 0; i < faults.size(); i++) {
      var fault = faults.get(i);
      var reason = fault.reason();
      batch
          .bind("import", id)
          .bind("ordinal", i)
          .bind("row", fault.row())
          .bind("heading", fault.heading())
          .bind("pointer", reason.pointer())
          .bind("code", reason.code())
          .bind("rule", reason.rule())
          .bind("vi", reason.phrase().in(Locale.of("vi"), reason.arguments()))
          .bind("en", reason.phrase().in(Locale.ENGLISH, reason.arguments()))
          .add();
    }
    batch.execute();
  }

  private static void require(int changed) {
    if (changed != 1) {
      throw new IllegalStateException("The import is in another state by now");
    }
  }

  /**
   * A fault as it was kept.
   *
   * @param message Vietnamese
   */
  record KeptFault(int row, String heading, String message, Problem.Error error) {}

  /**
   * @param from how many to pass over
   */
  List<KeptFault> faults(UUID id, Locale locale, int from, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM file_import_fault WHERE import_id = :id AND ordinal >= :from
                    ORDER BY ordinal LIMIT :limit
                    """)
                .bind("id", id)
                .bind("from", from)
                .bind("limit", limit)
                .map((row, _) -> fault(row, locale))
                .list());
  }

  private static KeptFault fault(ResultSet row, Locale locale) throws SQLException {
    var english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    return new KeptFault(
        row.getInt("row_number"),
        row.getString("heading"),
        row.getString("message_vi"),
        new Problem.Error(
            row.getString("pointer"),
            row.getString("code"),
            row.getString("rule"),
            row.getString(english ? "message_en" : "message_vi"),
            null,
            null));
  }

  /** What was wrong with files that ended before then is not needed any more. */
  int forgetFaults(Instant before) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                """
                DELETE FROM file_import_fault USING file_import
                WHERE file_import.id = import_id AND finished_at < ?
                """,
                time(before)));
  }

  private static FileImport file(ResultSet row) throws SQLException {
    var finished = row.getObject("finished_at", OffsetDateTime.class);
    return new FileImport(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("target"),
        ImportState.valueOf(row.getString("state")),
        row.getBoolean("dry_run"),
        TableFormat.valueOf(row.getString("format")),
        HexFormat.of().formatHex(row.getBytes("sha256")),
        new Caller(
            row.getString("actor"),
            Arrays.stream(names(row.getArray("actor_roles")))
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet()),
            row.getObject("unit_id", UUID.class)),
        row.getInt("attempts"),
        row.getInt("rows_total"),
        row.getInt("rows_done"),
        row.getInt("created"),
        row.getInt("existing"),
        row.getInt("faults"),
        row.getObject("repeats", UUID.class),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant());
  }

  private static String[] names(Array roles) throws SQLException {
    return (String[]) roles.getArray();
  }
}
