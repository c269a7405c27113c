package vn.danvan.modelservice.replication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.modelservice.unit.UnitKind;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * Says whether a recognized model can be replicated.
 *
 * @param unit id or code of the unit that assesses
 * @param unitKinds kinds of unit that it suits; all if left out
 * @param results on which results the assessment rests
 * @param conditions under which it can be replicated
 */
@Schema(
    name = "AssessReplicability",
    examples =
        """
        {"model": "01861f3e-7c00-7000-8000-000000000001", "unit": "binh-thuan", "replicable": true,
         "unitKinds": ["COMMUNE", "WARD"], "results": "98% hộ dân tham gia",
         "conditions": "Có tổ tự quản ở thôn", "occurredOn": "2023-12-20",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 12-BC/TU"}}
        """)
record AssessmentRequest(
    @NotNull UUID model,
    @Schema(examples = "binh-thuan") @NotNull @Size(max = 64) String unit,
    @NotNull Boolean replicable,
    @Size(max = 30) List<@NotNull UnitKind> unitKinds,
    @Schema(examples = "98% hộ dân tham gia") @NotBlank @Size(max = 4000) @MultiLine String results,
    @Size(max = 4000) @MultiLine String conditions,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements Act {

  List<UnitKind> kinds() {
    return unitKinds == null ? List.of() : unitKinds;
  }
}
