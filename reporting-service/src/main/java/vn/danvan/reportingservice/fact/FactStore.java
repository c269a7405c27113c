package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.reportingservice.fact.Lives.Placed;

/**
 * Keeps facts and, in the same transaction, the tallies of those that hold. One statement per kind
 * of row and batch. A version that is there already changes nothing; one that comes after a later
 * one is kept but does not hold today.
 */
@ApplicationScoped
class FactStore {

  private static final String INSERT_FACTS =
      """
      WITH added AS (
        INSERT INTO fact (aggregate_id, version, kind, recorded_at, superseded_at, title, state, related_id,
                          links, document)
        SELECT x.id::uuid, x.version::bigint, x.kind, x.recorded_at::timestamptz, x.superseded_at::timestamptz, x.title,
               x.state, x.related::uuid, x.links::text[], x.document
        FROM unnest(:factIds, :factVersions, :kinds, :factRecordedAt, :factSupersededAt, :titles, :states, :related,
                    :links, :documents)
          AS x (id, version, kind, recorded_at, superseded_at, title, state, related, links, document)
        RETURNING recorded_at)
      INSERT INTO newest_fact (recorded_at) SELECT max(recorded_at) FROM added
      ON CONFLICT (singleton) DO UPDATE SET recorded_at = excluded.recorded_at
      WHERE newest_fact.recorded_at < excluded.recorded_at
      """;

  private static final String SUPERSEDE_FACTS =
      """
      UPDATE fact SET superseded_at = x.superseded_at::timestamptz
      FROM unnest(:changedIds, :changedVersions, :changedTo) AS x (id, version, superseded_at)
      WHERE fact.aggregate_id = x.id::uuid AND fact.version = x.version::bigint
      """;

  /**
   * Adds the flows of new facts, takes back those of facts that hold no longer, and moves the
   * tallies by both. A flow without a level of its own has that of its unit.
   */
  private static final String MOVE_FLOWS =
      """
      WITH placed AS MATERIALIZED (SELECT id FROM placed_unit WHERE id = ANY (:allUnits)),
      added AS (
        INSERT INTO flow (aggregate_id, version, ordinal, metric, unit_id, beside, on_date, dated, field, level,
                          owner_kind, class, amount, recorded_at, superseded_at, resolved, counted)
        SELECT x.id, x.version, x.ordinal, x.metric, x.unit, x.beside, x.on_date, x.dated, x.field,
               CASE WHEN x.level = '' THEN coalesce((SELECT unit.level FROM unit WHERE unit.id = x.unit), '')
                    ELSE x.level END,
               x.owner_kind, x.class, x.amount,
               x.recorded_at, x.superseded_at, x.resolved, x.resolved AND x.superseded_at = 'infinity'
        FROM (
          SELECT id::uuid AS id, version::bigint AS version, ordinal::smallint AS ordinal, metric, unit::uuid AS unit,
                 beside::uuid[] AS beside, on_date::date AS on_date, dated::date AS dated, field, level, owner_kind,
                 class, amount::bigint AS amount, recorded_at::timestamptz AS recorded_at,
                 superseded_at::timestamptz AS superseded_at,
                 unit::uuid IN (SELECT id FROM placed)
                   AND (beside = '{}'
                        OR NOT EXISTS (SELECT FROM unnest(beside::uuid[]) AS other
                                       WHERE other NOT IN (SELECT id FROM placed))) AS resolved
          FROM unnest(:ids, :versions, :ordinals, :metrics, :units, :beside, :onDates, :dated, :fields, :levels,
                      :ownerKinds, :classes, :amounts, :recordedAt, :supersededAt)
            AS raw (id, version, ordinal, metric, unit, beside, on_date, dated, field, level, owner_kind, class, amount,
                    recorded_at, superseded_at)) AS x
        RETURNING flow.*),
      changed AS (
        UPDATE flow SET superseded_at = x.superseded_at::timestamptz,
          counted = flow.resolved AND x.superseded_at = 'infinity'
        FROM unnest(:changedIds, :changedVersions, :changedTo) AS x (id, version, superseded_at)
        WHERE flow.aggregate_id = x.id::uuid AND flow.version = x.version::bigint
        RETURNING new.*, new.counted::int - old.counted::int AS direction),
      moved AS (
        SELECT added.*, 1 AS direction FROM added WHERE counted
        UNION ALL
        SELECT * FROM changed WHERE direction <> 0)
      """;

