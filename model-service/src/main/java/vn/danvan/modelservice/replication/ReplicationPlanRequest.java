package vn.danvan.modelservice.replication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * One document that plans up to 500 replications for a year: all lines hold or none.
 *
 * @param unit id or code of the unit that plans, such as the province
 * @param documentNumber unique per unit and year
 */
@Schema(
    name = "RecordReplicationPlan",
    examples =
        """
        {"unit": "binh-thuan", "year": 2024, "documentNumber": "15-KH/TU", "occurredOn": "2023-12-20",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 12-BC/TU"},
         "lines": [{"model": "01861f3e-7c00-7000-8000-000000000001", "unit": "tanh-linh"}]}
        """)
record ReplicationPlanRequest(
    @Schema(examples = "binh-thuan") @NotNull @Size(max = 64) String unit,
    @Schema(examples = "2024") @NotNull @Min(1945) @Max(9999) Integer year,
    @Schema(examples = "15-KH/TU") @NotNull @Size(max = 80) @Pattern(regexp = ".*[\\p{L}\\p{N}].*")
        String documentNumber,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements Act {

  /**
   * What is to be replicated where.
   *
   * @param unit id or code of the unit that is to adopt the model
   */
  @Schema(name = "RecordReplicationPlanLine")
  record Line(
      @NotNull UUID model, @Schema(examples = "tanh-linh") @NotNull @Size(max = 64) String unit) {}
}
