package vn.danvan.recognitionservice.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * The end of a session without verdicts.
 *
 * @param reason kept as a private note
 */
@Schema(
    name = "CouncilCancellation",
    examples =
        """
        {"reason": "Không đủ số ủy viên"}
        """)
record CouncilReasonRequest(
    @NotBlank @Size(max = 2000) @MultiLine @Schema(examples = "Không đủ số ủy viên") String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
