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
 * @param earlier what it was before, oldest first
 * @param successors what took over from it
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
    List<Period> earlier,
    List<Successor> successors,
    List<AllowedAction> allowedActions)
    implements Versioned, UnitListItem {

  /** What a unit was from one day to another, both included. */
  @Schema(name = "UnitPeriod")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Period(
      LocalDate from,
      LocalDate to,
      String name,
      String nameEn,
      UnitKind kind,
      UnitLevel level,
      UnitRef parent) {

    static Period of(Unit.Earlier period, UnitTree tree) {
      return new Period(
          period.from(),
          period.to(),
          period.name(),
          period.nameEn(),
          UnitKind.valueOf(period.kind()),
          UnitLevel.valueOf(period.level()),
          tree.ref(period.parentId()));
    }
  }

  /**
   * A unit that took over.
   *
   * @param effective its first day as successor
   * @param act number of the act
   */
  @Schema(name = "UnitSuccessor")
  record Successor(UnitRef unit, LocalDate effective, Unit.Share share, String act) {}

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
        unit.earlier().stream().map(period -> Period.of(period, tree)).toList(),
        unit.successors().stream()
            .map(
                one ->
                    new Successor(
                        tree.ref(one.unitId()), one.effective(), one.share(), one.actNumber()))
            .toList(),
        allowedActions);
  }
}
