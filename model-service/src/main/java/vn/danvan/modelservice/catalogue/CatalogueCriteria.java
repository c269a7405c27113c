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
 */
record CatalogueCriteria(
    SearchWords words, List<String> fields, UnitScope.Condition unit, Integer year, String level) {

  String where(SearchWords.Form form) {
    return (form == null ? "TRUE" : "entry.tokens @@ CAST(:query AS tsquery)")
        + (fields == null ? "" : " AND entry.field_code = ANY(:fields)")
        + (unit == null ? "" : " AND " + unit.sql())
        + (year == null ? "" : " AND entry.years @> ARRAY[:year]")
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
    return bindings;
  }
}
