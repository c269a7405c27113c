package vn.danvan.recognitionservice.movementreview;

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
 * A review of the movement to plan.
 *
 * @param authority id or code of the unit that holds it
 * @param fromYear first of the years that it looks back on
 * @param toYear last of them
 * @param heldOn day of the conference
 */
@Schema(
    name = "PlanMovementReview",
    examples =
        """
        {"authority": "lai-chau", "kind": "FINAL", "fromYear": 2021, "toYear": 2025,
         "title": "Tổng kết phong trào thi đua Dân vận khéo giai đoạn 2021-2025",
         "heldOn": "2025-10-23", "place": "Lai Châu", "occurredOn": "2025-09-01",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record PlanMovementReviewRequest(
    @NotBlank @Size(max = 100) @Schema(examples = "lai-chau") String authority,
    @NotNull MovementReviewKind kind,
    @NotNull @Min(1990) @Max(2100) @Schema(examples = "2021") Integer fromYear,
    @NotNull @Min(1990) @Max(2100) @Schema(examples = "2025") Integer toYear,
    @NotBlank @Size(max = 300) String title,
    @NotNull @Schema(examples = "2025-10-23") LocalDate heldOn,
    @NotBlank @Size(max = 200) @Schema(examples = "Lai Châu") String place,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
