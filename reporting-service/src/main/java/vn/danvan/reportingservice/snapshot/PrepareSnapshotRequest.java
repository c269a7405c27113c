package vn.danvan.reportingservice.snapshot;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * Which report is to be frozen; what is left out is left to the report, as in a request for it.
 *
 * @param unit id or code of the unit that signs it
 * @param reason why a signed report is corrected; kept private
 */
@Schema(
    name = "PrepareSnapshot",
    examples =
        "{\"report\": \"recognition-funnel\", \"unit\": \"binh-thuan\", \"period\": \"2023\"}")
record PrepareSnapshotRequest(
    @Schema(examples = "recognition-funnel") @NotBlank @Size(max = 40) String report,
    @Schema(examples = "binh-thuan") @NotBlank @Size(max = 64) String unit,
    @Schema(examples = "2023") @NotBlank @Size(max = 30) String period,
    @Schema(examples = "HISTORICAL") @Size(max = 20) String structure,
    @Schema(examples = "unit") @Size(max = 20) String by,
    @Schema(examples = "ECONOMY") @Size(max = 64) String field,
    @Schema(examples = "DISTRICT") @Size(max = 20) String level,
    @Size(max = 2000) @MultiLine String reason,
    LocalDate occurredOn,
    LateEntry lateEntry)
    implements Act {

  FrozenReports.Question question() {
    return new FrozenReports.Question(report, unit, period, structure, by, field, level);
  }
}
