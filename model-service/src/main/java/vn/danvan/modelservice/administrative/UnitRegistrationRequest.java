package vn.danvan.modelservice.administrative;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.CodeForm;

/**
 * A province whose administrative units become units of the tree.
 *
 * @param province code of the statistics office on that day
 * @param code slug of the province's unit, with which the codes of those below begin
 * @param on the day whose units are entered, and their first day in the tree
 */
@Schema(
    name = "RegisterProvince",
    examples = "{\"province\": \"12\", \"code\": \"lai-chau\", \"on\": \"2025-07-01\"}")
record UnitRegistrationRequest(
    @Schema(examples = "12") @NotNull @Pattern(regexp = "[0-9]{2}") String province,
    @Schema(examples = "lai-chau", pattern = CodeForm.SLUG)
        @NotNull
        @Size(max = 48)
        @Pattern(regexp = CodeForm.SLUG_CHECK)
        String code,
    @Schema(examples = "2025-07-01") @NotNull LocalDate on) {}
