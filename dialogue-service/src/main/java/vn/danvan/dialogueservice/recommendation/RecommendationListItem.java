package vn.danvan.dialogueservice.recommendation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a list of recommendations holds: recommendations, and in a sync what is gone from the
 * caller's view.
 */
@Schema(
    name = "RecommendationListItem",
    oneOf = {RecommendationView.class, RecommendationListItem.Removed.class})
sealed interface RecommendationListItem permits RecommendationView, RecommendationListItem.Removed {

  /**
   * A recommendation that does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedRecommendation")
  record Removed(UUID id, boolean removed) implements RecommendationListItem {}
}
