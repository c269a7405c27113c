package vn.danvan.reportingservice.report;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.reportingservice.fact.FactKind;

/**
 * R4: the models recognized by decisions of the period, each with its decision; one that is
 * recognized at two levels stands in the list of either, and so twice where no level is asked for.
 */
@Singleton
class RecognizedModels implements Report {

  private static final String TOTAL = "total";
  private static final String FIRST = "0001-01-01";
  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

  private static final List<Figure> FIGURES =
      List.of(
          Figure.own(
              TOTAL,
              "số lượt mô hình được công nhận (theo ngày quyết định)",
              "the recognitions of models (by day of the decision)"));

  /** To be completed by how flows are found that belong to the unit. */
  private static final String SELECT =
      """
      SELECT flow.aggregate_id, flow.unit_id, flow.field, flow.level, flow.owner_kind, flow.dated, fact.state,
             fact.related_id AS model_id, fact.document, about.title
      FROM %s
        AND flow.metric IN ('RECOGNITION_OWN', 'RECOGNITION_UP') AND flow.dated BETWEEN :from AND :to
      JOIN fact USING (aggregate_id, version)
      LEFT JOIN LATERAL (
        SELECT related.title FROM fact related
        WHERE related.aggregate_id = fact.related_id
          AND related.recorded_at <= :asOf::timestamptz AND related.superseded_at > :asOf::timestamptz) AS about ON true
      WHERE flow.resolved AND flow.recorded_at <= :asOf::timestamptz AND flow.superseded_at > :asOf::timestamptz
        AND (:fields::text[] IS NULL OR flow.field = ANY (:fields::text[]))
        AND (:level::text IS NULL OR flow.level = :level)
        /* links */
        AND (flow.dated, flow.aggregate_id) > (:afterDate::date, :afterId::uuid)
      ORDER BY flow.dated, flow.aggregate_id LIMIT :limit
      """;

  private static final String BY_DATE =
      SELECT.formatted(
          "unit_closure closure JOIN flow ON closure.ancestor = :unit AND flow.unit_id = closure.unit"
              + " AND (closure.placed IS NULL OR closure.placed @> flow.on_date)");

  /** By today's tree it is known which units belong to the one asked for. */
  private static final String BY_TODAY =
      SELECT.formatted(
          "unnest(:units::uuid[]) AS closure (unit) JOIN flow ON flow.unit_id = closure.unit");

  private record Recognized(
      UUID id,
      UnitRef unit,
      UUID modelId,
      String title,
      String state,
      String field,
      String level,
      String ownerKind,
      String decisionNumber,
      LocalDate decidedOn) {

    Map<String, Object> row() {
      var row = new LinkedHashMap<String, Object>();
      row.put("model", pair("id", modelId, "title", title));
      row.put("unit", unit);
      row.put("ownerKind", ownerKind);
      row.put("field", field);
      row.put("level", level);
      row.put("decision", pair("number", decisionNumber, "date", decidedOn));
      return row;
    }

    private static Map<String, Object> pair(
        String first, Object firstValue, String second, Object secondValue) {
      var pair = new LinkedHashMap<String, Object>();
      pair.put(first, firstValue);
      pair.put(second, secondValue);
      return pair;
    }

    RecordView view() {
      return new RecordView(
          id,
          FactKind.RECOGNITION.type(),
          unit,
          title,
          decidedOn,
          null,
          state,
          field,
          level,
          ownerKind,
          null,
          null,
          List.of(decidedOn.toString(), id.toString()));
    }
  }

  @Override
  public String name() {
    return "recognized-models";
  }

  @Override
  public List<Figure> figures() {
    return FIGURES;
  }

  @Override
  public List<By> groupings() {
    return List.of(By.MODEL);
  }

  @Override
  public boolean filtersByLinks() {
    return true;
  }

  @Override
  public Content compute(Handle handle, Question question) {
    var found = read(handle, question, List.of(), Integer.MAX_VALUE);
    return new Content(
        Map.of(TOTAL, (long) found.size()),
        found.stream().map(Recognized::row).toList(),
        List.of(),
        List.of());
  }

  @Override
  public List<RecordView> records(
      Handle handle, Question question, Figure figure, List<String> after, int limit) {
    return read(handle, question, after, limit).stream().map(Recognized::view).toList();
  }

  private static List<Recognized> read(
      Handle handle, Question question, List<String> after, int limit) {
    var filter = question.filter();
    var current = question.current();
    var query = handle.createQuery(filter.narrow(current == null ? BY_DATE : BY_TODAY));
    if (current == null) {
      query.bind("unit", question.unit().id());
    } else {
      query.bind("units", current.units().toArray(UUID[]::new));
    }
    return filter
        .bind(query)
        .bind("from", question.period().from())
        .bind("to", question.period().to())
        .bind("asOf", question.standpoint().asOf().toString())
        .bind("afterDate", after.isEmpty() ? FIRST : after.getFirst())
        .bind("afterId", after.isEmpty() ? NO_ID : after.getLast())
        .bind("limit", limit)
        .map((row, _) -> recognized(row, question))
        .list();
  }

  private static Recognized recognized(ResultSet row, Question question) throws SQLException {
    return new Recognized(
        row.getObject("aggregate_id", UUID.class),
        question.tree().ref(row.getObject("unit_id", UUID.class)),
        row.getObject("model_id", UUID.class),
        row.getString("title"),
        row.getString("state"),
        row.getString("field"),
        row.getString("level"),
        row.getString("owner_kind"),
        row.getString("document"),
        row.getObject("dated", LocalDate.class));
  }
}
