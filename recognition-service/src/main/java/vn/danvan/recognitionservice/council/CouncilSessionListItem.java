package vn.danvan.recognitionservice.council;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list holds: the items, and in a sync what is gone from the caller's view. */
@Schema(
    name = "CouncilSessionListItem",
    oneOf = {CouncilSessionView.class, CouncilSessionListItem.Removed.class})
sealed interface CouncilSessionListItem permits CouncilSessionView, CouncilSessionListItem.Removed {

  /**
   * What does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedCouncilSession")
  record Removed(UUID id, boolean removed) implements CouncilSessionListItem {

    static Removed of(UUID id) {
      return new Removed(id, true);
    }
  }
}
