package vn.danvan.dialogueservice.duty;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of reception days holds: days, and in a sync what is gone from the caller's view. */
@Schema(
    name = "ReceptionDayListItem",
    oneOf = {ReceptionDayView.class, ReceptionDayListItem.Removed.class})
sealed interface ReceptionDayListItem permits ReceptionDayView, ReceptionDayListItem.Removed {

  /**
   * A day that does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedReceptionDay")
  record Removed(UUID id, boolean removed) implements ReceptionDayListItem {}
}
