package vn.danvan.modelservice.reference;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;

/**
 * Closes what is not to be named any more; what names it already keeps it.
 *
 * @param closedOn the last day on which it may be named
 * @param reason kept as a private note
 */
@Schema(
    name = "CloseReference",
    examples =
        """
        {"closedOn": "2025-12-31", "reason": "Hết giai đoạn 2021-2025"}
        """)
public record CloseRequest(
    @Schema(examples = "2025-12-31") @NotNull LocalDate closedOn,
    @Size(max = 2000) @MultiLine String reason) {}
