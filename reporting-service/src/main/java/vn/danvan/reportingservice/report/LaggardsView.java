package vn.danvan.reportingservice.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * The units behind, by name.
 *
 * @param complete whether nothing recorded up to {@code asOf} can be missing
 * @param expectations what is expected, and how many units are behind with it
 * @param items what is missing most first
 */
@Schema(name = "Laggards")
public record LaggardsView(
    String report,
    UnitRef unit,
    String period,
    LocalDate from,
    LocalDate to,
    Instant asOf,
    boolean complete,
    List<Expected> expectations,
    List<Laggard> items) {

  /**
   * Something that is expected of units.
   *
   * @param what in words
   * @param unitsExpected of how many units, each once per year where it goes by years
   * @param unitsBehind how many of them are behind
   */
  @Schema(name = "Expectation")
  public record Expected(String figure, String what, long unitsExpected, long unitsBehind) {}
}
