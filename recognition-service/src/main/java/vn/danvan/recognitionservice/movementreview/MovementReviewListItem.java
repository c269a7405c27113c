package vn.danvan.recognitionservice.movementreview;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list holds: the items, and in a sync what is gone from the caller's view. */
@Schema(
    name = "MovementReviewListItem",
    oneOf = {MovementReviewView.class, MovementReviewListItem.Removed.class})
sealed interface MovementReviewListItem permits MovementReviewView, MovementReviewListItem.Removed {

  /**
   * What does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedMovementReview")
  record Removed(UUID id, boolean removed) implements MovementReviewListItem {

    static Removed of(UUID id) {
      return new Removed(id, true);
    }
  }
}
