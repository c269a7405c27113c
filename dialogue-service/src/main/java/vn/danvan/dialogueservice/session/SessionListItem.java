package vn.danvan.dialogueservice.session;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of sessions holds: sessions, and in a sync what is gone from the caller's view. */
@Schema(
    name = "SessionListItem",
    oneOf = {SessionView.class, SessionListItem.Removed.class})
sealed interface SessionListItem permits SessionView, SessionListItem.Removed {

  /**
   * A session that does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedSession")
  record Removed(UUID id, boolean removed) implements SessionListItem {}
}
