package vn.danvan.recognitionservice.decision;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list holds: the items, and in a sync what is gone from the caller's view. */
@Schema(
    name = "DecisionListItem",
    oneOf = {DecisionView.class, DecisionListItem.Removed.class})
sealed interface DecisionListItem permits DecisionView, DecisionListItem.Removed {

  /**
   * What does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedDecision")
  record Removed(UUID id, boolean removed) implements DecisionListItem {

    static Removed of(UUID id) {
      return new Removed(id, true);
    }
  }
}
