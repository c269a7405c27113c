package vn.danvan.modelservice.unit;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.CodeForm;

/**
 * A unit to be entered into the tree.
 *
 * @param code slug, unique and never used again for another unit
 * @param parent id or code of the unit above; none for a province or what is above it
 * @param territory id or code of the unit whose subtree it serves; itself if left out
 * @param statisticsCode the statistics office's code, which is reused there and no key here
 * @param validFrom first day on which it exists
 * @param validTo last day on which it exists
 */
@Schema(
    name = "RegisterUnit",
    examples =
        """
        {"code": "duc-linh", "name": "Huyện Đức Linh", "kind": "DISTRICT", "level": "DISTRICT",
         "parent": "binh-thuan", "statisticsCode": "600", "validFrom": "2015-01-01"}
        """)
record RegisterUnitRequest(
    @Schema(examples = "duc-linh", pattern = CodeForm.SLUG)
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = CodeForm.SLUG_CHECK)
        String code,
    @Schema(examples = "Huyện Đức Linh") @NotBlank @Size(max = 200) String name,
    @Schema(examples = "Đức Linh District") @Size(max = 200) String nameEn,
    @NotNull UnitKind kind,
    @NotNull UnitLevel level,
    @Schema(examples = "binh-thuan") @Size(max = 64) String parent,
    @Size(max = 64) String territory,
    @Schema(examples = "600") @Size(max = 10) @Pattern(regexp = "[0-9]+") String statisticsCode,
    @Schema(examples = "2015-01-01") @NotNull LocalDate validFrom,
    LocalDate validTo,
    @Min(0) Integer population) {}
