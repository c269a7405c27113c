package vn.danvan.modelservice.replication;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of replications holds: replications, and in a sync what left the list. */
@Schema(
    name = "ReplicationListItem",
    oneOf = {ReplicationView.class, ReplicationListItem.Removed.class})
sealed interface ReplicationListItem permits ReplicationView, ReplicationListItem.Removed {

  /**
   * A replication that does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedReplication")
  record Removed(UUID id, boolean removed) implements ReplicationListItem {

    static Removed of(UUID id) {
      return new Removed(id, true);
    }
  }
}
