package vn.danvan.reportingservice.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.reportingservice.fact.FactKind;
import vn.danvan.reportingservice.fact.Metric;

/**
 * R9: what is linked to campaigns, or to directives, on some day of the period. A model that is
 * linked to two of them stands in both rows and counts once in the totals, and so do units.
 */
abstract class LinkedModels implements Report {

  private static final String MODELS = "models";
  private static final String UNITS = "units";
  private static final String FIRST = "0001-01-01";
  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

  private static final String LINKED =
      """
      FROM unit_closure closure
      JOIN flow ON flow.unit_id = closure.unit AND flow.metric = :entered AND flow.on_date <= :to
      WHERE closure.ancestor = :unit AND flow.resolved
        AND flow.recorded_at <= :asOf::timestamptz AND flow.superseded_at > :asOf::timestamptz
        AND NOT EXISTS (SELECT FROM flow gone
                        WHERE gone.aggregate_id = flow.aggregate_id AND gone.version = flow.version
                          AND gone.metric = :left AND gone.class = flow.class AND gone.on_date < :from)
        AND (:fields::text[] IS NULL OR flow.field = ANY (:fields::text[]))
        AND (:level::text IS NULL OR flow.level = :level)
      """;

  private static final String COUNT =
      """
      SELECT found.class AS code, min(reference.name_vi) AS name, count(DISTINCT found.aggregate_id) AS models,
             count(DISTINCT found.unit_id) AS units
      FROM (SELECT flow.aggregate_id, flow.unit_id, flow.class %s) AS found
      LEFT JOIN reference ON reference.kind = :kind AND reference.code = found.class
      GROUP BY GROUPING SETS ((), (found.class)) ORDER BY found.class
      """
          .formatted(LINKED);

  private static final String RECORDS =
      """
      SELECT hit.*, fact.title, fact.state
      FROM (SELECT DISTINCT flow.aggregate_id, flow.version, flow.on_date, flow.unit_id, flow.field, flow.level,
                   flow.owner_kind %s) AS hit
      JOIN fact USING (aggregate_id, version)
      WHERE (hit.on_date, hit.aggregate_id) > (:afterDate::date, :afterId::uuid)
      ORDER BY hit.on_date, hit.aggregate_id LIMIT :limit
      """
          .formatted(LINKED);

  private static final String UNIT_RECORDS =
      """
      SELECT DISTINCT flow.unit_id %s
        AND flow.unit_id > :afterId::uuid ORDER BY flow.unit_id LIMIT :limit
      """
          .formatted(LINKED);

  private final By by;
  private final Metric entered;
  private final Metric left;
  private final List<Figure> figures;

  /**
   * @param vi what models are linked to
   * @param en the same in English
   */
  LinkedModels(By by, Metric entered, Metric left, String vi, String en) {
    this.by = by;
    this.entered = entered;
    this.left = left;
    this.figures =
        List.of(
            Figure.own(
                MODELS,
                "số mô hình gắn với " + vi + ", hoạt động ít nhất một ngày trong kỳ",
                "the models linked to " + en + " and active on some day of the period"),
            Figure.own(
                UNITS,
                "số đơn vị có mô hình gắn với " + vi + " trong kỳ",
                "the units that own such models"));
  }

  @Override
  public List<Figure> figures() {
    return figures;
  }

  @Override
  public List<By> groupings() {
    return List.of(by);
  }

  private record Row(String code, String name, long models, long units) {

    Map<String, Object> figures() {
      var figures = new LinkedHashMap<String, Object>();
      figures.put(MODELS, models);
      figures.put(UNITS, units);
      return figures;
    }
  }

  @Override
  public Content compute(Handle handle, Question question) {
    var found =
        bound(handle.createQuery(COUNT), question)
            .bind("kind", by.name())
            .map(
                (row, _) ->
                    new Row(
                        row.getString("code"),
                        row.getString("name"),
                        row.getLong("models"),
                        row.getLong("units")))
            .list();
    Map<String, Object> totals = Map.of();
    var rows = new ArrayList<Map<String, Object>>();
    for (var row : found) {
      if (row.code() == null) {
        totals = row.figures();
      } else {
        var subject = new LinkedHashMap<String, Object>();
        subject.put("code", row.code());
        subject.put("name", row.name());
        rows.add(FlowReport.row(by.parameter(), subject, row.figures()));
      }
    }
    return new Content(totals, rows, List.of(), List.of());
  }

  @Override
  public List<RecordView> records(
      Handle handle, Question question, Figure figure, List<String> after, int limit) {
    return figure.name().equals(UNITS)
        ? units(handle, question, after, limit)
        : models(handle, question, after, limit);
  }

  private List<RecordView> models(Handle handle, Question question, List<String> after, int limit) {
    return bound(handle.createQuery(RECORDS), question)
        .bind("afterDate", after.isEmpty() ? FIRST : after.getFirst())
        .bind("afterId", after.isEmpty() ? NO_ID : after.getLast())
        .bind("limit", limit)
        .map(
            (row, _) -> {
              var on = row.getObject("on_date", java.time.LocalDate.class);
              var id = row.getObject("aggregate_id", UUID.class);
              return new RecordView(
                  id,
                  FactKind.MODEL.type(),
                  question.tree().ref(row.getObject("unit_id", UUID.class)),
                  row.getString("title"),
                  on,
                  null,
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

  private List<RecordView> units(Handle handle, Question question, List<String> after, int limit) {
    return bound(handle.createQuery(UNIT_RECORDS), question)
        .bind("afterId", after.isEmpty() ? NO_ID : after.getLast())
        .bind("limit", limit)
        .map((row, _) -> row.getObject("unit_id", UUID.class))
        .map(id -> unit(question.tree().ref(id)))
        .list();
  }

  private static RecordView unit(UnitRef unit) {
    return new RecordView(
        unit.id(),
        "unit",
        unit,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of("", unit.id().toString()));
  }

  private Query bound(Query query, Question question) {
    return query
        .bind("entered", entered.name())
        .bind("left", left.name())
        .bind("unit", question.unit().id())
        .bind("from", question.period().from())
        .bind("to", question.period().to())
        .bind("asOf", question.standpoint().asOf().toString())
        .bind("fields", question.filter().fieldCodes())
        .bind("level", question.filter().level());
  }
}
