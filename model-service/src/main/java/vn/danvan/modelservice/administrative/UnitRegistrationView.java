package vn.danvan.modelservice.administrative;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.modelservice.unit.UnitKind;
import vn.danvan.modelservice.unit.UnitLevel;

/**
 * What entering a province's administrative units into the tree did, or would do.
 *
 * @param shownAsOf the day whose state was taken, where the day asked for is earlier than what is
 *     known
 * @param registered the units entered, those above before those below
 * @param kept units that were in the tree with their code on that day, and stay as they are
 */
@Schema(name = "ProvinceRegistration")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitRegistrationView(
    boolean dryRun, LocalDate on, LocalDate shownAsOf, List<Entry> registered, List<Entry> kept) {

  /**
   * A unit of the tree.
   *
   * @param parent code of the unit above
   */
  @Schema(name = "ProvinceRegistrationEntry")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      @Schema(examples = "lai-chau-2025-03388") String code,
      @Schema(examples = "Phường Đoàn Kết") String name,
      UnitKind kind,
      UnitLevel level,
      String parent,
      @Schema(examples = "03388") String statisticsCode) {}
}
