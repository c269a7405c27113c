package vn.danvan.modelservice.replication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * A unit plans by itself to adopt a recognized model.
 *
 * @param unit id or code of the adopting unit
 * @param year for which it is planned; the year of the day if left out
 */
@Schema(
    name = "PlanReplication",
    examples =
        """
        {"model": "01861f3e-7c00-7000-8000-000000000001", "unit": "tanh-linh", "year": 2023,
         "occurredOn": "2023-12-21",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 12-BC/HU"}}
        """)
record PlanReplicationRequest(
    @NotNull UUID model,
    @Schema(examples = "tanh-linh") @NotNull @Size(max = 64) String unit,
    @Schema(examples = "2025") @Min(1945) @Max(9999) Integer year,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements Act {}
