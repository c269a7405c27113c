package vn.danvan.recognitionservice.commendation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list holds: the items, and in a sync what is gone from the caller's view. */
@Schema(
    name = "CommendationListItem",
    oneOf = {CommendationView.class, CommendationListItem.Removed.class})
sealed interface CommendationListItem permits CommendationView, CommendationListItem.Removed {

  /**
   * What does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedCommendation")
  record Removed(UUID id, boolean removed) implements CommendationListItem {

    static Removed of(UUID id) {
      return new Removed(id, true);
    }
  }
}
