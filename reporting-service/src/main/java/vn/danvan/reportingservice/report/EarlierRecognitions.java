package vn.danvan.reportingservice.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.danvan.reportingservice.fact.FactKind;
import vn.danvan.reportingservice.tally.Cell;

/**
 * Models with a ledger entry of a year that an earlier year's round recognized at own level, and
 * that year's did not. They join two aggregates, so no tally holds them.
 */
@ApplicationScoped
class EarlierRecognitions {

  private static final String KEY = "EARLIER";
  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";
  private static final String FIRST = "0001-01-01";

  /** Recognitions at own level, of the province because whoever nominated may stand above. */
  private static final String RECOGNIZED =
      """
      WITH recognized AS MATERIALIZED (
        SELECT DISTINCT y.start::date AS start, flow.on_date, fact.related_id AS model
        FROM unnest(:starts, :ownLevels) AS y (start, levels)
        JOIN unit_closure closure ON closure.ancestor = ANY (:provinces)
        JOIN flow ON flow.unit_id = closure.unit AND flow.metric IN ('RECOGNITION_OWN', 'RECOGNITION_UP')
          AND flow.on_date <= y.start::date AND flow.level = ANY (y.levels::text[])
        JOIN fact USING (aggregate_id, version)
        WHERE flow.recorded_at <= :asOf::timestamptz AND flow.superseded_at > :asOf::timestamptz)
      """;

  private static final String ENTRIES =
      """
      FROM (SELECT DISTINCT start, model FROM recognized WHERE on_date < start) AS early
      JOIN flow ON flow.aggregate_id = early.model AND flow.metric = 'MODEL_LEDGER'
        AND flow.on_date = early.start AND flow.resolved
        AND flow.recorded_at <= :asOf::timestamptz AND flow.superseded_at > :asOf::timestamptz
      JOIN unit_closure closure ON closure.unit = flow.unit_id AND closure.ancestor = ANY (:ancestors)
        AND (closure.placed IS NULL OR closure.placed @> flow.on_date)
      WHERE (:fields::text[] IS NULL OR flow.field = ANY (:fields::text[]))
        /* links */
        AND NOT EXISTS (SELECT FROM recognized again
                        WHERE again.model = early.model AND again.start = early.start AND again.on_date = early.start)
      """;

  private static final String COUNT =
      RECOGNIZED
          + "SELECT early.start, closure.ancestor, flow.field, count(*) AS amount\n"
          + ENTRIES
          + "GROUP BY 1, 2, 3";

  private static final String RECORDS =
      RECOGNIZED
          + """
            SELECT hit.*, fact.title, fact.state
            FROM (SELECT flow.aggregate_id, flow.version, flow.on_date, flow.dated, flow.unit_id, flow.field,
                         flow.level, flow.owner_kind
            """
          + ENTRIES
          + """
            ) AS hit JOIN fact USING (aggregate_id, version)
            WHERE (hit.on_date, hit.aggregate_id) > (:afterDate::date, :afterId::uuid)
            ORDER BY hit.on_date, hit.aggregate_id LIMIT :limit
            """;

  /** Cells whose window is {@link #key}. */
  List<Cell> count(
      Handle handle, Question question, List<FunnelYear> years, Collection<UUID> ancestors) {
    return bound(handle.createQuery(question.filter().narrow(COUNT)), question, years, ancestors)
        .map(
            (row, _) ->
                new Cell(
                    key(row.getObject("start", LocalDate.class).getYear()),
                    row.getObject("ancestor", UUID.class),
                    row.getString("field"),
                    "",
                    "",
                    "",
                    row.getLong("amount")))
        .list();
  }

  static String key(int year) {
    return KEY + " " + year;
  }

  List<RecordView> records(
      Handle handle, Question question, List<FunnelYear> years, List<String> after, int limit) {
    return bound(
            handle.createQuery(question.filter().narrow(RECORDS)), question, years, tops(question))
        .bind("afterDate", after.isEmpty() ? FIRST : after.getFirst())
        .bind("afterId", after.isEmpty() ? NO_ID : after.getLast())
        .bind("limit", limit)
        .map(
            (row, _) -> {
              var on = row.getObject("on_date", LocalDate.class);
              var id = row.getObject("aggregate_id", UUID.class);
              return new RecordView(
                  id,
                  FactKind.MODEL.type(),
                  question.tree().ref(row.getObject("unit_id", UUID.class)),
                  row.getString("title"),
                  row.getObject("dated", LocalDate.class),
                  on.getYear(),
                  row.getString("state"),
                  row.getString("field"),
                  row.getString("level"),
                  row.getString("owner_kind"),
                  null,
                  null,
                  List.of(on.toString(), id.toString()));
            })
        .list();
  }

  /** The subtrees that make up the unit asked for. */
  private static Collection<UUID> tops(Question question) {
    return question.current() == null
        ? List.of(question.unit().id())
        : question.current().subtrees();
  }

  private static Query bound(
      Query query, Question question, List<FunnelYear> years, Collection<UUID> ancestors) {
    return question
        .filter()
        .bindEntries(query)
        .bind("starts", texts(years, year -> year.start().toString()))
        .bind("ownLevels", texts(years, year -> "{" + String.join(",", year.ownLevels()) + "}"))
        .bind("provinces", provinces(question))
        .bind("ancestors", ancestors.toArray(UUID[]::new))
        .bind("asOf", question.standpoint().asOf().toString());
  }

  private static String[] texts(List<FunnelYear> years, Function<FunnelYear, String> column) {
    return years.stream().map(column).toArray(String[]::new);
  }

  private static UUID[] provinces(Question question) {
    var unit = question.unit();
    var provinces = question.current() == null ? Set.<UUID>of() : question.current().provinces();
    return provinces.isEmpty()
        ? new UUID[] {unit.provinceId() == null ? unit.id() : unit.provinceId()}
        : provinces.toArray(UUID[]::new);
  }
}
