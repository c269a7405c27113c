package vn.danvan.reportingservice.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What one version of an aggregate adds to a metric.
 *
 * @param unit the unit that it is filed under, and so under all its ancestors
 * @param beside units whose ancestors have the same fact already
 * @param on the day that periods go by
 * @param dated the day of the fact itself
 * @param classification what the metric is divided by, or an empty text
 * @param amount 1 for a count, the number itself for attendances
 */
public record Flow(
    Metric metric,
    UUID unit,
    List<UUID> beside,
    LocalDate on,
    LocalDate dated,
    Dimensions dimensions,
    String classification,
    long amount) {

  public Flow {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(on, "on");
    dated = dated == null ? on : dated;
    classification = classification == null ? "" : classification;
  }

  /**
   * @param field code of the main field; empty where there is none
   * @param level of the owner, host or round; empty: that of the unit
   * @param ownerKind COLLECTIVE or INDIVIDUAL; empty where there is none
   */
  public record Dimensions(String field, String level, String ownerKind) {

    public static final Dimensions NONE = new Dimensions("", "", "");

    public Dimensions {
      field = field == null ? "" : field;
      level = level == null ? "" : level;
      ownerKind = ownerKind == null ? "" : ownerKind;
    }
  }

  /** One, on the day itself. */
  static Flow of(
      Metric metric, UUID unit, LocalDate on, Dimensions dimensions, String classification) {
    return new Flow(metric, unit, List.of(), on, on, dimensions, classification, 1);
  }

  /** One, in a year as a whole; {@code dated} is the day that records show. */
  static Flow inYear(
      Metric metric,
      UUID unit,
      int year,
      LocalDate dated,
      Dimensions dimensions,
      String classification) {
    return new Flow(
        metric, unit, List.of(), LocalDate.of(year, 1, 1), dated, dimensions, classification, 1);
  }

  Flow times(long number) {
    return new Flow(metric, unit, beside, on, dated, dimensions, classification, number);
  }
}
