package vn.danvan.recognitionservice.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * Why a decision is cancelled.
 *
 * @param reason kept as a private note
 */
@Schema(
    name = "DecisionReason",
    examples =
        """
        {"reason": "Một hồ sơ trong danh sách đã rút"}
        """)
public record DecisionReasonRequest(
    @NotBlank @Size(max = 2000) @MultiLine @Schema(examples = "Một hồ sơ trong danh sách đã rút")
        String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
