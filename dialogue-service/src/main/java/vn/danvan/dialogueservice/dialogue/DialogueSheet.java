package vn.danvan.dialogueservice.dialogue;

import java.util.UUID;

/** What a dialogue asks about the recommendations that were taken down at it. */
public interface DialogueSheet {

  /**
   * How the sheet stands.
   *
   * @param unclassified recommendations whose kind and field are not settled
   * @param open recommendations that have not come to their end
   */
  record Standing(long unclassified, long open) {}

  Standing of(UUID dialogueId);
}
