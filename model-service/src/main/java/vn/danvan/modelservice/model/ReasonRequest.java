package vn.danvan.modelservice.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * An act that needs a reason.
 *
 * @param reason private to those whose scope holds the model
 */
@Schema(
    name = "ModelActWithReason",
    examples =
        """
        {"reason": "Chưa nêu rõ cách làm", "occurredOn": "2023-02-21",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 12-BC/HU"}}
        """)
record ReasonRequest(
    @Schema(examples = "Chưa nêu rõ cách làm") @NotBlank @Size(max = 2000) @MultiLine String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements Act {}
