package vn.danvan.reportingservice.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * A unit that is behind with something others have done.
 *
 * @param figure of the report that says what is expected
 * @param year where it goes by years, otherwise missing
 * @param expected of the unit itself, not of those below it
 * @param done of what is expected
 * @param behind what is missing
 */
@Schema(name = "Laggard")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Laggard(
    UnitRef unit,
    String level,
    @Schema(examples = "required") String figure,
    Integer year,
    long expected,
    long done,
    long behind) {}
