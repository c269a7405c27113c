package vn.danvan.recognitionservice.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;

/**
 * Days whose facts may be entered late in a round.
 *
 * @param from first day
 * @param to last day, included
 * @param reason kept as a private note
 */
@Schema(
    name = "RoundRetrospective",
    examples =
        """
        {"from": "2023-01-01", "to": "2023-12-31", "reason": "Nhập số liệu năm 2023"}
        """)
record RoundRetrospectiveRequest(
    @NotNull @Schema(examples = "2023-01-01") LocalDate from,
    @NotNull @Schema(examples = "2023-12-31") LocalDate to,
    @NotBlank
        @Size(max = 500)
        @MultiLine
        @Schema(examples = "Nhập số liệu năm 2023 từ báo cáo giấy")
        String reason) {}
