package vn.danvan.dialogueservice.recommendation;

import java.util.List;
import java.util.UUID;

/** What became of a recommendation at the dialogue itself. */
sealed interface SheetOutcome {

  /**
   * @param leadUnitId the unit that answered and resolves it; null: the host
   */
  record AnsweredAtDialogue(UUID leadUnitId) implements SheetOutcome {}

  record Assigned(UUID leadUnitId, List<UUID> cooperating) implements SheetOutcome {}

  record Forwarded() implements SheetOutcome {}

  record Rejected() implements SheetOutcome {}
}
