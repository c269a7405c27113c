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
 * R11: the models that needed improvement on some day of the period, each once, with what was
 * decided about it last and what became of that by the period's end.
 */
@Singleton
class WeakModels extends ModelList<WeakModels.Weak> {

  private static final String SELECT =
      """
      SELECT weak.*, fact.title, fact.state
      FROM (
        SELECT DISTINCT ON (found.aggregate_id) found.aggregate_id, found.version, found.unit_id, found.field,
               found.level, found.owner_kind, found.on_date AS weak_on, found.class AS measure,
               due.on_date AS due_on, ended.on_date AS ended_on, ended.class AS outcome
        FROM (
          SELECT flow.* FROM %s
            AND flow.metric = 'MODEL_WEAK' AND flow.on_date <= :to
          WHERE flow.resolved AND flow.recorded_at <= :asOf::timestamptz AND flow.superseded_at > :asOf::timestamptz
            AND (:fields::text[] IS NULL OR flow.field = ANY (:fields::text[]))
            AND (:level::text IS NULL OR flow.level = :level)
            /* links */) AS found
        JOIN flow due ON due.aggregate_id = found.aggregate_id AND due.version = found.version
          AND due.ordinal = found.ordinal + 1
        LEFT JOIN flow ended ON ended.aggregate_id = found.aggregate_id AND ended.version = found.version
          AND ended.ordinal = found.ordinal + 2 AND ended.metric = 'MODEL_WEAK_ENDED' AND ended.on_date <= :to
        WHERE (ended.on_date IS NULL OR ended.on_date >= :from)
        ORDER BY found.aggregate_id, found.on_date DESC, found.ordinal DESC) AS weak
      JOIN fact USING (aggregate_id, version)
      WHERE (weak.weak_on, weak.aggregate_id) > (:afterDate::date, :afterId::uuid)
      ORDER BY weak.weak_on, weak.aggregate_id LIMIT :limit
      """;

  record Weak(
      UUID id,
      UnitRef unit,
      String title,
      String state,
      String field,
      String level,
      String ownerKind,
      LocalDate weakOn,
      String measure,
      LocalDate dueOn,
      LocalDate endedOn,
      String outcome)
      implements Entry {

    @Override
    public Map<String, Object> row() {
      var row = new LinkedHashMap<String, Object>();
      var model = new LinkedHashMap<String, Object>();
      model.put("id", id);
      model.put("title", title);
      row.put("model", model);
      row.put("unit", unit);
      row.put("field", field);
      row.put("reviewedOn", weakOn);
      row.put("measure", measure);
      row.put("deadline", dueOn);
      row.put("outcome", outcome);
      row.put("outcomeOn", endedOn);
      return row;
    }

    @Override
    public RecordView view() {
      return new RecordView(
          id,
          FactKind.MODEL.type(),
          unit,
          title,
          weakOn,
          null,
          state,
          field,
          level,
          ownerKind,
          null,
          null,
          List.of(weakOn.toString(), id.toString()));
    }
  }

  WeakModels() {
    super(
        SELECT,
        "số mô hình yếu cần củng cố ít nhất một ngày trong kỳ (theo ngày rà soát và ngày có kết quả củng cố)",
        "the models that needed improvement on some day of the period (by days of the review and of its outcome)");
  }

  @Override
  public String name() {
    return "weak-models";
  }

  @Override
  Weak entry(ResultSet row, UnitTree tree) throws SQLException {
    return new Weak(
        row.getObject("aggregate_id", UUID.class),
        tree.ref(row.getObject("unit_id", UUID.class)),
        row.getString("title"),
        row.getString("state"),
        row.getString("field"),
        row.getString("level"),
        row.getString("owner_kind"),
        row.getObject("weak_on", LocalDate.class),
        row.getString("measure"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class),
        row.getString("outcome"));
  }
}
