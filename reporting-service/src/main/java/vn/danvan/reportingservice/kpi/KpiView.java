package vn.danvan.reportingservice.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;

/**
 * A KPI as answers show it.
 *
 * @param figures that its formula takes
 * @param value where its value is asked for
 */
@Schema(name = "Kpi")
@JsonInclude(JsonInclude.Include.NON_NULL)
record KpiView(
    UUID id,
    long version,
    @Schema(examples = "ACTIVE") String state,
    @Schema(examples = "CLOSED_SHARE") String code,
    String nameVi,
    String nameEn,
    String definitionVi,
    String definitionEn,
    @Schema(examples = "PERCENT") String measure,
    int decimals,
    @Schema(examples = "100 * recommendations.closed / recommendations.received") String formula,
    BigDecimal target,
    @Schema(examples = "HIGHER") String direction,
    List<String> figures,
    String value,
    List<AllowedAction> allowedActions)
    implements Versioned {

  static KpiView of(Kpi kpi, String path, List<AllowedAction> actions) {
    var data = kpi.data();
    return new KpiView(
        data.id(),
        data.version(),
        data.state(),
        data.code(),
        data.nameVi(),
        data.nameEn(),
        data.definitionVi(),
        data.definitionEn(),
        data.measure(),
        data.decimals(),
        data.formula(),
        data.target(),
        data.direction(),
        Formula.parse(data.formula()).columns().stream().map(Formula.Column::toString).toList(),
        path + "/value",
        actions);
  }
}
