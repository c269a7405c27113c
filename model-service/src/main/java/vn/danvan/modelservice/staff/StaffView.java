package vn.danvan.modelservice.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * How many people do mobilization work for a unit.
 *
 * @param version 0 while the unit has not counted
 */
@Schema(name = "Staff")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StaffView(
    UUID id,
    long version,
    UnitRef unit,
    LocalDate countedOn,
    List<StaffCounted.Count> counts,
    List<AllowedAction> allowedActions)
    implements Versioned {}
