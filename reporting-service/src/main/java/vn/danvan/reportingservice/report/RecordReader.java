package vn.danvan.reportingservice.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.danvan.platform.units.UnitTree;
import vn.danvan.reportingservice.fact.FactKind;
import vn.danvan.reportingservice.fact.Metric;
import vn.danvan.reportingservice.smallcells.SmallCells;

/**
 * Reads the records behind a figure out of the facts.
 *
 * @see "docs/rules.md: R-REP-02 (a figure is the number of its records)"
 */
@ApplicationScoped
class RecordReader {

  private static final String FIRST = "0001-01-01";
  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

  /** To be completed by the units that are asked for and what is filed beside. */
  private static final String HITS =
      """
      SELECT flow.aggregate_id, flow.version, sum(w.sign::int * flow.amount) AS amount,
             min(flow.on_date) FILTER (WHERE w.sign = '1') AS on_date,
             min(flow.dated) FILTER (WHERE w.sign = '1') AS dated,
             (array_agg(flow.unit_id::text ORDER BY flow.on_date DESC, flow.ordinal DESC)
               FILTER (WHERE w.sign = '1'))[1] AS unit_id,
             min(flow.metric) FILTER (WHERE w.sign = '1') AS metric,
             min(flow.class) FILTER (WHERE w.sign = '1') AS class,
             min(flow.field) AS field, min(flow.level) AS level, min(flow.owner_kind) AS owner_kind
      FROM unnest(:slices, :signs, :metrics, :first, :last, :classes, :ownerKinds, :selectedLevels)
        AS w (slice, sign, metric, first, last, classes, owner_kind, levels)
      %1$s
      JOIN flow ON flow.unit_id = closure.unit AND flow.metric = w.metric
        AND flow.on_date BETWEEN w.first::date AND w.last::date
      WHERE flow.resolved AND flow.recorded_at <= :asOf::timestamptz AND flow.superseded_at > :asOf::timestamptz
        AND (w.classes = '{}' OR flow.class = ANY (w.classes::text[]))
        AND (w.owner_kind = '' OR flow.owner_kind = w.owner_kind)
        AND (w.levels = '{}' OR flow.level = ANY (w.levels::text[]))
        AND (:fields::text[] IS NULL OR flow.field = ANY (:fields::text[]))
        AND (:level::text IS NULL OR flow.level = :level)
        /* links */
        AND %2$s
      GROUP BY flow.aggregate_id, flow.version, w.slice
      HAVING sum(w.sign::int * flow.amount) <> 0
      """;

  private static final String SELECT =
      """
      SELECT hit.aggregate_id, hit.on_date, hit.dated, hit.unit_id, hit.metric, hit.field, hit.level, hit.owner_kind,
             hit.class, hit.amount, fact.kind, fact.state, coalesce(fact.title, about.title) AS title
      FROM (<hits>) AS hit
      JOIN fact USING (aggregate_id, version)
      LEFT JOIN LATERAL (
        SELECT related.title FROM fact related
        WHERE related.aggregate_id = fact.related_id
          AND related.recorded_at <= :asOf::timestamptz AND related.superseded_at > :asOf::timestamptz) AS about ON true
      WHERE (hit.on_date, hit.aggregate_id) > (:afterDate::date, :afterId::uuid)
      ORDER BY hit.on_date, hit.aggregate_id LIMIT :limit
      """;

  private static final String LINKS =
      """
      SELECT linked.link, hit.unit_id, count(DISTINCT hit.aggregate_id) AS records
      FROM (<hits>) AS hit
      JOIN fact USING (aggregate_id, version)
      CROSS JOIN LATERAL unnest(fact.links) AS linked (link)
      WHERE linked.link LIKE :prefix
      GROUP BY GROUPING SETS ((hit.unit_id), (hit.unit_id, linked.link))
      """;

  private static final String BY_UNIT =
      """
      SELECT unit_id, sum(amount) AS amount FROM (<hits>) AS hit
      WHERE unit_id IS NOT NULL GROUP BY unit_id ORDER BY unit_id
      """;

  private static final String BY_DATE =
      HITS.formatted(
          "JOIN unit_closure closure ON closure.ancestor = :unit",
          """
          (closure.placed IS NULL OR closure.placed @> flow.on_date)
          AND NOT EXISTS (SELECT FROM unit_closure other
                          WHERE other.ancestor = closure.ancestor AND other.unit = ANY (flow.beside)
                            AND (other.placed IS NULL OR other.placed @> flow.on_date))
          """);

  /** By today's tree it is known which units belong to the one asked for. */
  private static final String BY_TODAY =
      HITS.formatted(
          "JOIN unnest(:units::uuid[]) AS closure (unit) ON true",
          "NOT flow.beside && :units::uuid[]");

  private static final String SMALL =
      """
      SELECT count(*) FILTER (WHERE amount < :shown) AS few,
             coalesce(sum(amount - 1) FILTER (WHERE amount < :shown), 0) AS room,
             (array_agg(amount ORDER BY amount) FILTER (WHERE amount >= :shown))[1] AS next,
             (array_agg(amount ORDER BY amount) FILTER (WHERE amount >= :shown))[2] AS after_next
      FROM (<hits>) AS hit WHERE amount > 0
      """;

