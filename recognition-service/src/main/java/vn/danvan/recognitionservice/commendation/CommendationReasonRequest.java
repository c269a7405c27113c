package vn.danvan.recognitionservice.commendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * Why a commendation is withdrawn.
 *
 * @param reason kept as a private note
 */
@Schema(
    name = "CommendationReason",
    examples =
        """
        {"reason": "Đề nghị rút hồ sơ"}
        """)
record CommendationReasonRequest(
    @NotBlank @Size(max = 2000) @MultiLine @Schema(examples = "Đề nghị rút hồ sơ") String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
