package vn.danvan.modelservice.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** How many people do mobilization work for a unit on a day; kinds that are left out have none. */
@Schema(
    name = "CountStaff",
    examples =
        """
        {"counts": [{"kind": "FULL_TIME", "number": 3}, {"kind": "CORE_MEMBER", "number": 120}],
         "occurredOn": "2023-06-30",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 18-BC/HU"}}
        """)
record StaffRequest(
    @NotEmpty @Size(max = 10) List<@NotNull @Valid Count> counts,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements Act {

  /** How many of a kind. */
  @Schema(name = "StaffCount")
  record Count(
      @NotNull StaffKind kind,
      @Schema(examples = "3") @NotNull @Min(0) @Max(1_000_000) Integer number) {}
}
