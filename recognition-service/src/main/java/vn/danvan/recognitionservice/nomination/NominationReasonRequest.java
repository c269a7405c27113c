package vn.danvan.recognitionservice.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * A step that needs its reason.
 *
 * @param reason kept as a private note
 */
@Schema(
    name = "NominationReason",
    examples =
        """
        {"reason": "Thiếu báo cáo thành tích", "occurredOn": "2023-10-10",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record NominationReasonRequest(
    @NotBlank @Size(max = 2000) @MultiLine @Schema(examples = "Thiếu báo cáo thành tích")
        String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
