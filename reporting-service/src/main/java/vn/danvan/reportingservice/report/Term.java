package vn.danvan.reportingservice.report;

import java.util.Set;
import java.util.stream.Stream;
import vn.danvan.reportingservice.fact.Metric;
import vn.danvan.reportingservice.period.Period;

/**
 * What a figure adds or takes away.
 *
 * @param sign +1 or -1
 * @param classes of the metric; empty: all
 */
record Term(int sign, Metric metric, Range range, Set<String> classes) {

  static Term plus(Metric metric, Range range, String... classes) {
    return new Term(1, metric, range, Set.of(classes));
  }

  static Term minus(Metric metric, Range range, String... classes) {
    return new Term(-1, metric, range, Set.of(classes));
  }

  /** The term for a period; what joint hosts add above themselves comes along. */
  Stream<Selection> in(Period period) {
    return Stream.concat(Stream.of(metric), metric.joint().stream())
        .map(
            each ->
                switch (range) {
                  case PERIOD -> new Selection(sign, each, period.from(), period.to(), classes);
                  case BEFORE ->
                      new Selection(sign, each, null, period.from().minusDays(1), classes);
                  case UNTIL -> new Selection(sign, each, null, period.to(), classes);
                });
  }
}
