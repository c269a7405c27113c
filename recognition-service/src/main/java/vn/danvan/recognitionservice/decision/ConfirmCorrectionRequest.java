package vn.danvan.recognitionservice.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * The confirmation of a clerical correction.
 *
 * @param number the spelling that was proposed
 */
@Schema(
    name = "ConfirmCorrection",
    examples =
        """
        {"number": "105-QĐ/HU"}
        """)
public record ConfirmCorrectionRequest(
    @NotNull @Size(max = 100) @Schema(examples = "105-QĐ/HU") String number,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry)
    implements Act {}
