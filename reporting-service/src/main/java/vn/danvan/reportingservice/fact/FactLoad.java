package vn.danvan.reportingservice.fact;

import io.quarkus.arc.All;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import vn.danvan.platform.consume.IncomingEvent;

/**
 * Fills empty tables with the facts of very many events: they are copied as they come, and only at
 * the end it is found out which versions hold, where they are filed and what they sum up to. One
 * reading of the topics at a time; units must be there before the end.
 *
 * @see "docs/rules.md: R-REP-23 (rebuilding)"
 */
@Dependent
public class FactLoad {

  private static final String PREFIX = "vn.danvan.";
  private static final String NULL = "\\N";

  private static final List<String> FINISH =
      List.of(
          """
          DELETE FROM load_fact USING (
            SELECT arrival, row_number() OVER (PARTITION BY aggregate_id, version ORDER BY arrival) AS place
            FROM load_fact) AS each
          WHERE each.arrival = load_fact.arrival AND each.place > 1
          """,
          """
          INSERT INTO fact (aggregate_id, version, kind, recorded_at, superseded_at, title, state, related_id, links,
                            document)
          SELECT aggregate_id, version, kind, recorded_at,
                 coalesce(min(recorded_at) OVER (PARTITION BY aggregate_id ORDER BY version
                                                 ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 'infinity'),
                 title, state, related_id, links, document
          FROM load_fact
          """,
          "ANALYZE fact, load_fact, load_flow, unit, unit_closure",
          """
          WITH placed AS MATERIALIZED (SELECT DISTINCT id FROM placed_unit)
          INSERT INTO flow (aggregate_id, version, ordinal, metric, unit_id, beside, on_date, dated, field, level,
                            owner_kind, class, amount, recorded_at, superseded_at, resolved, counted)
          SELECT fact.aggregate_id, fact.version, one.ordinal, one.metric, one.unit_id, one.beside, one.on_date,
                 one.dated, one.field, CASE WHEN one.level = '' THEN coalesce(unit.level, '') ELSE one.level END,
                 one.owner_kind, one.class, one.amount, fact.recorded_at, fact.superseded_at, found.resolved,
                 found.resolved AND fact.superseded_at = 'infinity'
          FROM load_flow AS one
          JOIN load_fact AS arrived USING (arrival)
          JOIN fact ON fact.aggregate_id = arrived.aggregate_id AND fact.version = arrived.version
          LEFT JOIN unit ON unit.id = one.unit_id
          LEFT JOIN placed ON placed.id = one.unit_id
          CROSS JOIN LATERAL (
            SELECT placed.id IS NOT NULL
                   AND (one.beside = '{}'
                        OR NOT EXISTS (SELECT FROM unnest(one.beside) AS other
                                       WHERE other NOT IN (SELECT id FROM placed))) AS resolved) AS found
          """,
          "DROP TABLE load_fact",
          "DROP TABLE load_flow",
          """
          INSERT INTO newest_fact (recorded_at) SELECT max(recorded_at) FROM fact HAVING count(*) > 0
          ON CONFLICT (singleton) DO UPDATE SET recorded_at = excluded.recorded_at
          """,
          "ANALYZE flow",
          "WITH moved AS (SELECT flow.*, 1 AS direction FROM flow WHERE counted) " + TallyMove.SQL);

  private final Map<String, FactSource> sources;
  private final StringBuilder facts = new StringBuilder();
  private final StringBuilder flows = new StringBuilder();
  private long arrival;

  FactLoad(@All List<FactSource> sources) {
    this.sources =
        sources.stream()
            .flatMap(source -> source.events().stream().map(event -> Map.entry(event, source)))
            .collect(Collectors.toMap(entry -> PREFIX.concat(entry.getKey()), Map.Entry::getValue));
  }

  /** What it understands. */
  public Set<String> types() {
    return sources.keySet();
  }

  /** The topics that tell of facts. */
  public Set<String> topics() {
    return sources.values().stream().map(FactSource::topic).collect(Collectors.toSet());
  }

  /** Makes the tables that facts are copied into. */
  public void begin(Handle handle) {
    handle.execute(
        """
        CREATE UNLOGGED TABLE load_fact (
          arrival bigint, aggregate_id uuid, version bigint, kind text, recorded_at timestamptz, title text,
          state text, related_id uuid, links text[], document text)
        """);
    handle.execute(
        """
        CREATE UNLOGGED TABLE load_flow (
          arrival bigint, ordinal smallint, metric text, unit_id uuid, beside uuid[], on_date date, dated date,
          field text, level text, owner_kind text, class text, amount bigint)
        """);
  }

  /**
   * @throws RuntimeException if the event does not hold what it should
   */
  public void add(IncomingEvent event) {
    add(sources.get(event.type()).read(event));
  }

  private void add(Fact fact) {
    arrival++;
    line(
        facts,
        arrival,
        fact.id(),
        fact.version(),
        fact.kind(),
        fact.recordedAt(),
        fact.title(),
        fact.state(),
        fact.relatedId(),
        texts(fact.links()),
        fact.document());
    var ordinal = 0;
    for (var flow : fact.flows()) {
      line(
          flows,
          arrival,
          ordinal++,
          flow.metric(),
          flow.unit(),
          flow.beside().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")),
          flow.on(),
          flow.dated(),
          flow.dimensions().field(),
          flow.dimensions().level(),
          flow.dimensions().ownerKind(),
          flow.classification(),
          flow.amount());
    }
  }

  /** Copies what was added since the last call. */
  public void flush(Handle handle) {
    copy(handle, "load_fact", facts);
    copy(handle, "load_flow", flows);
  }

  private static void copy(Handle handle, String table, StringBuilder lines) {
    if (lines.isEmpty()) {
      return;
    }
    try {
      var copy = handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
      var stream = copy.copyIn("COPY " + table + " FROM STDIN");
      var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
      stream.writeToCopy(bytes, 0, bytes.length);
      stream.endCopy();
      lines.setLength(0);
    } catch (SQLException failed) {
      throw new IllegalStateException(new IOException("copying facts", failed));
    }
  }

  /** Turns what was copied into facts, flows and tallies. */
  public void finish(Handle handle) {
    FINISH.forEach(handle::execute);
  }

  private static void line(StringBuilder lines, Object... values) {
    for (var at = 0; at < values.length; at++) {
      lines.append(at == 0 ? "" : "\t");
      if (values[at] == null) {
        lines.append(NULL);
      } else {
        escape(lines, values[at].toString());
      }
    }
    lines.append('\n');
  }

  private static void escape(StringBuilder lines, String text) {
    for (var at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '\\' -> lines.append("\\\\");
        case '\t' -> lines.append("\\t");
        case '\n' -> lines.append("\\n");
        case '\r' -> lines.append("\\r");
        default -> lines.append(text.charAt(at));
      }
    }
  }

  /** As an array of texts is written. */
  private static String texts(List<String> texts) {
    return texts.stream()
        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }
}
