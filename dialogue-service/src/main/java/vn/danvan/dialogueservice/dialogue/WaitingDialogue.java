package vn.danvan.dialogueservice.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.dialogueservice.succession.DividedUnit;

/**
 * A dialogue that is still to be held and of whose hosts at least one was divided.
 *
 * @param waiting the divided ones of its hosts
 */
@Schema(name = "WaitingDialogue")
record WaitingDialogue(
    UUID id,
    long version,
    DialogueState state,
    String title,
    LocalDate plannedOn,
    List<DividedUnit> waiting) {}
