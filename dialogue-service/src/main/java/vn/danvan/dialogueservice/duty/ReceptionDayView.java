package vn.danvan.dialogueservice.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/** A reception day as answers show it; nothing more can be done with it. */
@Schema(name = "ReceptionDay")
record ReceptionDayView(
    UUID id,
    long version,
    UnitRef unit,
    String level,
    LocalDate heldOn,
    int citizens,
    int cases,
    List<AllowedAction> allowedActions)
    implements Versioned, ReceptionDayListItem {

  static ReceptionDayView of(ReceptionDay day, UnitTree tree) {
    var data = day.data();
    return new ReceptionDayView(
        data.id(),
        data.version(),
        tree.ref(data.unitId()),
        data.level(),
        data.heldOn(),
        data.citizens(),
        data.cases(),
        List.of());
  }
}
