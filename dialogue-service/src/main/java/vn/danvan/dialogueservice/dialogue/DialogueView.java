package vn.danvan.dialogueservice.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/** A dialogue as answers show it. */
@Schema(name = "Dialogue")
record DialogueView(
    UUID id,
    long version,
    DialogueState state,
    String title,
    DialogueKind kind,
    String subject,
    String place,
    UnitRef hostUnit,
    List<UnitRef> jointHosts,
    String level,
    LocalDate plannedOn,
    LocalDate announcedOn,
    LocalDate heldOn,
    LocalDate concludedOn,
    LocalDate publishedOn,
    LocalDate closedOn,
    Dialogue.Chair chair,
    Dialogue.Attendance attendance,
    Integer participants,
    String noticeNumber,
    boolean announcedLate,
    boolean publishedLate,
    List<AllowedAction> allowedActions)
    implements Versioned, DialogueListItem {

  static DialogueView of(Dialogue dialogue, UnitTree tree, List<AllowedAction> actions) {
    var data = dialogue.data();
    return new DialogueView(
        data.id(),
        data.version(),
        data.state(),
        data.title(),
        data.kind(),
        dialogue.subject(),
        dialogue.place(),
        tree.ref(data.hostUnitId()),
        data.jointHostUnitIds().stream().map(tree::ref).toList(),
        data.level(),
        data.plannedOn(),
        data.announcedOn(),
        data.heldOn(),
        data.concludedOn(),
        data.publishedOn(),
        data.closedOn(),
        dialogue.chair(),
        dialogue.attendance(),
        data.participants(),
        dialogue.noticeNumber(),
        data.announcedLate(),
        data.publishedLate(),
        actions);
  }
}
