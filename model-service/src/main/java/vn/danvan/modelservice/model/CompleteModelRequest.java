package vn.danvan.modelservice.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * What a registered model says of itself; what is left out is emptied. What it was registered with
 * (title, fields, owner, area, start) stays.
 *
 * @param criteria by which the objective is seen to be reached
 * @param forces who takes part, in which role
 * @param sustainability how it is kept up and can be replicated
 * @param leadUnit id or code of the body that leads the work
 * @param cooperatingUnits ids or codes
 * @param campaigns codes of campaigns
 * @param directives codes of documents that it implements
 */
@Schema(
    name = "CompleteModel",
    examples =
        """
        {"objective": "Nhân dân cùng làm, cùng giám sát", "criteria": "90% hộ tham gia",
         "leadUnit": "duc-linh", "forces": "Hội Phụ nữ: vận động; Đoàn Thanh niên: ngày công",
         "evaluatesOn": "2023-11-30", "point": {"latitude": 10.9289, "longitude": 108.1021},
         "occurredOn": "2023-03-01",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 12-BC/HU"}}
        """)
record CompleteModelRequest(
    @NotBlank @Size(max = 4000) @MultiLine String objective,
    @Size(max = 4000) @MultiLine String criteria,
    @Size(max = 4000) @MultiLine String situation,
    @Size(max = 4000) @MultiLine String method,
    @Size(max = 4000) @MultiLine String targetGroup,
    @Size(max = 4000) @MultiLine String forces,
    @Size(max = 4000) @MultiLine String resources,
    @Size(max = 4000) @MultiLine String milestones,
    @Size(max = 4000) @MultiLine String outputs,
    @Size(max = 4000) @MultiLine String sustainability,
    LocalDate evaluatesOn,
    @Schema(examples = "duc-linh") @Size(max = 64) String leadUnit,
    @Size(max = 20) List<@NotNull @Size(max = 64) String> cooperatingUnits,
    @Size(max = 20) List<@NotNull @Size(max = 64) String> campaigns,
    @Size(max = 20) List<@NotNull @Size(max = 64) String> directives,
    @Valid GeoPoint point,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements ModelCompletion, Act {}
