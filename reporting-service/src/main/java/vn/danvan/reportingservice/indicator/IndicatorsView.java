package vn.danvan.reportingservice.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * What somebody should look at; never a verdict.
 *
 * @param asOf what was recorded later is not looked at
 * @param complete whether nothing recorded up to then can be missing
 * @param note how to take it
 */
@Schema(name = "Indicators")
public record IndicatorsView(
    UnitRef unit,
    String period,
    LocalDate from,
    LocalDate to,
    Instant asOf,
    boolean complete,
    String note,
    List<IndicatorView> indicators) {

  /**
   * One indicator.
   *
   * @param definition what it looks for, with its thresholds and what it can't see
   * @param findings those with most records first, at most 200
   * @param findingsInAll how many there are
   */
  @Schema(name = "Indicator")
  public record IndicatorView(
      @Schema(examples = "entry-bursts") String name,
      String definition,
      Map<String, Integer> thresholds,
      long findingsInAll,
      List<Finding> findings) {}

  /**
   * Something to look at.
   *
   * @param about the deadline or the text; null where the unit says it all
   * @param records how many are behind it
   * @param outOf among how many; the population where attendances exceed it
   * @param evidence where these records are
   */
  @Schema(name = "IndicatorFinding")
  public record Finding(UnitRef unit, String about, long records, long outOf, String evidence) {}
}
