package vn.danvan.modelservice.administrative;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.modelservice.unit.UnitKind;
import vn.danvan.modelservice.unit.UnitLevel;

/**
 * An administrative unit with what it came from and what took over from it.
 *
 * @param predecessors that ended the day before it began
 * @param successors that began the day after it ended
 */
@Schema(name = "AdministrativeUnitPage")
record AdministrativeUnitPage(
    AdministrativeUnitView unit, List<Relative> predecessors, List<Relative> successors) {

  /**
   * A unit that another took over from, or that took over.
   *
   * @param share how much passed
   * @param effective the successor's first day
   */
  @Schema(name = "AdministrativeRelative")
  record Relative(
      @Schema(examples = "22945") String code,
      @Schema(examples = "Phường Phan Thiết") String name,
      UnitKind kind,
      UnitLevel level,
      AdministrativeUnitRef parent,
      SuccessionShare share,
      LocalDate effective,
      @Schema(examples = "202/2025/QH15") String act) {}
}
