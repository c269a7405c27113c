package vn.danvan.dialogueservice.legalaid;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of cases holds: cases, and in a sync what is gone from the caller's view. */
@Schema(
    name = "LegalAidCaseListItem",
    oneOf = {LegalAidCaseView.class, LegalAidCaseListItem.Removed.class})
sealed interface LegalAidCaseListItem permits LegalAidCaseView, LegalAidCaseListItem.Removed {

  /**
   * A case that does not belong to the list any more.
   *
   * @param removed always true
   */
  @Schema(name = "RemovedLegalAidCase")
  record Removed(UUID id, boolean removed) implements LegalAidCaseListItem {}
}
