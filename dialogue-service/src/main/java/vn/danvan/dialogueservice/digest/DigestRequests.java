package vn.danvan.dialogueservice.digest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;

/** Bodies of acts on digests. */
final class DigestRequests {

  private DigestRequests() {}

  @Schema(
      name = "PrepareOpinionDigest",
      examples =
          """
          {"samples": [{"recommendation": "01990000-0000-7000-8000-000000000001",
           "text": "Người dân đề nghị sớm sửa đường liên thôn."}]}
          """)
  record Prepared(@NotNull @Size(max = 20) List<@NotNull @Valid Sample> samples) {}

  @Schema(name = "OpinionDigestChoice")
  record Sample(
      @NotNull @Schema(description = "What the sample is made of; in the digest's unit and month")
          UUID recommendation,
      @NotBlank
          @Size(max = 1_000)
          @MultiLine
          @Schema(description = "What was said, in the officer's words and without who said it")
          String text) {}

  @Schema(name = "ApproveOpinionDigest", examples = "{}")
  record Approved() {}
}
