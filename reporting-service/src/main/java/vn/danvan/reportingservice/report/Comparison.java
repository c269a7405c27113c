package vn.danvan.reportingservice.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.reportingservice.period.Period;

/**
 * A report's totals beside those of another period (R12), both as of the same instant, or beside
 * their targets.
 *
 * @param period that it is compared with, or {@code target}
 * @param from its first day; missing for targets
 * @param to its last day; missing for targets
 * @param totals of each figure that both periods have, or that has a target
 */
@Schema(name = "ReportComparison")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Comparison(
    String period, LocalDate from, LocalDate to, Map<String, Compared> totals) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * A figure of both periods.
   *
   * @param before in the other period, or the target
   * @param difference what was asked for less {@code before}
   * @param percent the difference in percent of {@code before}, to one decimal; missing where that
   *     is 0
   */
  @Schema(name = "ComparedFigure")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Compared(
      @Schema(examples = "702") BigDecimal before,
      @Schema(examples = "44") BigDecimal difference,
      @Schema(examples = "6.3") BigDecimal percent) {

    static Compared of(BigDecimal now, BigDecimal before) {
      var difference = now.subtract(before);
      return new Compared(
          before,
          difference,
          before.signum() == 0
              ? null
              : difference.multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP));
    }
  }

  static Comparison of(Period other, Map<String, Object> now, Map<String, Object> before) {
    var compared = new LinkedHashMap<String, Compared>();
    now.forEach(
        (figure, value) -> {
          if (value instanceof Number number && before.get(figure) instanceof Number earlier) {
            compared.put(figure, Compared.of(decimal(number), decimal(earlier)));
          }
        });
    return new Comparison(other.text(), other.from(), other.to(), compared);
  }

  /** Totals beside what is aimed at; {@code before} is the target. */
  static Comparison withTargets(Map<String, Object> now, Map<String, BigDecimal> targets) {
    var compared = new LinkedHashMap<String, Compared>();
    targets.forEach(
        (figure, target) -> {
          if (now.get(figure) instanceof Number number) {
            compared.put(figure, Compared.of(decimal(number), target));
          }
        });
    return new Comparison("target", null, null, compared);
  }

  /** The same without some figures. */
  Comparison without(Set<String> figures) {
    var kept = new LinkedHashMap<>(totals);
    kept.keySet().removeAll(figures);
    return new Comparison(period, from, to, kept);
  }

  private static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }
}
