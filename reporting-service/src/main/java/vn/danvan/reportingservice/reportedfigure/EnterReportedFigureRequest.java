package vn.danvan.reportingservice.reportedfigure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * A figure as a document states it.
 *
 * @param unit id or code of the unit whose figure it is
 * @param report beside whose figures it is shown
 * @param metric name of the figure, one that the report counts or another
 * @param sourceDocument title or number of the document; names no person
 */
@Schema(
    name = "EnterReportedFigure",
    examples =
        """
        {"unit": "lai-chau", "report": "sessions", "metric": "propagandaSessions",
         "period": "2020-01-01..2025-10-23", "value": 10360, "qualifier": "AT_LEAST",
         "sourceDocument": "Báo cáo tổng kết giai đoạn 2020-2025", "sourceDate": "2025-10-23"}
        """)
record EnterReportedFigureRequest(
    @Schema(examples = "lai-chau") @NotBlank @Size(max = 64) String unit,
    @Schema(examples = "sessions") @NotBlank @Size(max = 40) String report,
    @Schema(examples = "propagandaSessions")
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = "[a-z][A-Za-z0-9]*")
        String metric,
    @Schema(examples = "2020-01-01..2025-10-23") @NotBlank @Size(max = 30) String period,
    @NotNull @PositiveOrZero @Max(1_000_000_000_000L) Long value,
    @NotNull Qualifier qualifier,
    @NotBlank @Size(max = 300) String sourceDocument,
    @NotNull LocalDate sourceDate,
    LocalDate occurredOn,
    LateEntry lateEntry)
    implements Act {}
