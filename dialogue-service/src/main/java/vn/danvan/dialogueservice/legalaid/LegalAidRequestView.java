package vn.danvan.dialogueservice.legalaid;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/** A request for legal aid as answers show it. */
@Schema(name = "LegalAidRequest")
record LegalAidRequestView(
    UUID id,
    long version,
    LegalAidState state,
    UnitRef unit,
    String level,
    LawField lawField,
    LocalDate requestedOn,
    LocalDate closedOn,
    LegalAidOutcome outcome,
    @Schema(description = "How many cases it has") int cases,
    List<AllowedAction> allowedActions)
    implements Versioned, LegalAidRequestListItem {

  static LegalAidRequestView of(
      LegalAidRequest request, UnitTree tree, int cases, List<AllowedAction> actions) {
    var data = request.data();
    return new LegalAidRequestView(
        data.id(),
        data.version(),
        data.state(),
        tree.ref(data.unitId()),
        data.level(),
        data.lawField(),
        data.requestedOn(),
        data.closedOn(),
        data.outcome(),
        cases,
        actions);
  }
}
