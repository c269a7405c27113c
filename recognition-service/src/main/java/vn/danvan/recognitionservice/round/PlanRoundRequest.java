package vn.danvan.recognitionservice.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * A round to plan.
 *
 * @param authority id or code of the unit that recognizes
 * @param level level at which it recognizes, that of the authority
 * @param deadline last day for nominations (until 24:00 Vietnam time)
 * @param minMonths months between a model's launch and the deadline; the level's default if absent
 * @param expectedOn day whose units are expected; the day of opening if absent
 */
@Schema(
    name = "PlanRound",
    examples =
        """
        {"authority": "duc-linh", "year": 2023, "level": "DISTRICT", "title": "Đợt xét năm 2023",
         "deadline": "2023-10-20", "minMonths": 3, "target": {"consideredPercent": 100},
         "occurredOn": "2023-01-31",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record PlanRoundRequest(
    @NotBlank @Size(max = 100) @Schema(examples = "duc-linh") String authority,
    @NotNull @Min(1990) @Max(2100) @Schema(examples = "2026") Integer year,
    @NotBlank @Size(max = 30) @Schema(examples = "COMMUNE") String level,
    @Size(min = 1, max = 300) @Schema(examples = "Đợt xét công nhận năm 2026") String title,
    @NotNull @Schema(examples = "2026-10-31") LocalDate deadline,
    @Min(0) @Max(60) @Schema(examples = "3") Integer minMonths,
    @Valid Target target,
    LocalDate expectedOn,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {

  /**
   * What the authority wants to reach.
   *
   * @param consideredPercent share of the expected units that should consider models, in percent
   */
  @Schema(name = "RoundTarget")
  record Target(@NotNull @Min(1) @Max(100) Integer consideredPercent) {}
}
