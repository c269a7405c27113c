package vn.danvan.modelservice.replication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * A replication plan as answers show it.
 *
 * @param lines its replications as they stand now
 */
@Schema(name = "ReplicationPlan")
record ReplicationPlanView(
    UUID id,
    long version,
    UnitRef unit,
    int year,
    @Schema(examples = "15-KH/TU") String documentNumber,
    LocalDate plannedOn,
    List<ReplicationView> lines,
    List<AllowedAction> allowedActions)
    implements Versioned {}
