package vn.danvan.modelservice.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/**
 * A unit as answers show it.
 *
 * @param territory the unit whose subtree it serves
 * @param province null above provinces
 * @param validTo last day of validity; null while it exists
 * @param retrospective days open for late entry; null while closed
 */
@Schema(name = "Unit")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitView(
    UUID id,
    long version,
    @Schema(examples = "duc-linh") String code,
    @Schema(examples = "Huyện Đức Linh") String name,
    String nameEn,
    UnitKind kind,
    UnitLevel level,
    UnitRef parent,
    UnitRef territory,
    UnitRef province,
    String statisticsCode,
    Integer population,
    LocalDate validFrom,
    LocalDate validTo,
    Unit.Retrospective retrospective,
    List<AllowedAction> allowedActions)
    implements Versioned, UnitListItem {

  static UnitView of(Unit unit, UnitTree tree, List<AllowedAction> allowedActions) {
    return new UnitView(
        unit.id(),
        unit.version(),
        unit.code(),
        unit.name(),
        unit.nameEn(),
        UnitKind.valueOf(unit.kind()),
        UnitLevel.valueOf(unit.level()),
        tree.ref(unit.parentId()),
        unit.territoryId().equals(unit.id()) ? unit.ref() : tree.ref(unit.territoryId()),
        unit.id().equals(unit.provinceId()) ? unit.ref() : tree.ref(unit.provinceId()),
        unit.statisticsCode(),
        unit.population(),
        unit.validFrom(),
        unit.validTo(),
        unit.retrospective(),
        allowedActions);
  }
}
