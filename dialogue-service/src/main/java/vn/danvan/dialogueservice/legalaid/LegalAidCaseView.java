package vn.danvan.dialogueservice.legalaid;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/** A case of legal aid as answers show it. */
@Schema(name = "LegalAidCase")
record LegalAidCaseView(
    UUID id,
    long version,
    LegalAidState state,
    @Schema(description = "Id of its request") UUID request,
    @Schema(description = "Its place among the cases of its request: 1 for the first") int number,
    UnitRef unit,
    String level,
    LawField lawField,
    LegalAidForm form,
    LocalDate openedOn,
    LocalDate closedOn,
    LegalAidOutcome outcome,
    List<AllowedAction> allowedActions)
    implements Versioned, LegalAidCaseListItem {

  static LegalAidCaseView of(LegalAidCase one, UnitTree tree, List<AllowedAction> actions) {
    var data = one.data();
    return new LegalAidCaseView(
        data.id(),
        data.version(),
        data.state(),
        data.requestId(),
        data.number(),
        tree.ref(data.unitId()),
        data.level(),
        data.lawField(),
        data.form(),
        data.openedOn(),
        data.closedOn(),
        data.outcome(),
        actions);
  }
}
