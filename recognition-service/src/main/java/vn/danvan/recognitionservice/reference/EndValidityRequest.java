package vn.danvan.recognitionservice.reference;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;

/**
 * Ends what holds; what goes by it already keeps it.
 *
 * @param validTo the last day on which it holds
 * @param reason kept as a private note
 */
@Schema(
    name = "EndValidity",
    examples =
        """
        {"validTo": "2026-12-31", "reason": "Ban hành quy định mới"}
        """)
public record EndValidityRequest(
    @NotNull @Schema(examples = "2026-12-31") LocalDate validTo,
    @Size(max = 2000) @MultiLine String reason) {}
