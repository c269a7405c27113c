package vn.danvan.reportingservice.kpi;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A KPI as an admin defines it.
 *
 * @param code never changes and is never given again
 * @param decimals the value is rounded to so many, half up
 * @param formula numbers, figures of reports such as {@code recommendations.closed}, {@code
 *     reported(sessions.propagandaSessions)}, + - * / and parentheses
 * @param target what is aimed at, if anything
 * @param direction whether more or less than the target is better
 */
@Schema(
    name = "DefineKpi",
    examples =
        """
        {"code": "CLOSED_SHARE", "nameVi": "Tỷ lệ kiến nghị đã đóng", "nameEn": "Share of closed recommendations",
         "definitionVi": "Kiến nghị đã đóng trên số tiếp nhận trong kỳ", "measure": "PERCENT", "decimals": 1,
         "formula": "100 * recommendations.closed / recommendations.received", "target": 90, "direction": "HIGHER"}
        """)
record KpiRequest(
    @NotNull @Size(min = 2, max = 40) @Pattern(regexp = "[A-Z][A-Z0-9_]*+") String code,
    @NotBlank @Size(max = 200) String nameVi,
    @Size(max = 200) String nameEn,
    @NotBlank @Size(max = 1000) String definitionVi,
    @Size(max = 1000) String definitionEn,
    @NotNull Measure measure,
    @NotNull @Min(0) @Max(6) Integer decimals,
    @NotBlank @Size(max = 500) String formula,
    @Digits(integer = 12, fraction = 6) BigDecimal target,
    @NotNull Direction direction) {}
