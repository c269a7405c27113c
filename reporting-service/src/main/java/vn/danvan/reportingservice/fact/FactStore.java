package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps facts and, in the same transaction, the tallies of those that hold. One statement per kind
 * of row and batch. A version that is there already changes nothing; one that comes after a later
 * one is kept but does not hold today.
 */
@ApplicationScoped
class FactStore {

  private static final String INSERT_FACTS =
      """
      INSERT INTO fact (aggregate_id, version, kind, recorded_at, title, state, related_id)
      SELECT x.id::uuid, x.version::bigint, x.kind, x.recorded_at::timestamptz, x.title, x.state, x.related::uuid
      FROM unnest(:ids, :versions, :kinds, :recordedAt, :titles, :states, :related)
        AS x (id, version, kind, recorded_at, title, state, related)
      ON CONFLICT DO NOTHING
      RETURNING aggregate_id, version
      """;

  /** A flow without a level of its own has that of its unit. */
  private static final String INSERT_FLOWS =
      """
      INSERT INTO flow (aggregate_id, version, ordinal, metric, unit_id, beside, on_date, dated, field, level,
                        owner_kind, class, amount, recorded_at, resolved)
      SELECT x.id::uuid, x.version::bigint, x.ordinal::smallint, x.metric, x.unit::uuid, x.beside::uuid[],
             x.on_date::date, x.dated::date, x.field,
             CASE WHEN x.level = '' THEN coalesce((SELECT level FROM unit WHERE id = x.unit::uuid), '') ELSE x.level END,
             x.owner_kind, x.class, x.amount::bigint, x.recorded_at::timestamptz,
             EXISTS (SELECT FROM placed_unit WHERE id = x.unit::uuid)
               AND NOT EXISTS (SELECT FROM unnest(x.beside::uuid[]) AS other
                               WHERE NOT EXISTS (SELECT FROM placed_unit WHERE id = other))
      FROM unnest(:ids, :versions, :ordinals, :metrics, :units, :beside, :onDates, :dated, :fields, :levels,
                  :ownerKinds, :classes, :amounts, :recordedAt)
        AS x (id, version, ordinal, metric, unit, beside, on_date, dated, field, level, owner_kind, class, amount,
              recorded_at)
      """;

  /**
   * Marks which versions hold and moves the tallies by what that changes. A version is superseded
   * when the first of all later ones was recorded, even if the clock of its owner was set back.
   */
  private static final String MARK =
      """
      WITH ranked AS (
        SELECT aggregate_id, version,
               coalesce(min(recorded_at) OVER (PARTITION BY aggregate_id ORDER BY version
                                               ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 'infinity') AS until
        FROM fact WHERE aggregate_id = ANY (:ids)),
      marked AS (
        UPDATE fact SET superseded_at = ranked.until FROM ranked
        WHERE fact.aggregate_id = ranked.aggregate_id AND fact.version = ranked.version
          AND fact.superseded_at <> ranked.until),
      moved AS (
        UPDATE flow SET superseded_at = ranked.until, counted = flow.resolved AND ranked.until = 'infinity'
        FROM ranked
        WHERE flow.aggregate_id = ranked.aggregate_id AND flow.version = ranked.version
          AND (flow.superseded_at <> ranked.until OR flow.counted <> (flow.resolved AND ranked.until = 'infinity'))
        RETURNING new.*, new.counted::int - old.counted::int AS direction)
      """;

  private static final String RESOLVE =
      """
      WITH moved AS (
        UPDATE flow SET resolved = true, counted = superseded_at = 'infinity',
          level = CASE WHEN level = '' THEN (SELECT unit.level FROM unit WHERE id = flow.unit_id) ELSE level END
        WHERE NOT resolved
          AND EXISTS (SELECT FROM placed_unit WHERE id = flow.unit_id)
          AND NOT EXISTS (SELECT FROM unnest(flow.beside) AS other
                          WHERE NOT EXISTS (SELECT FROM placed_unit WHERE id = other))
        RETURNING new.*, new.counted::int - old.counted::int AS direction)
      """;

