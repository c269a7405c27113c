package vn.danvan.modelservice.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;

/**
 * Opens a unit, and what lies below it, for late entry of facts of some days.
 *
 * @param from first day whose facts may be entered late
 * @param to last such day
 * @param reason kept as a private note
 */
@Schema(
    name = "OpenForLateEntry",
    examples =
        """
        {"from": "2023-01-01", "to": "2023-12-31", "reason": "Nhập bổ sung sổ sách năm 2023"}
        """)
record RetrospectiveRequest(
    @Schema(examples = "2023-01-01") @NotNull LocalDate from,
    @Schema(examples = "2023-12-31") @NotNull LocalDate to,
    @Schema(examples = "Nhập bổ sung sổ sách năm 2023") @NotBlank @Size(max = 500) @MultiLine
        String reason) {}
