package vn.danvan.modelservice.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * How the entries that were found divide, the most frequent value first.
 *
 * @param counted how many entries were counted
 * @param complete false if there are more: then the newest were counted
 * @param fields by main field
 * @param years by year of the ledger; an entry of two years counts in both
 * @param levels by level of recognition; an entry recognized at two levels counts in both
 * @param campaigns by campaign; an entry linked to two counts in both
 * @param directives by directive; an entry linked to two counts in both
 * @param units by the units directly below the unit asked for, or by province
 */
@Schema(name = "CatalogueFacets")
record CatalogueFacets(
    int counted,
    boolean complete,
    List<Value> fields,
    List<Value> years,
    List<Value> levels,
    List<Value> campaigns,
    List<Value> directives,
    List<UnitValue> units) {

  /** A value that the list can be filtered by. */
  @Schema(name = "CatalogueFacet")
  record Value(@Schema(examples = "ECONOMY") String value, int count) {}

  /** A unit that the list can be filtered by; null for owners directly at the unit asked for. */
  @Schema(name = "CatalogueUnitFacet")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record UnitValue(UnitRef unit, int count) {}
}
