package vn.danvan.dialogueservice.duty;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of duties holds: duties, and in a sync what is gone from the caller's view. */
@Schema(
    name = "DutyListItem",
    oneOf = {DutyView.class, DutyListItem.Removed.class})
sealed interface DutyListItem permits DutyView, DutyListItem.Removed {

  /**
   * A duty that does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedDuty")
  record Removed(UUID id, boolean removed) implements DutyListItem {}
}
