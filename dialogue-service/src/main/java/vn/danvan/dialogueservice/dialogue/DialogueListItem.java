package vn.danvan.dialogueservice.dialogue;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of dialogues holds: dialogues, and in a sync what is gone from the caller's view. */
@Schema(
    name = "DialogueListItem",
    oneOf = {DialogueView.class, DialogueListItem.Removed.class})
sealed interface DialogueListItem permits DialogueView, DialogueListItem.Removed {

  /**
   * A dialogue that does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedDialogue")
  record Removed(UUID id, boolean removed) implements DialogueListItem {}
}
