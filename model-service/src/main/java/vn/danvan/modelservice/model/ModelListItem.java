package vn.danvan.modelservice.model;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of models holds: models, and in a sync what is gone from the caller's view. */
@Schema(
    name = "ModelListItem",
    oneOf = {ModelView.class, ModelListItem.Removed.class})
sealed interface ModelListItem permits ModelView, ModelListItem.Removed {

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
