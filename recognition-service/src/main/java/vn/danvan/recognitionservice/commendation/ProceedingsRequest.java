package vn.danvan.recognitionservice.commendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * What the proposing unit declares of the recipient.
 *
 * @param proceedingsPending whether discipline, inspection or a verification is pending
 */
@Schema(
    name = "ProceedingsDeclaration",
    examples =
        """
        {"proceedingsPending": false}
        """)
record ProceedingsRequest(
    @NotNull @Schema(examples = "false") Boolean proceedingsPending,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
