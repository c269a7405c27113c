package vn.danvan.recognitionservice.movementreview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * Why a review is called off.
 *
 * @param reason kept as a private note
 */
@Schema(
    name = "MovementReviewCancellation",
    examples =
        """
        {"reason": "Hoãn do bão", "occurredOn": "2025-10-20",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record MovementReviewReasonRequest(
    @NotBlank @Size(max = 2000) @MultiLine @Schema(examples = "Hoãn do bão") String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