  private static final String ALL_COUNTED =
      """
      WITH moved AS (SELECT flow.*, 1 AS direction FROM flow WHERE counted)
      """;

  private final Jdbi jdbi;

  FactStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Key(UUID id, long version) {}

  private record Row(Fact fact, int ordinal, Flow flow) {}

  void store(List<Fact> facts) {
    jdbi.useHandle(
        handle -> {
          var added = insertFacts(handle, facts);
          if (added.isEmpty()) {
            return;
          }
          insertFlows(handle, rows(facts, added));
          handle
              .createUpdate(MARK + TallyMove.SQL)
              .bind("ids", added.stream().map(Key::id).distinct().toArray(UUID[]::new))
              .execute();
        });
  }

  /** Takes up what had waited for its unit. */
  void resolve(Handle handle) {
    handle.execute(RESOLVE + TallyMove.SQL);
  }

  /** Counts the tallies anew, because units have moved. */
  void tallyAnew(Handle handle) {
    handle.execute(
        """
        UPDATE flow SET resolved = false, counted = false
        WHERE resolved
          AND (NOT EXISTS (SELECT FROM placed_unit WHERE id = flow.unit_id)
               OR EXISTS (SELECT FROM unnest(flow.beside) AS other
                          WHERE NOT EXISTS (SELECT FROM placed_unit WHERE id = other)))
        """);
    handle.execute("DELETE FROM tally");
    handle.execute(ALL_COUNTED + TallyMove.SQL);
  }

  private static Set<Key> insertFacts(Handle handle, List<Fact> facts) {
    return handle
        .createQuery(INSERT_FACTS)
        .bind("ids", texts(facts, Fact::id))
        .bind("versions", texts(facts, Fact::version))
        .bind("kinds", texts(facts, Fact::kind))
        .bind("recordedAt", texts(facts, Fact::recordedAt))
        .bind("titles", texts(facts, Fact::title))
        .bind("states", texts(facts, Fact::state))
        .bind("related", texts(facts, Fact::relatedId))
        .map((row, _) -> new Key(row.getObject("aggregate_id", UUID.class), row.getLong("version")))
        .collect(Collectors.toSet());
  }

  /** Flows of the facts that were added; a fact that came twice in the batch was added once. */
  private static List<Row> rows(List<Fact> facts, Set<Key> added) {
    var open = new HashSet<>(added);
    var rows = new ArrayList<Row>();
    for (var fact : facts) {
      if (open.remove(new Key(fact.id(), fact.version()))) {
        for (int i = 0; i < fact.flows().size(); i++) {
          rows.add(new Row(fact, i, fact.flows().get(i)));
        }
      }
    }
    return rows;
  }

  private static void insertFlows(Handle handle, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    handle
        .createUpdate(INSERT_FLOWS)
        .bind("ids", texts(rows, row -> row.fact().id()))
        .bind("versions", texts(rows, row -> row.fact().version()))
        .bind("ordinals", texts(rows, Row::ordinal))
        .bind("metrics", texts(rows, row -> row.flow().metric()))
        .bind("units", texts(rows, row -> row.flow().unit()))
        .bind("beside", texts(rows, row -> array(row.flow().beside())))
        .bind("onDates", texts(rows, row -> row.flow().on()))
        .bind("dated", texts(rows, row -> row.flow().dated()))
        .bind("fields", texts(rows, row -> row.flow().dimensions().field()))
        .bind("levels", texts(rows, row -> row.flow().dimensions().level()))
        .bind("ownerKinds", texts(rows, row -> row.flow().dimensions().ownerKind()))
        .bind("classes", texts(rows, row -> row.flow().classification()))
        .bind("amounts", texts(rows, row -> row.flow().amount()))
        .bind("recordedAt", texts(rows, row -> row.fact().recordedAt()))
        .execute();
  }

  private static <T> String[] texts(Collection<T> rows, Function<T, Object> column) {
    return rows.stream()
        .map(column)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }

  private static String array(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
