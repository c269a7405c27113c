package vn.danvan.recognitionservice.decision;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list holds: the items, and in a sync what is gone from the caller's view. */
@Schema(
    name = "RecognitionListItem",
    oneOf = {RecognitionView.class, RecognitionListItem.Removed.class})
sealed interface RecognitionListItem permits RecognitionView, RecognitionListItem.Removed {

  /**
   * What does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedRecognition")
  record Removed(UUID id, boolean removed) implements RecognitionListItem {

    static Removed of(UUID id) {
      return new Removed(id, true);
    }
  }
}