  /** What finds its rows by their keys however many there are is not worth planning each time. */
  private static final String PLANNED_ONCE = "SET LOCAL plan_cache_mode = force_generic_plan";

  private static final String STORE =
      String.join(";\n", PLANNED_ONCE, INSERT_FACTS, SUPERSEDE_FACTS, MOVE_FLOWS + TallyMove.SQL);

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

  private record Row(Placed placed, int ordinal) {
    Flow flow() {
      return placed.fact().flows().get(ordinal);
    }
  }

  void store(List<Fact> facts) {
    jdbi.useHandle(
        handle -> {
          var lives = new Lives();
          known(handle, facts, lives);
          facts.forEach(lives::add);
          var added = lives.added();
          if (added.isEmpty()) {
            return;
          }
          store(handle, added, lives.changed());
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

  private static void known(Handle handle, List<Fact> facts, Lives lives) {
    handle
        .createQuery(
            "SELECT aggregate_id, version, recorded_at FROM fact WHERE aggregate_id = ANY (:ids)")
        .bind("ids", facts.stream().map(Fact::id).distinct().toArray(UUID[]::new))
        .map(
            (row, _) ->
                new Lives.Known(
                    row.getObject("aggregate_id", UUID.class),
                    row.getLong("version"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
        .forEach(lives::know);
  }

  /** All statements in one round trip. */
  private static void store(Handle handle, List<Placed> added, List<Lives.Changed> changed) {
    var rows =
        added.stream()
            .flatMap(
                one ->
                    IntStream.range(0, one.fact().flows().size())
                        .mapToObj(ordinal -> new Row(one, ordinal)))
            .toList();
    var units =
        rows.stream()
            .map(Row::flow)
            .flatMap(flow -> Stream.concat(Stream.of(flow.unit()), flow.beside().stream()))
            .distinct()
            .toArray(UUID[]::new);
    handle
        .createUpdate(STORE)
        .bind("factIds", texts(added, one -> one.fact().id()))
        .bind("factVersions", texts(added, one -> one.fact().version()))
        .bind("kinds", texts(added, one -> one.fact().kind()))
        .bind("factRecordedAt", texts(added, one -> one.fact().recordedAt()))
        .bind("factSupersededAt", texts(added, Placed::supersededAt))
        .bind("titles", texts(added, one -> one.fact().title()))
        .bind("states", texts(added, one -> one.fact().state()))
        .bind("related", texts(added, one -> one.fact().relatedId()))
        .bind("links", texts(added, one -> quoted(one.fact().links())))
        .bind("documents", texts(added, one -> one.fact().document()))
        .bind("allUnits", units)
        .bind("ids", texts(rows, row -> row.placed().fact().id()))
        .bind("versions", texts(rows, row -> row.placed().fact().version()))
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
        .bind("recordedAt", texts(rows, row -> row.placed().fact().recordedAt()))
        .bind("supersededAt", texts(rows, row -> row.placed().supersededAt()))
        .bind("changedIds", texts(changed, Lives.Changed::id))
        .bind("changedVersions", texts(changed, Lives.Changed::version))
        .bind("changedTo", texts(changed, Lives.Changed::supersededAt))
        .execute();
  }

  private static <T> String[] texts(Collection<T> rows, Function<T, Object> column) {
    return rows.stream()
        .map(column)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }

  /** As an array of texts is written. */
  private static String quoted(List<String> texts) {
    return texts.stream()
        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String array(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
