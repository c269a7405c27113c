package vn.danvan.reportingservice.report;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import vn.danvan.reportingservice.fact.Metric;
import vn.danvan.reportingservice.period.Period;

/**
 * What a figure adds or takes away.
 *
 * @param sign +1 or -1
 * @param classes of the metric; empty: all
 * @param ownerKind empty: all
 */
record Term(int sign, Metric metric, Range range, Set<String> classes, String ownerKind) {

  static Term plus(Metric metric, Range range, String... classes) {
    return new Term(1, metric, range, Set.of(classes), "");
  }

  static Term minus(Metric metric, Range range, String... classes) {
    return new Term(-1, metric, range, Set.of(classes), "");
  }

  /** The same of one kind of owners only. */
  Term ofOwners(String kind) {
    return new Term(sign, metric, range, classes, kind);
  }

  /** The term for a period; what joint hosts add above themselves comes along. */
  Stream<Selection> in(Period period) {
    return Stream.concat(Stream.of(metric), metric.joint().stream())
        .map(
            each ->
                switch (range) {
                  case PERIOD -> select(each, period.from(), period.to());
                  case BEFORE -> select(each, null, period.from().minusDays(1));
                  case UNTIL -> select(each, null, period.to());
                  case YEARS ->
                      select(
                          each,
                          LocalDate.of(period.from().getYear(), 1, 1),
                          LocalDate.of(period.to().getYear(), 12, 31));
                });
  }

  private Selection select(Metric each, LocalDate from, LocalDate to) {
    return new Selection(0, sign, each, from, to, classes, ownerKind, Set.of());
  }
}
