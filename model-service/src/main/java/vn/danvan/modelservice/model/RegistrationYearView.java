package vn.danvan.modelservice.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * Until when a body takes the models of a year.
 *
 * @param version 0 while nothing was said
 * @param closedOn the last day; missing while it is open
 */
@Schema(name = "RegistrationYear")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationYearView(
    UUID id,
    long version,
    UnitRef unit,
    @Schema(examples = "2023") int year,
    LocalDate closedOn,
    List<AllowedAction> allowedActions)
    implements Versioned {}
