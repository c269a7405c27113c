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
 * A model to be written down as a draft. Area, objective and start are needed at the latest when it
 * is submitted.
 *
 * @param field code of the main field
 * @param otherFields codes of further fields
 * @param ownerUnit id or code
 * @param ownerName an individual owner's name: private, never shown and never published
 * @param area id or code of the unit in whose territory it works
 * @param kind MODEL if left out
 * @param criteria by which the objective is seen to be reached
 * @param forces who takes part, in which role
 * @param sustainability how it is kept up and can be replicated
 * @param leadUnit id or code of the body that leads the work
 * @param cooperatingUnits ids or codes
 * @param campaigns codes of campaigns
 * @param directives codes of documents that it implements
 */
@Schema(
    name = "CreateModel",
    examples =
        """
        {"title": "Tổ tự quản bảo vệ môi trường thôn 3", "field": "CULTURE_SOCIETY",
         "ownerUnit": "duc-linh", "ownerKind": "COLLECTIVE", "area": "duc-linh",
         "objective": "Nhân dân cùng làm, cùng giám sát, cùng thụ hưởng", "startsOn": "2023-02-20",
         "occurredOn": "2023-02-01",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 12-BC/HU"}}
        """)
record CreateModelRequest(
    @Schema(examples = "Tổ tự quản bảo vệ môi trường thôn 3") @NotBlank @Size(max = 300)
        String title,
    @Schema(examples = "CULTURE_SOCIETY") @NotNull @Size(max = 64) String field,
    @Size(max = 10) List<@NotNull @Size(max = 64) String> otherFields,
    @Schema(examples = "duc-linh") @NotNull @Size(max = 64) String ownerUnit,
    @NotNull OwnerKind ownerKind,
    @Size(max = 200) String ownerName,
    @Schema(examples = "duc-linh") @Size(max = 64) String area,
    @Schema(examples = "Nhân dân cùng làm, cùng giám sát, cùng thụ hưởng")
        @Size(max = 4000)
        @MultiLine
        String objective,
    @Schema(examples = "2025-03-01") LocalDate startsOn,
    @Size(max = 4000) @MultiLine String situation,
    @Size(max = 4000) @MultiLine String method,
    @Size(max = 4000) @MultiLine String targetGroup,
    @Size(max = 4000) @MultiLine String resources,
    @Size(max = 4000) @MultiLine String criteria,
    @Size(max = 4000) @MultiLine String forces,
    @Size(max = 4000) @MultiLine String milestones,
    @Size(max = 4000) @MultiLine String outputs,
    @Size(max = 4000) @MultiLine String sustainability,
    LocalDate evaluatesOn,
    @Schema(examples = "duc-linh") @Size(max = 64) String leadUnit,
    @Size(max = 20) List<@NotNull @Size(max = 64) String> cooperatingUnits,
    @Size(max = 20) List<@NotNull @Size(max = 64) String> campaigns,
    @Size(max = 20) List<@NotNull @Size(max = 64) String> directives,
    @Valid GeoPoint point,
    ModelKind kind,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements ModelFields, Act {}
