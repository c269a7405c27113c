package vn.danvan.recognitionservice.round;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * How far a round reaches.
 *
 * @param totals over all expected units, whatever page or state is shown
 * @param target null where the round has none
 * @param items expected units in the order of their names
 * @param next cursor of the following page, or null
 */
@Schema(name = "Coverage")
record CoverageView(
    UUID round, Totals totals, Target target, Forecast forecast, List<Item> items, String next) {

  /**
   * Sums over units.
   *
   * @param unitsConsidered of the expected ones, with those that recognized none
   * @param unitsConsideredNone of those, the ones that recognized none
   * @param recognized models that they recognized in their own rounds of the year
   * @param nominated models that they put forward in the round
   * @param below the same over the rounds of the expected units that expect units themselves; null
   *     where there is none
   */
  @Schema(name = "CoverageTotals")
  record Totals(
      int unitsExpected,
      int unitsConsidered,
      int unitsConsideredNone,
      int unitsNotConsidered,
      int unitsRecognized,
      int unitsNominated,
      int recognized,
      int nominated,
      Totals below) {

    Totals with(Totals below) {
      return new Totals(
          unitsExpected,
          unitsConsidered,
          unitsConsideredNone,
          unitsNotConsidered,
          unitsRecognized,
          unitsNominated,
          recognized,
          nominated,
          below);
    }

    Totals plus(Totals other) {
      return new Totals(
          unitsExpected + other.unitsExpected,
          unitsConsidered + other.unitsConsidered,
          unitsConsideredNone + other.unitsConsideredNone,
          unitsNotConsidered + other.unitsNotConsidered,
          unitsRecognized + other.unitsRecognized,
          unitsNominated + other.unitsNominated,
          recognized + other.recognized,
          nominated + other.nominated,
          null);
    }
  }

  /**
   * What the round wants to reach.
   *
   * @param units of the expected ones that should consider models
   * @param missing how many of them have not yet
   */
  @Schema(name = "CoverageTarget")
  record Target(int consideredPercent, int units, int missing) {}

  /**
   * What is to be expected: the units that considered models, and those whose own round of the year
   * is open, under review or decided.
   *
   * @param reachesTarget null where the round has none
   */
  @Schema(name = "CoverageForecast")
  record Forecast(int unitsConsidered, Boolean reachesTarget) {}

  /**
   * Where an expected unit stands.
   *
   * @param ownRound state of its own round of the year; null without one
   * @param below what its own round expects, where that expects units
   * @param letter address of the letter to a unit that lags behind; null for the others, and once
   *     the round is decided
   */
  @Schema(name = "CoverageItem")
  record Item(
      UnitRef unit,
      StandingState state,
      boolean considered,
      int recognizedCount,
      int nominatedCount,
      RoundState ownRound,
      Totals below,
      String letter) {}
}
