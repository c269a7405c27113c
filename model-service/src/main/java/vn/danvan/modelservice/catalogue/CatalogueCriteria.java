package vn.danvan.modelservice.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.platform.units.UnitScope;

/**
 * Which entries are looked for; null does not matter.
 *
 * @param fields codes of a field and of all below it
 * @param unit condition for the owner's place
 * @param year a year in whose ledger the model stands
 * @param level a level at which the model is recognized
 * @param campaign code of a campaign that the model is linked to
 * @param directive code of a directive that the model is linked to
 */
record CatalogueCriteria(
    SearchWords words,
    List<String> fields,
    UnitScope.Condition unit,
    Integer year,
    String level,
    String campaign,
    String directive) {

  String where(SearchWords.Form form) {
    return (form == null ? "TRUE" : "entry.tokens @@ CAST(:query AS tsquery)")
        + (fields == null ? "" : " AND entry.field_code = ANY(:fields)")
        + (unit == null ? "" : " AND " + unit.sql())
        + (year == null ? "" : " AND entry.years @> ARRAY[:year]")
        + (campaign == null
            ? ""
            : " AND entry.campaign_codes <> '{}' AND entry.campaign_codes @> ARRAY[:campaign::text]")
        + (directive == null
            ? ""
            : " AND entry.directive_codes <> '{}' AND entry.directive_codes @> ARRAY[:directive::text]")
        + (level == null
            ? ""
            : " AND EXISTS (SELECT FROM known_recognition known WHERE known.model_id = entry.model_id"
                + " AND known.level = :level AND known.state = 'IN_FORCE')");
  }

  Map<String, Object> bindings(SearchWords.Form form) {
    var bindings = new HashMap<String, Object>();
    if (form != null) {
      bindings.put("query", words.query(form));
    }
    if (fields != null) {
      bindings.put("fields", fields.toArray(String[]::new));
    }
    if (unit != null) {
      bindings.putAll(unit.binding());
    }
    if (year != null) {
      bindings.put("year", year);
    }
    if (level != null) {
      bindings.put("level", level);
    }
    if (campaign != null) {
      bindings.put("campaign", campaign);
    }
    if (directive != null) {
      bindings.put("directive", directive);
    }
    return bindings;
  }
}
