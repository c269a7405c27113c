package vn.danvan.reportingservice.report;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;
import vn.danvan.reportingservice.fact.FactKind;

/**
 * R4: the models recognized by decisions of the period, each with its decision; one that is
 * recognized at two levels stands in the list of either, and so twice where no level is asked for.
 */
@Singleton
class RecognizedModels extends ModelList<RecognizedModels.Recognized> {

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

  record Recognized(
      UUID id,
      UnitRef unit,
      UUID modelId,
      String title,
      String state,
      String field,
      String level,
      String ownerKind,
      String decisionNumber,
      LocalDate decidedOn)
      implements Entry {

    @Override
    public Map<String, Object> row() {
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

    @Override
    public RecordView view() {
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

  RecognizedModels() {
    super(
        SELECT,
        "số lượt mô hình được công nhận (theo ngày quyết định)",
        "the recognitions of models (by day of the decision)");
  }

  @Override
  public String name() {
    return "recognized-models";
  }

  @Override
  Recognized entry(ResultSet row, UnitTree tree) throws SQLException {
    return new Recognized(
        row.getObject("aggregate_id", UUID.class),
        tree.ref(row.getObject("unit_id", UUID.class)),
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
