package vn.danvan.recognitionservice.commendation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list holds: the items, and in a sync what is gone from the caller's view. */
@Schema(
    name = "CommendationDecisionListItem",
    oneOf = {CommendationDecisionView.class, CommendationDecisionListItem.Removed.class})
sealed interface CommendationDecisionListItem
    permits CommendationDecisionView, CommendationDecisionListItem.Removed {

  /**
   * What does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedCommendationDecision")
  record Removed(UUID id, boolean removed) implements CommendationDecisionListItem {

    static Removed of(UUID id) {
      return new Removed(id, true);
    }
  }
}
