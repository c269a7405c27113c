package vn.danvan.modelservice.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.platform.units.UnitScope;

/**
 * What is looked for among the models; null does not matter.
 *
 * @param ids the only ones that are wanted
 * @param mine a unit that owns, leads or cooperates
 * @param improvementDueBefore weak models whose improvement is overdue on the day
 * @param scope condition for what the caller sees beside what is public; null for the public only
 */
record ModelCriteria(
    List<UUID> ids,
    ModelState state,
    UUID ownerUnit,
    String field,
    Integer year,
    UUID registeringUnit,
    ModelKind kind,
    String campaign,
    String directive,
    UUID mine,
    LocalDate improvementDueBefore,
    UnitScope.Condition scope) {

  private static final String MINE =
      """
       AND (model.owner_unit_id = :mine OR model.lead_unit_id = :mine
            OR (model.cooperating_unit_ids <> '{}' AND model.cooperating_unit_ids @> ARRAY[:mine]))
      """;

  private static final String OVERDUE =
      """
       AND model.state = 'NEEDS_IMPROVEMENT' AND EXISTS (
         SELECT FROM improvement WHERE model_id = model.id AND outcome IS NULL AND due_on < :improvementDueBefore)
      """;

  String where() {
    return (scope == null
            ? "model.registered_on IS NOT NULL"
            : "(model.registered_on IS NOT NULL OR " + scope.sql() + ")")
        + when(ids, " AND model.id = ANY(:wanted)")
        + when(state, " AND model.state = :state")
        + when(ownerUnit, " AND model.owner_unit_id = :ownerUnit")
        + when(field, " AND model.field_code = :field")
        + when(registeringUnit, " AND model.registering_unit_id = :registeringUnit")
        + when(kind, " AND model.kind = :kind")
        + when(
            campaign,
            " AND model.campaign_codes <> '{}' AND model.campaign_codes @> ARRAY[:campaign::text]")
        + when(
            directive,
            " AND model.directive_codes <> '{}' AND model.directive_codes @> ARRAY[:directive::text]")
        + when(mine, MINE)
        + when(improvementDueBefore, OVERDUE)
        + when(
            year,
            " AND EXISTS (SELECT FROM ledger_entry WHERE model_id = model.id AND ledger_entry.year = :year)");
  }

  private static String when(Object wanted, String condition) {
    return wanted == null ? "" : condition;
  }

  Map<String, Object> bindings() {
    var bindings = new HashMap<String, Object>();
    if (scope != null) {
      bindings.putAll(scope.binding());
    }
    bindings.put("wanted", ids == null ? null : ids.toArray(UUID[]::new));
    bindings.put("state", state == null ? null : state.name());
    bindings.put("ownerUnit", ownerUnit);
    bindings.put("field", field);
    bindings.put("year", year);
    bindings.put("registeringUnit", registeringUnit);
    bindings.put("kind", kind == null ? null : kind.name());
    bindings.put("campaign", campaign);
    bindings.put("directive", directive);
    bindings.put("mine", mine);
    bindings.put("improvementDueBefore", improvementDueBefore);
    bindings.values().removeIf(value -> value == null);
    return bindings;
  }
}
