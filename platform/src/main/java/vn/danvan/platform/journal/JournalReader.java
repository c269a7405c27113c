package vn.danvan.platform.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** The journal as history, audit log and event feed. Private notes are not read here. */
@ApplicationScoped
public class JournalReader {

  private static final String COLUMNS =
      """
      SELECT coalesce(seal.position, 0) AS position, aggregate_type, aggregate_id, version, event_type, data, actor,
             actor_unit, actor_role, on_behalf_of, occurred_on, recorded_at, entered_late, trace_id, row_sha256,
             chain_sha256
      FROM journal LEFT JOIN journal_seal seal USING (seq)
      """;

  private final Jdbi jdbi;

  public JournalReader(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * One recorded fact.
   *
   * @param position place in the sealed order; 0 while the fact is not sealed yet
   * @param actor account that acted; never a name
   * @param occurredOn day of the fact (Vietnam)
   * @param recordedAt the server's time
   * @param data public state after the change
   * @param chainSha256 head of the chain at this entry
   */
  @Schema(name = "JournalEntry")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      long position,
      String aggregate,
      UUID aggregateId,
      long version,
      String type,
      String actor,
      UUID actorUnit,
      String actorRole,
      UUID onBehalfOf,
      LocalDate occurredOn,
      Instant recordedAt,
      boolean enteredLate,
      String traceId,
      String rowSha256,
      String chainSha256,
      @JsonRawValue @Schema(implementation = Object.class) String data) {

    /** The entry without the content, for those who may see that but not what was done. */
    public Entry withoutData() {
      return new Entry(
          position,
          aggregate,
          aggregateId,
          version,
          type,
          actor,
          actorUnit,
          actorRole,
          onBehalfOf,
          occurredOn,
          recordedAt,
          enteredLate,
          traceId,
          rowSha256,
          chainSha256,
          null);
    }
  }

  /** All facts of an aggregate, oldest first. */
  public List<Entry> history(UUID aggregateId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + " WHERE aggregate_id = :id ORDER BY version")
                .bind("id", aggregateId)
                .map((row, _) -> entry(row))
                .list());
  }

  /**
   * Sealed facts after a position.
   *
   * @param actorUnit only those of this unit, or null for all
   * @param publishedOnly only what is published to others
   */
  public List<Entry> after(long position, int limit, UUID actorUnit, boolean publishedOnly) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + " WHERE seal.position > :position"
                        + " AND (:unit::uuid IS NULL OR actor_unit = :unit)"
                        + (publishedOnly ? " AND topic IS NOT NULL" : "")
                        + " ORDER BY seal.position LIMIT :limit")
                .bind("position", position)
                .bind("unit", actorUnit)
                .bind("limit", limit)
                .map((row, _) -> entry(row))
                .list());
  }

  /** An aggregate that changed, and where in the sealed order it did so last. */
  public record Change(UUID aggregateId, long position) {}

  /**
   * Aggregates of a type that changed after a position, in the order of their first change after
   * it.
   */
  public List<Change> changesAfter(String aggregate, long position, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT aggregate_id, position FROM journal_seal JOIN journal USING (seq)
                    WHERE position > :position AND aggregate_type = :aggregate ORDER BY position LIMIT :limit
                    """)
                .bind("position", position)
                .bind("aggregate", aggregate)
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Change(
                            row.getObject("aggregate_id", UUID.class), row.getLong("position")))
                .list());
  }

  /** Head of the sealed order. */
  public long head() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT coalesce(max(position), 0) FROM journal_seal")
                .mapTo(Long.class)
                .one());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("position"),
        row.getString("aggregate_type"),
        row.getObject("aggregate_id", UUID.class),
        row.getLong("version"),
        row.getString("event_type"),
        row.getString("actor"),
        row.getObject("actor_unit", UUID.class),
        row.getString("actor_role"),
        row.getObject("on_behalf_of", UUID.class),
        row.getObject("occurred_on", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("entered_late"),
        row.getString("trace_id"),
        hex(row.getBytes("row_sha256")),
        hex(row.getBytes("chain_sha256")),
        row.getString("data"));
  }

  private static String hex(byte[] bytes) {
    return bytes == null ? null : HexFormat.of().formatHex(bytes);
  }
}
