package vn.danvan.recognitionservice.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.LateEntry;

/**
 * More time for one unit.
 *
 * @param unit id or code of the unit that may submit longer
 * @param until its last day; on a day off the next working day
 * @param reason kept as a private note
 */
@Schema(
    name = "RoundExtensionGrant",
    examples =
        """
        {"unit": "duc-linh", "until": "2026-11-27", "reason": "Mưa lũ kéo dài"}
        """)
record ExtensionRequest(
    @NotBlank @Size(max = 100) @Schema(examples = "duc-linh") String unit,
    @NotNull @Schema(examples = "2026-11-27") LocalDate until,
    @NotBlank @Size(max = 2000) @MultiLine @Schema(examples = "Mưa lũ kéo dài") String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements RoundAct {}
