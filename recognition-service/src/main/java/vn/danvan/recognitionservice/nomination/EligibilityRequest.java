package vn.danvan.recognitionservice.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * Whether a dossier may come under review.
 *
 * @param reason needed when it may not; kept as a private note
 */
@Schema(
    name = "Eligibility",
    examples =
        """
        {"eligible": true, "occurredOn": "2023-10-10",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record EligibilityRequest(
    @NotNull @Schema(examples = "true") Boolean eligible,
    @Size(min = 1, max = 2000) @MultiLine String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
