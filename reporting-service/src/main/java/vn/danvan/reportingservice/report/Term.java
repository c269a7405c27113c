package vn.danvan.reportingservice.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

  /**
   * The term for a period; what joint hosts add above themselves comes along. Years are slices,
   * since a record stands in each of them for itself.
   */
  Stream<Selection> in(Period period) {
    return Stream.concat(Stream.of(metric), metric.joint().stream())
        .flatMap(
            each ->
                switch (range) {
                  case PERIOD -> Stream.of(select(0, each, period.from(), period.to()));
                  case BEFORE -> Stream.of(select(0, each, null, period.from().minusDays(1)));
                  case UNTIL -> Stream.of(select(0, each, null, period.to()));
                  case YEARS -> inYears(each, period.years());
                });
  }

  private Stream<Selection> inYears(Metric each, List<Integer> years) {
    return IntStream.range(0, years.size())
        .mapToObj(
            slice ->
                select(
                    slice,
                    each,
                    LocalDate.of(years.get(slice), 1, 1),
                    LocalDate.of(years.get(slice), 12, 31)));
  }

  private Selection select(int slice, Metric each, LocalDate from, LocalDate to) {
    return new Selection(slice, sign, each, from, to, classes, ownerKind, Set.of());
  }
}
