package vn.danvan.recognitionservice.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * A clerical correction that is proposed.
 *
 * @param number the same number, spelled as it should be
 * @param reason kept as a private note
 */
@Schema(
    name = "CorrectDecision",
    examples =
        """
        {"number": "105-QĐ/HU", "reason": "Gõ thiếu dấu"}
        """)
public record CorrectDecisionRequest(
    @NotNull
        @Size(max = 100)
        @Pattern(regexp = DecisionNumbers.PATTERN)
        @Schema(examples = "105-QĐ/HU")
        String number,
    @NotBlank @Size(max = 2000) @MultiLine @Schema(examples = "Gõ thiếu dấu") String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
