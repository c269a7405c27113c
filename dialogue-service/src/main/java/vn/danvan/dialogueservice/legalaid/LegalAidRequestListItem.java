package vn.danvan.dialogueservice.legalaid;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of requests holds: requests, and in a sync what is gone from the caller's view. */
@Schema(
    name = "LegalAidRequestListItem",
    oneOf = {LegalAidRequestView.class, LegalAidRequestListItem.Removed.class})
sealed interface LegalAidRequestListItem
    permits LegalAidRequestView, LegalAidRequestListItem.Removed {

  /**
   * A request that does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedLegalAidRequest")
  record Removed(UUID id, boolean removed) implements LegalAidRequestListItem {}
}
