package vn.danvan.reportingservice.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Revalidated;
import vn.danvan.platform.units.UnitRef;

/**
 * The value of a KPI with the figures that it is computed from.
 *
 * @param version of the definition that it goes by
 * @param complete whether nothing recorded up to {@code asOf} can be missing
 * @param value rounded; missing where there is none
 * @param qualifier the weakest of those of its figures; missing without a value
 * @param reason why there is none: DIVISION_BY_ZERO, NO_VALUE, NOT_REPORTED, or HIDDEN where a
 *     figure is a small number of persons that is not for everybody
 * @param explanation the same in words
 * @param figures with the links to their records
 * @param comparison with the target; missing without target or value
 */
@Schema(name = "KpiValue")
@JsonInclude(JsonInclude.Include.NON_NULL)
record KpiValueView(
    UUID id,
    String code,
    long version,
    UnitRef unit,
    String period,
    LocalDate from,
    LocalDate to,
    Instant asOf,
    boolean complete,
    String formula,
    @Schema(examples = "91.3") BigDecimal value,
    @Schema(examples = "EXACT") String qualifier,
    String reason,
    String explanation,
    List<Taken> figures,
    AgainstTarget comparison)
    implements Revalidated {

  /**
   * A figure that the formula takes.
   *
   * @param value missing where there is none
   * @param records where its records are; of a reported figure: itself
   * @param explanation what it means; missing for a reported one
   * @param source document that states a reported figure
   */
  @Schema(name = "KpiFigure")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Taken(
      @Schema(examples = "recommendations") String report,
      @Schema(examples = "closed") String figure,
      boolean reported,
      BigDecimal value,
      String qualifier,
      String records,
      String explanation,
      String source) {}

  /**
   * Beside the target.
   *
   * @param difference the value less the target
   * @param percent the value in percent of the target, to one decimal; missing where that is 0
   * @param met whether it is reached: by at least as much, or at most where less is better
   */
  @Schema(name = "KpiAgainstTarget")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AgainstTarget(BigDecimal target, BigDecimal difference, BigDecimal percent, boolean met) {}
}
