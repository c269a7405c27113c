package vn.danvan.reportingservice.report;

import static vn.danvan.reportingservice.report.FunnelFigures.CONSIDERED_OWN_LEVEL;
import static vn.danvan.reportingservice.report.FunnelFigures.NOMINATED;
import static vn.danvan.reportingservice.report.FunnelFigures.RECOGNIZED_EARLIER;
import static vn.danvan.reportingservice.report.FunnelFigures.RECOGNIZED_OWN_LEVEL;
import static vn.danvan.reportingservice.report.FunnelFigures.UNITS_CONSIDERED;
import static vn.danvan.reportingservice.report.FunnelFigures.UNITS_EXPECTED;
import static vn.danvan.reportingservice.report.FunnelFigures.UNITS_NOMINATED;
import static vn.danvan.reportingservice.report.FunnelFigures.UNITS_RECOGNIZED;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.danvan.platform.units.Unit;
import vn.danvan.reportingservice.fact.Metric;
import vn.danvan.reportingservice.tally.Cell;

/** The recognition funnel with everything read, from which its figures are put together. */
final class Funnel {

  private static final Predicate<Cell> ALL = _ -> true;

  private final Question question;
  private final List<FunnelYear> years;
  private final List<Cell> cells;
  private final Sheet sheet;

  Funnel(Question question, List<FunnelYear> years, List<Cell> cells) {
    this.question = question;
    this.years = years;
    this.cells = cells;
    this.sheet = new Sheet(cells);
  }

  Question question() {
    return question;
  }

  List<FunnelYear> years() {
    return years;
  }

  Sheet sheet() {
    return sheet;
  }

  /** All units expected in any of the years, in order. */
  List<Unit> units() {
    return years.stream()
        .flatMap(year -> year.expected().stream())
        .distinct()
        .sorted(FlowReport.byName())
        .toList();
  }

  /** All figures of the unit, over some of the years. */
  Map<String, Object> figures(UUID unit, Predicate<Cell> group, List<FunnelYear> some) {
    var values = new LinkedHashMap<String, Object>();
    for (var figure : FunnelFigures.ALL) {
      values.put(figure.name(), value(figure.name(), unit, group, some));
    }
    return values;
  }

  private long value(String figure, UUID unit, Predicate<Cell> group, List<FunnelYear> some) {
    if (figure.equals(RECOGNIZED_EARLIER)) {
      return some.stream().mapToLong(year -> earlier(unit, group, year)).sum();
    }
    if (FunnelFigures.isOfUnits(figure)) {
      return some.stream()
          .mapToLong(
              year ->
                  year.expected().stream()
                      .filter(one -> unit.equals(question.unit().id()) || unit.equals(one.id()))
                      .filter(one -> has(figure, one, year))
                      .count())
          .sum();
    }
    return sheet.sum(FunnelFigures.selections(figure, some), unit, group);
  }

  private long earlier(UUID unit, Predicate<Cell> group, FunnelYear year) {
    var key = EarlierRecognitions.key(year.year());
    return cells.stream()
        .filter(cell -> cell.window().equals(key) && cell.ancestor().equals(unit))
        .filter(group)
        .mapToLong(Cell::amount)
        .sum();
  }

  /**
   * Whether an expected unit counts. Without a round above it nobody keeps its standing; then its
   * own results speak for it.
   */
  private boolean has(String figure, Unit unit, FunnelYear year) {
    return switch (figure) {
      case UNITS_EXPECTED -> true;
      case UNITS_CONSIDERED -> stands(Metric.STANDING_CONSIDERED, CONSIDERED_OWN_LEVEL, unit, year);
      case UNITS_RECOGNIZED -> stands(Metric.STANDING_RECOGNIZED, RECOGNIZED_OWN_LEVEL, unit, year);
      case UNITS_NOMINATED -> stands(Metric.STANDING_NOMINATED, NOMINATED, unit, year);
      default -> throw new IllegalArgumentException(figure);
    };
  }

  private boolean stands(Metric standing, String results, Unit unit, FunnelYear year) {
    if (!year.byRounds()) {
      return sheet.sum(FunnelFigures.selections(results, List.of(year)), unit.id(), ALL) > 0;
    }
    return sheet.sum(
            List.of(FunnelFigures.inYear(standing, year, Set.of())),
            unit.id(),
            cell -> authorityLevel(cell).equals(year.higher()))
        > 0;
  }

  private String authorityLevel(Cell cell) {
    return question.tree().find(UUID.fromString(cell.classification())).map(Unit::level).orElse("");
  }

  /** How many standings below the unit say that something was done, whoever is expected. */
  long standings(Metric standing) {
    return years.stream()
        .mapToLong(
            year ->
                sheet.sum(
                    List.of(FunnelFigures.inYear(standing, year, Set.of())),
                    question.unit().id(),
                    cell -> authorityLevel(cell).equals(year.higher())))
        .sum();
  }

  List<MissingUnit> missing() {
    return years.stream()
        .flatMap(
            year ->
                year.expected().stream()
                    .filter(unit -> !has(UNITS_CONSIDERED, unit, year))
                    .map(
                        unit ->
                            new MissingUnit(
                                unit.id(), unit.code(), unit.name(), unit.level(), year.year())))
        .toList();
  }

  /** Each expected unit of each year: 1 behind as long as it has considered nothing. */
  List<Expectation.Stand> coverage() {
    return years.stream()
        .flatMap(
            year ->
                year.expected().stream()
                    .map(
                        unit ->
                            new Expectation.Stand(
                                unit.id(),
                                year.year(),
                                1,
                                has(UNITS_CONSIDERED, unit, year) ? 0 : 1)))
        .toList();
  }

  /** The records behind a figure that counts units: a unit once per year. */
  List<RecordView> units(String figure) {
    return years.stream()
        .flatMap(
            year ->
                year.expected().stream()
                    .filter(unit -> has(figure, unit, year))
                    .sorted(Comparator.comparing(Unit::code))
                    .map(unit -> record(unit, year.year())))
        .toList();
  }

  private RecordView record(Unit unit, int year) {
    return new RecordView(
        unit.id(),
        "unit",
        unit.ref(),
        null,
        null,
        year,
        null,
        null,
        unit.level(),
        null,
        unit.kind(),
        null,
        List.of(Integer.toString(year), unit.code()));
  }
}
