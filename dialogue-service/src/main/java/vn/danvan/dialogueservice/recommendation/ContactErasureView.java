package vn.danvan.dialogueservice.recommendation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Versioned;

/** A request to erase how a sender is reached, as the list shows it. */
@Schema(name = "ContactErasureListItem")
record ContactErasureView(
    UUID id,
    long version,
    UUID recommendationId,
    UUID hostUnitId,
    ContactErasure.State state,
    LocalDate requestedOn,
    LocalDate decidedOn,
    @Schema(description = "Why it was asked for; null unless the caller may decide") String reason)
    implements Versioned {

  static ContactErasureView of(ContactErasure erasure, boolean decides) {
    var data = erasure.data();
    return new ContactErasureView(
        data.id(),
        data.version(),
        data.recommendationId(),
        data.hostUnitId(),
        data.state(),
        data.requestedOn(),
        data.decidedOn(),
        decides ? erasure.reason() : null);
  }
}
