package vn.danvan.modelservice.catalogue;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.modelservice.unit.UnitLevel;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.text.Characters;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Query parameters of the catalogue. */
class CatalogueFilter {

  private static final int LONGEST_QUERY = 200;

  @Parameter(description = "Words of the title, with or without diacritics")
  @RestQuery
  String q;

  @Parameter(description = "Code of a field; models of the fields below it are found too")
  @RestQuery
  String field;

  @Parameter(description = "Id or code of a unit: models owned by it or below it")
  @RestQuery
  String unit;

  @Parameter(description = "A year in whose ledger the models stand")
  @RestQuery
  String year;

  @Parameter(description = "A level at which the models are recognized, such as PROVINCE")
  @RestQuery
  String level;

  @Parameter(description = "Code of a campaign that the models are linked to")
  @RestQuery
  String campaign;

  @Parameter(description = "Code of a directive that the models are linked to")
  @RestQuery
  String directive;

  CatalogueCriteria criteria(UnitDirectory units, UnitScope scope, CatalogueFields fields) {
    var wanted = Parameters.oneOf("level", level, UnitLevel.class);
    var root = root(units);
    return new CatalogueCriteria(
        words(),
        fields(fields),
        root == null ? null : scope.within(root, "entry.owner_unit_id", "entry.province_id"),
        Parameters.number("year", year),
        wanted == null ? null : wanted.name(),
        code("campaign", campaign),
        code("directive", directive));
  }

  private static String code(String name, String code) {
    if (code != null && !Characters.allowed(code, false)) {
      throw Parameters.invalid(name, code);
    }
    return code;
  }

  /** The unit asked for, or null. */
  UUID root(UnitDirectory units) {
    return unit == null ? null : units.parameter("unit", unit).id();
  }

  private SearchWords words() {
    if (q == null) {
      return null;
    }
    var words =
        q.length() <= LONGEST_QUERY && Characters.allowed(q, false) ? SearchWords.of(q) : null;
    if (words == null) {
      throw Parameters.invalid("q", q);
    }
    return words;
  }

  private List<String> fields(CatalogueFields fields) {
    if (field == null) {
      return null;
    }
    var codes = Characters.allowed(field, false) ? fields.withThoseBelow(field) : List.<String>of();
    if (codes.isEmpty()) {
      throw Parameters.invalid("field", field);
    }
    return codes;
  }
}
