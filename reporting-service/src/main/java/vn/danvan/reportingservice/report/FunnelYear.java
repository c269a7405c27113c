package vn.danvan.reportingservice.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danvan.platform.units.Unit;

/**
 * What a year's rounds look like from the unit asked for.
 *
 * @param higher the level that recognizes
 * @param expected the units whose own level comes before it
 * @param byRounds whether a round names them; otherwise they are the units that there are
 */
record FunnelYear(int year, String higher, List<Unit> expected, boolean byRounds) {

  LocalDate start() {
    return LocalDate.of(year, 1, 1);
  }

  LocalDate end() {
    return LocalDate.of(year, 12, 31);
  }

  /** The levels of the expected units: what counts as their own level. */
  Set<String> ownLevels() {
    return expected.stream().map(Unit::level).collect(Collectors.toUnmodifiableSet());
  }
}
