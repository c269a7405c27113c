package vn.danvan.dialogueservice.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/** A duty as answers show it, with how it stands today. */
@Schema(name = "Duty")
record DutyView(
    UUID id,
    long version,
    DutyState state,
    UnitRef unit,
    String level,
    HeadOffice head,
    String regulation,
    int dialoguesAYear,
    int receptionDaysAMonth,
    boolean deputiesAllowed,
    LocalDate validFrom,
    LocalDate validTo,
    @Schema(description = "Id of the duty that it follows") UUID replaces,
    List<DutyYear> years,
    @Schema(description = "Dialogues short in years that are over") int missed,
    @Schema(description = "Dialogues short in all years, the present one with them") int shortfall,
    @Schema(description = "By when the next dialogue is due; null if none is") LocalDate nextDueOn,
    List<AllowedAction> allowedActions)
    implements Versioned, DutyListItem {

  static DutyView of(DutyData data, LocalDate today, UnitTree tree, List<AllowedAction> actions) {
    return new DutyView(
        data.id(),
        data.version(),
        data.state(),
        tree.ref(data.unitId()),
        data.level(),
        data.head(),
        data.regulation(),
        data.dialoguesAYear(),
        data.receptionDaysAMonth(),
        data.deputiesAllowed(),
        data.validFrom(),
        data.validTo(),
        data.replacesId(),
        data.years(),
        data.years().stream().filter(DutyYear::missed).mapToInt(DutyYear::shortfall).sum(),
        data.years().stream().mapToInt(DutyYear::shortfall).sum(),
        data.nextDueOn(today),
        actions);
  }
}
