package vn.danvan.reportingservice.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What a report expects of units: either a figure says what is missing, or it is what was done less
 * than expected, each year by itself.
 *
 * @param expected what is expected
 * @param done what was done of it; null where {@code behind} says what was not
 * @param behind what was not done; null where {@code done} says what was
 */
record Expectation(Figure expected, Figure done, Figure behind) {

  static Expectation less(Figure expected, Figure behind) {
    return new Expectation(expected, null, behind);
  }

  static Expectation met(Figure expected, Figure done) {
    return new Expectation(expected, done, null);
  }

  /**
   * How one unit stands.
   *
   * @param year null where it does not go by years
   */
  record Stand(UUID unit, Integer year, long expected, long behind) {}

  /** How every unit stands of which something is expected. */
  List<Stand> stands(Handle handle, Question question, RecordReader records) {
    return behind == null
        ? question.period().byYear().stream()
            .flatMap(year -> inYear(handle, question.in(year), records))
            .toList()
        : stands(
            null,
            records.byUnit(handle, question, expected.in(question.period())),
            records.byUnit(handle, question, behind.in(question.period())));
  }

  private Stream<Stand> inYear(Handle handle, Question question, RecordReader records) {
    var all = records.byUnit(handle, question, expected.in(question.period()));
    var achieved = records.byUnit(handle, question, done.in(question.period()));
    var missing = new HashMap<UUID, Long>();
    all.forEach(
        (unit, number) -> missing.put(unit, Math.max(0, number - achieved.getOrDefault(unit, 0L))));
    return stands(question.period().from().getYear(), all, missing).stream();
  }

  private static List<Stand> stands(
      Integer year, Map<UUID, Long> expected, Map<UUID, Long> missing) {
    var stands = new ArrayList<Stand>();
    expected.forEach(
        (unit, number) ->
            stands.add(new Stand(unit, year, number, missing.getOrDefault(unit, 0L))));
    return stands;
  }
}
