package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Turns what requests write for lead and cooperating units into units that may be that.
 *
 * @see "docs/rules.md: R-REC-09 (one lead unit)"
 */
@ApplicationScoped
class LeadUnits {

  private final UnitDirectory units;

  LeadUnits(UnitDirectory units) {
    this.units = units;
  }

  /** The lead unit, or null when none is named. */
  UUID lead(String idOrCode, UUID host, LocalDate on, Guards guards) {
    return idOrCode == null
        ? null
        : require("/leadUnit", units.require("/leadUnit", idOrCode), host, on, guards);
  }

  List<UUID> cooperating(
      List<String> idsOrCodes, UUID lead, UUID host, LocalDate on, Guards guards) {
    if (idsOrCodes == null) {
      return List.of();
    }
    var pointer = "/cooperatingUnits";
    var ids =
        idsOrCodes.stream()
            .filter(Objects::nonNull)
            .map(name -> require(pointer, units.require(pointer, name), host, on, guards))
            .toList();
    RecommendationProblem.UNIT_REPEATED.unless(
        !ids.contains(lead) && ids.stream().distinct().count() == ids.size(), guards, pointer);
    return ids;
  }

  private UUID require(String pointer, Unit unit, UUID host, LocalDate on, Guards guards) {
    RecommendationProblem.UNIT_NOT_VALID.unless(unit.isValid(on), guards, pointer, unit.name(), on);
    RecommendationProblem.OTHER_PROVINCE.unless(
        Objects.equals(unit.provinceId(), units.tree().province(host)),
        guards,
        pointer,
        unit.name());
    return unit.id();
  }
}
