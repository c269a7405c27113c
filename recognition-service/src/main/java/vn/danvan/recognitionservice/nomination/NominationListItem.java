package vn.danvan.recognitionservice.nomination;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list holds: the items, and in a sync what is gone from the caller's view. */
@Schema(
    name = "NominationListItem",
    oneOf = {NominationView.class, NominationListItem.Removed.class})
sealed interface NominationListItem permits NominationView, NominationListItem.Removed {

  /**
   * What does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedNomination")
  record Removed(UUID id, boolean removed) implements NominationListItem {

    static Removed of(UUID id) {
      return new Removed(id, true);
    }
  }
}
