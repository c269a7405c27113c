package vn.danvan.recognitionservice.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * A conflict of interest.
 *
 * @param member id of the membership; by default the caller's own
 * @param unit id or code of the unit: the member keeps out of whatever lies in it
 * @param reason kept as a private note
 */
@Schema(
    name = "CouncilConflict",
    examples =
        """
        {"unit": "duc-linh"}
        """)
record CouncilConflictRequest(
    UUID member,
    @NotBlank @Size(max = 100) @Schema(examples = "duc-linh") String unit,
    @Size(min = 1, max = 2000) @MultiLine String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
