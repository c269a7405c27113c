package vn.danvan.recognitionservice.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * A model to put forward.
 *
 * @param ownScore the unit's own score, 0 to 100
 */
@Schema(
    name = "Nominate",
    examples =
        """
        {"round": "0199a2f0-0000-7000-8000-000000000001",
         "model": "0199a2f0-0000-7000-8000-000000000002", "ownScore": 88,
         "occurredOn": "2023-10-10",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record NominateRequest(
    @NotNull @Schema(examples = "0199a2f0-0000-7000-8000-000000000001") UUID round,
    @NotNull @Schema(examples = "0199a2f0-0000-7000-8000-000000000002") UUID model,
    @Min(0) @Max(100) @Schema(examples = "88") Integer ownScore,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
