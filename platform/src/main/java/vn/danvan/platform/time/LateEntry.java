package vn.danvan.platform.time;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a fact is entered more than 30 days after it happened, and the paper that it is entered from.
 *
 * @param reason free text, kept as a private note
 * @param sourceDocument number and date of the paper
 */
@Schema(name = "LateEntry")
public record LateEntry(
    @NotBlank @Size(max = 500) String reason, @NotBlank @Size(max = 200) String sourceDocument) {}
