package vn.danvan.modelservice.model;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of models holds: models in full or in short; in a sync what is gone from view. */
@Schema(
    name = "ModelListItem",
    oneOf = {ModelView.class, ModelListItem.Removed.class, ModelSummary.class})
sealed interface ModelListItem permits ModelView, ModelSummary, ModelListItem.Removed {
  /**
   * A model that does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedModel")
  record Removed(UUID id, boolean removed) implements ModelListItem {

    static Removed of(UUID id) {
      return new Removed(id, true);
    }
  }
}
