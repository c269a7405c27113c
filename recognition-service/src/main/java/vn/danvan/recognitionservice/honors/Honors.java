package vn.danvan.recognitionservice.honors;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;
import vn.danvan.platform.units.UnitTree;
import vn.danvan.recognitionservice.knownmodel.KnownModel;
import vn.danvan.recognitionservice.knownmodel.KnownModels;

/**
 * Reads recognitions and commendations that stand, as the public may see them.
 *
 * @see "docs/rules.md: R-HON-01 (what is public)"
 */
@ApplicationScoped
class Honors {

  private static final String STANDING =
      """
      (SELECT 'RECOGNITION' AS kind, id, decided_on, round_year AS year, level, authority_id,
              owner_unit_id AS unit_id, province_id, owner_kind AS recipient_kind, NULL::text AS name, model_id,
              NULL::text AS form, decision_id, decision_number, NULL::int AS from_year, NULL::int AS to_year,
              NULL::text AS recipient_key
       FROM recognition WHERE state = 'IN_FORCE'
       UNION ALL
       SELECT 'COMMENDATION', id, decided_on, decided_year, level, issuer_id, recipient_unit_id, province_id,
              recipient_kind,
              CASE WHEN recipient_kind = 'COLLECTIVE' OR name_published_on IS NOT NULL THEN recipient_name END,
              model_id, form_code, decision_id, decision_number, from_year, to_year,
              CASE WHEN recipient_kind = 'COLLECTIVE' OR name_published_on IS NOT NULL THEN recipient_key END
       FROM commendation WHERE state = 'AWARDED') AS honor
      """;

  private final Jdbi jdbi;
  private final UnitScope scope;
  private final UnitDirectory units;
  private final KnownModels models;

  Honors(Jdbi jdbi, UnitScope scope, UnitDirectory units, KnownModels models) {
    this.jdbi = jdbi;
    this.scope = scope;
    this.units = units;
    this.models = models;
  }

  /** Filters; null where not given. */
  record Filter(UUID unit, Integer year, String level, HonorKind kind) {}

  private record Row(
      HonorKind kind,
      UUID id,
      LocalDate decidedOn,
      int year,
      String level,
      UUID authority,
      UUID unit,
      String recipientKind,
      String name,
      UUID model,
      String form,
      UUID decision,
      String decisionNumber,
      Integer fromYear,
      Integer toYear) {}

  private record Last(LocalDate decidedOn, UUID id) {}

  /** Newest first. */
  Page<HonorView> list(Filter filter, PageRequest page) {
    var bindings = new HashMap<String, Object>();
    return read(conditions(filter, bindings), bindings, page);
  }

  /**
   * What the recipient of a commendation was commended for over the years: a unit or group, or a
   * person as far as by consent.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code not-found} for a person without
   *     consent too
   */
  Page<HonorView> ofRecipient(UUID commendation, PageRequest page) {
    var bindings = new HashMap<String, Object>(Map.of("like", commendation));
    var known =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT recipient_key FROM " + STANDING + " WHERE id = :like")
                    .bindMap(bindings)
                    .mapTo(String.class)
                    .findFirst());
    if (known.isEmpty()) {
      throw PlatformProblem.UNKNOWN.because();
    }
    var conditions = new ArrayList<String>();
    conditions.add(
        """
        (unit_id, recipient_kind, recipient_key) = (
          SELECT recipient_unit_id, recipient_kind, recipient_key FROM commendation WHERE id = :like)
        """);
    return read(conditions, bindings, page);
  }

  private Page<HonorView> read(
      List<String> conditions, Map<String, Object> bindings, PageRequest page) {
    page.last(2, key -> new Last(LocalDate.parse(key.getFirst()), UUID.fromString(key.getLast())))
        .ifPresent(
            last -> {
              conditions.add("(decided_on, id) < (:lastOn, :lastId)");
              bindings.put("lastOn", last.decidedOn());
              bindings.put("lastId", last.id());
            });
    var rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT * FROM "
                            + STANDING
                            + where(conditions)
                            + " ORDER BY decided_on DESC, id DESC LIMIT :rows")
                    .bindMap(bindings)
                    .bind("rows", page.limit() + 1)
                    .map((row, _) -> row(row))
                    .list());
    var known =
        models.find(rows.stream().map(Row::model).filter(Objects::nonNull).distinct().toList());
    var tree = units.tree();
    return page.page(rows, row -> List.of(row.decidedOn().toString(), row.id().toString()))
        .map(row -> view(row, tree, known));
  }

  HonorHistoryView history(UUID unit) {
    var bindings = new HashMap<String, Object>();
    var conditions = conditions(new Filter(unit, null, null, null), bindings);
    var years =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT year, level, count(*) FILTER (WHERE kind = 'RECOGNITION') AS recognitions,
                               count(*) FILTER (WHERE kind = 'COMMENDATION' AND recipient_kind = 'COLLECTIVE')
                                 AS collectives,
                               count(*) FILTER (WHERE kind = 'COMMENDATION' AND recipient_kind = 'INDIVIDUAL')
                                 AS individuals
                        FROM
                        """
                            + STANDING
                            + where(conditions)
                            + " GROUP BY year, level ORDER BY year, level")
                    .bindMap(bindings)
                    .map(
                        (row, _) ->
                            new HonorHistoryView.Year(
                                row.getInt("year"),
                                row.getString("level"),
                                row.getInt("recognitions"),
                                row.getInt("collectives"),
                                row.getInt("individuals")))
                    .list());
    return new HonorHistoryView(units.tree().ref(unit), years);
  }

  private List<String> conditions(Filter filter, Map<String, Object> bindings) {
    var conditions = new ArrayList<String>();
    if (filter.unit() != null) {
      var within = scope.within(filter.unit(), "unit_id", "province_id");
      conditions.add(within.sql());
      bindings.putAll(within.binding());
    }
    equal("year", filter.year(), conditions, bindings);
    equal("level", filter.level(), conditions, bindings);
    equal("kind", filter.kind() == null ? null : filter.kind().name(), conditions, bindings);
    return conditions;
  }

  private static void equal(
      String column, Object value, List<String> conditions, Map<String, Object> bindings) {
    if (value != null) {
      conditions.add(column + " = :" + column);
      bindings.put(column, value);
    }
  }

  private static String where(List<String> conditions) {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  private static HonorView view(Row row, UnitTree tree, Map<UUID, KnownModel> known) {
    var model = row.model() == null ? null : known.get(row.model());
    return new HonorView(
        row.kind(),
        row.id(),
        row.year(),
        row.level(),
        tree.ref(row.authority(), row.decidedOn()),
        new HonorView.Decision(row.decision(), row.decisionNumber(), row.decidedOn()),
        tree.ref(row.unit(), row.decidedOn()),
        row.recipientKind(),
        row.name(),
        row.model() == null
            ? null
            : new HonorView.Model(row.model(), model == null ? null : model.title()),
        row.form(),
        row.fromYear(),
        row.toYear());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        HonorKind.valueOf(row.getString("kind")),
        row.getObject("id", UUID.class),
        row.getObject("decided_on", LocalDate.class),
        row.getInt("year"),
        row.getString("level"),
        row.getObject("authority_id", UUID.class),
        row.getObject("unit_id", UUID.class),
        row.getString("recipient_kind"),
        row.getString("name"),
        row.getObject("model_id", UUID.class),
        row.getString("form"),
        row.getObject("decision_id", UUID.class),
        row.getString("decision_number"),
        row.getObject("from_year", Integer.class),
        row.getObject("to_year", Integer.class));
  }
}
