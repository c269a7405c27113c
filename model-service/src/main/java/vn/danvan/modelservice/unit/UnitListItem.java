package vn.danvan.modelservice.unit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of units holds: units, and in a sync what does not belong to the list any more. */
@Schema(
    name = "UnitListItem",
    oneOf = {UnitView.class, UnitListItem.Removed.class})
sealed interface UnitListItem permits UnitView, UnitListItem.Removed {

  /**
   * A unit that does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedUnit")
  record Removed(UUID id, boolean removed) implements UnitListItem {

    static Removed of(UUID id) {
      return new Removed(id, true);
    }
  }
}
