package vn.danvan.modelservice.model;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.batch.BatchRow;
import vn.danvan.platform.time.LateEntry;

/**
 * A row of a batch of models: the members of a single creation and the client's own reference. The
 * same limits hold as for a single creation.
 */
@Schema(name = "ModelRow")
record ModelRow(
    @Schema(examples = "2023/17", required = true) String clientReference,
    @Schema(examples = "Tổ tự quản bảo vệ môi trường thôn 3", required = true, maxLength = 300)
        String title,
    @Schema(examples = "CULTURE_SOCIETY", required = true) String field,
    @Schema(maxItems = 10) List<String> otherFields,
    @Schema(examples = "duc-linh", required = true) String ownerUnit,
    @Schema(required = true) OwnerKind ownerKind,
    @Schema(maxLength = 200) String ownerName,
    @Schema(examples = "duc-linh") String area,
    @Schema(maxLength = 4000) String objective,
    @Schema(examples = "2025-03-01") LocalDate startsOn,
    @Schema(maxLength = 4000) String situation,
    @Schema(maxLength = 4000) String method,
    @Schema(maxLength = 4000) String targetGroup,
    @Schema(maxLength = 4000) String resources,
    @Schema(maxLength = 4000) String criteria,
    @Schema(maxLength = 4000) String forces,
    @Schema(maxLength = 4000) String milestones,
    @Schema(maxLength = 4000) String outputs,
    @Schema(maxLength = 4000) String sustainability,
    LocalDate evaluatesOn,
    @Schema(examples = "duc-linh") String leadUnit,
    @Schema(maxItems = 20) List<String> cooperatingUnits,
    @Schema(maxItems = 20) List<String> campaigns,
    @Schema(maxItems = 20) List<String> directives,
    GeoPoint point,
    ModelKind kind,
    LocalDate occurredOn,
    LateEntry lateEntry,
    String onBehalfOf)
    implements BatchRow {

  CreateModelRequest creation() {
    return new CreateModelRequest(
        title,
        field,
        otherFields,
        ownerUnit,
        ownerKind,
        ownerName,
        area,
        objective,
        startsOn,
        situation,
        method,
        targetGroup,
        resources,
        criteria,
        forces,
        milestones,
        outputs,
        sustainability,
        evaluatesOn,
        leadUnit,
        cooperatingUnits,
        campaigns,
        directives,
        point,
        kind,
        occurredOn,
        lateEntry,
        onBehalfOf);
  }
}
