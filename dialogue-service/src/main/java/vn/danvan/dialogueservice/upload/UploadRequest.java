package vn.danvan.dialogueservice.upload;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Announces a photo; its name is not asked for. */
@Schema(name = "UploadRequest", examples = "{\"mediaType\": \"image/jpeg\", \"size\": 1843200}")
record UploadRequest(
    @NotNull
        @Pattern(regexp = "image/(?:jpeg|png|webp)")
        @Schema(description = "image/jpeg, image/png or image/webp")
        String mediaType,
    @NotNull @Min(1) @Max(UploadRequest.MOST_BYTES) @Schema(description = "In bytes") Long size) {

  static final long MOST_BYTES = 10L * 1024 * 1024;
}