  /** Of each class the first one. */
  private static String distinct(String hits) {
    return "SELECT DISTINCT ON (class) * FROM ("
        + hits
        + ") AS each ORDER BY class, on_date, aggregate_id";
  }

  /**
   * How many records a unit has that are linked to one thing.
   *
   * @param link null: to whatever
   */
  record Linked(String link, UUID unit, long records) {}

  /**
   * Counts records by unit and by what they are linked to.
   *
   * @param prefix of the links that count
   */
  List<Linked> linked(Handle handle, Question question, List<Selection> selections, String prefix) {
    var query = handle.createQuery(LINKS).define("hits", hits(question));
    return bound(query, question, selections)
        .bind("prefix", prefix + "%")
        .map(
            (row, _) ->
                new Linked(
                    row.getString("link"),
                    UUID.fromString(row.getString("unit_id")),
                    row.getLong("records")))
        .list();
  }

  /**
   * Sums by the units that records are filed under themselves. A record that only takes away here,
   * because its unit lay elsewhere when it added, is none of them.
   */
  Map<UUID, Long> byUnit(Handle handle, Question question, List<Selection> selections) {
    var sums = new LinkedHashMap<UUID, Long>();
    bound(handle.createQuery(BY_UNIT).define("hits", hits(question)), question, selections)
        .map(
            (row, _) -> Map.entry(UUID.fromString(row.getString("unit_id")), row.getLong("amount")))
        .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
    return sums;
  }

  /**
   * @param kind of the figure: each record of a sum shows what it adds
   */
  List<RecordView> read(
      Handle handle,
      Question question,
      List<Selection> selections,
      Figure.Kind kind,
      List<String> after,
      int limit) {
    if (selections.isEmpty()) {
      return List.of();
    }
    var hits = hits(question);
    var query =
        handle
            .createQuery(SELECT)
            .define("hits", kind == Figure.Kind.DISTINCT ? distinct(hits) : hits);
    return bound(query, question, selections)
        .bind("afterDate", after.isEmpty() ? FIRST : after.getFirst())
        .bind("afterId", after.isEmpty() ? NO_ID : after.getLast())
        .bind("limit", limit)
        .map((row, _) -> view(row, question.tree(), kind == Figure.Kind.AMOUNT))
        .list();
  }

  /**
   * Up to which amount those of single records are hidden, so that none from 1 to 4 is known or can
   * be worked out from the others and their sum; 0 if there is none.
   */
  long smallestHidden(Handle handle, Question question, List<Selection> selections) {
    var query = handle.createQuery(SMALL).define("hits", hits(question));
    return bound(query, question, selections)
        .bind("shown", SmallCells.SMALLEST_SHOWN)
        .map(
            (row, _) -> {
              var few = row.getLong("few");
              var room = row.getLong("room");
              var last = few == 0 ? 0 : SmallCells.SMALLEST_SHOWN - 1;
              for (var column : List.of("next", "after_next")) {
                var more = row.getLong(column);
                if (more == 0 || few == 0 || few >= 2 && room >= SmallCells.SMALLEST_SHOWN) {
                  break;
                }
                last = more;
                few++;
                room += last - 1;
              }
              return last;
            })
        .one();
  }

  private static String hits(Question question) {
    return question.filter().narrow(question.current() == null ? BY_DATE : BY_TODAY);
  }

  private static Query bound(Query query, Question question, List<Selection> selections) {
    if (question.current() == null) {
      query.bind("unit", question.unit().id());
    } else {
      query.bind("units", question.current().units().toArray(UUID[]::new));
    }
    return question
        .filter()
        .bind(query)
        .bind("slices", texts(selections, Selection::slice))
        .bind("signs", texts(selections, Selection::sign))
        .bind("metrics", texts(selections, Selection::metric))
        .bind("first", texts(selections, one -> one.from() == null ? FIRST : one.from()))
        .bind("last", texts(selections, Selection::to))
        .bind("classes", texts(selections, one -> array(one.classes())))
        .bind("ownerKinds", texts(selections, Selection::ownerKind))
        .bind("selectedLevels", texts(selections, one -> array(one.levels())))
        .bind("asOf", question.standpoint().asOf().toString());
  }

  private static RecordView view(ResultSet row, UnitTree tree, boolean amounts)
      throws SQLException {
    var metric = Metric.valueOf(row.getString("metric"));
    var filedOn = row.getObject("on_date", LocalDate.class);
    var id = row.getObject("aggregate_id", UUID.class);
    return new RecordView(
        id,
        FactKind.valueOf(row.getString("kind")).type(),
        tree.ref(UUID.fromString(row.getString("unit_id"))),
        row.getString("title"),
        row.getObject("dated", LocalDate.class),
        metric.goesByYear() ? filedOn.getYear() : null,
        row.getString("state"),
        textOrNull(row.getString("field")),
        textOrNull(row.getString("level")),
        textOrNull(row.getString("owner_kind")),
        metric.hasKind() ? textOrNull(row.getString("class")) : null,
        amounts ? row.getLong("amount") : null,
        List.of(filedOn.toString(), id.toString()));
  }

  private static String textOrNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static String array(Set<String> values) {
    return "{" + String.join(",", values) + "}";
  }

  private static <T> String[] texts(Collection<T> rows, Function<T, Object> column) {
    return rows.stream().map(column).map(Object::toString).toArray(String[]::new);
  }
}
