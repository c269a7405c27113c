package vn.danvan.recognitionservice.round;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list holds: the items, and in a sync what is gone from the caller's view. */
@Schema(
    name = "RoundListItem",
    oneOf = {RoundView.class, RoundListItem.Removed.class})
sealed interface RoundListItem permits RoundView, RoundListItem.Removed {

  /**
   * What does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedRound")
  record Removed(UUID id, boolean removed) implements RoundListItem {

    static Removed of(UUID id) {
      return new Removed(id, true);
    }
  }
}
