package vn.danvan.dialogueservice.recommendation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;

/** Bodies of the procedure by which officers have a contact erased. */
final class ContactErasureRequests {

  private ContactErasureRequests() {}

  @Schema(
      name = "ContactErasureRequest",
      examples = "{\"reason\": \"Người gửi yêu cầu bằng văn bản ngày 12/6/2026\"}")
  record Requested(
      @NotBlank @Size(max = 1000) @MultiLine @Schema(description = "Recorded with the request")
          String reason) {}

  @Schema(name = "ContactErasureDecision", examples = "{\"approved\": true}")
  record Decided(
      @NotNull Boolean approved,
      @Size(max = 1000) @MultiLine @Schema(description = "Needed unless it is approved")
          String reason) {}
}
