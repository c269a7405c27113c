package vn.danvan.recognitionservice.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * Whether there are proceedings against whom a nomination is for.
 *
 * @param proceedingsPending whether discipline, inspection or a verification is pending
 */
@Schema(
    name = "NominationProceedings",
    examples =
        """
        {"proceedingsPending": false, "occurredOn": "2023-11-12",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record NominationProceedingsRequest(
    @NotNull @Schema(examples = "false") Boolean proceedingsPending,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
