package vn.danvan.reportingservice.report;

import static vn.danvan.reportingservice.fact.Metric.MODEL_LEDGER;
import static vn.danvan.reportingservice.fact.Metric.NOMINATION_OWN;
import static vn.danvan.reportingservice.fact.Metric.NOMINATION_UP;
import static vn.danvan.reportingservice.fact.Metric.RECOGNITION_OWN;
import static vn.danvan.reportingservice.fact.Metric.RECOGNITION_UP;
import static vn.danvan.reportingservice.fact.Metric.STANDING_CONSIDERED;
import static vn.danvan.reportingservice.fact.Metric.STANDING_NOMINATED;
import static vn.danvan.reportingservice.fact.Metric.STANDING_RECOGNIZED;
import static vn.danvan.reportingservice.report.FunnelFigures.RECOGNIZED_EARLIER;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.danvan.platform.units.Unit;
import vn.danvan.reportingservice.fact.Metric;
import vn.danvan.reportingservice.tally.Cell;
import vn.danvan.reportingservice.tally.Cells;
import vn.danvan.reportingservice.tally.Filter;
import vn.danvan.reportingservice.tally.Window;

/**
 * R2: from registration over recognition at own level and nomination to recognition at the higher
 * level, by the round's year; a year counts as a whole as soon as the period touches it. Units are
 * those that the rounds of the higher level expect; a field picks models, never units.
 *
 * @see "docs/rules.md: R-REP-01 (dates)"
 */
@Singleton
class RecognitionFunnel implements Report {

  private static final Predicate<Cell> ALL = _ -> true;

  private final Cells cells;
  private final RecordReader records;
  private final FunnelYears years;
  private final EarlierRecognitions earlier;

  RecognitionFunnel(
      Cells cells, RecordReader records, FunnelYears years, EarlierRecognitions earlier) {
    this.cells = cells;
    this.records = records;
    this.years = years;
    this.earlier = earlier;
  }

  @Override
  public String name() {
    return "recognition-funnel";
  }

  @Override
  public List<Figure> figures() {
    return FunnelFigures.ALL;
  }

  @Override
  public List<By> groupings() {
    return List.of(By.UNIT, By.FIELD, By.BASIC_FIELD, By.YEAR);
  }

  /** The level names the rounds that recognize, not the entries. */
  @Override
  public boolean filtersByLevel() {
    return false;
  }

  /** Figures of units stay those of all models. */
  @Override
  public boolean filtersByLinks() {
    return true;
  }

  @Override
  public Content compute(Handle handle, Question question) {
    var funnel = read(handle, question);
    var unit = question.unit().id();
    var totals = funnel.figures(unit, ALL, funnel.years());
    var rows =
        switch (question.by()) {
          case FIELD -> byField(funnel, Cell::field);
          case BASIC_FIELD -> byField(funnel, cell -> question.fields().basic(cell.field()));
          case YEAR ->
              funnel.years().stream()
                  .map(
                      year ->
                          FlowReport.row(
                              "year",
                              Integer.toString(year.year()),
                              funnel.figures(unit, ALL, List.of(year))))
                  .toList();
          default ->
              question.current() == null ? byUnit(funnel, totals) : byUnitOfToday(funnel, totals);
        };
    return new Content(totals, rows, funnel.missing(), FunnelIdentities.of(funnel, totals));
  }

  @Override
  public List<Expectation> expectations() {
    return List.of(
        Expectation.met(
            FunnelFigures.named(FunnelFigures.UNITS_EXPECTED),
            FunnelFigures.named(FunnelFigures.UNITS_CONSIDERED)));
  }

  /** Whoever is expected and has considered nothing is behind, year by year. */
  @Override
  public List<Expectation.Stand> stands(
      Handle handle, Question question, Expectation expectation, RecordReader reader) {
    return read(handle, question).coverage();
  }

  @Override
  public List<RecordView> records(
      Handle handle, Question question, Figure figure, List<String> after, int limit) {
    if (figure.name().equals(RECOGNIZED_EARLIER)) {
      return earlier.records(handle, question, years.of(handle, question), after, limit);
    }
    if (FunnelFigures.isOfUnits(figure.name())) {
      return read(handle, question).units(figure.name()).stream()
          .filter(record -> after.isEmpty() || isAfter(record.sortKey(), after))
          .limit(limit)
          .toList();
    }
    return records.read(
        handle,
        question.ofAnyLevel(),
        FunnelFigures.selections(figure.name(), years.of(handle, question)),
        Figure.Kind.COUNT,
        after,
        limit);
  }

  private static boolean isAfter(List<String> key, List<String> last) {
    var byYear = key.getFirst().compareTo(last.getFirst());
    return byYear > 0 || (byYear == 0 && key.getLast().compareTo(last.getLast()) > 0);
  }

  private Funnel read(Handle handle, Question question) {
    var all = years.of(handle, question);
    var expected = new LinkedHashSet<UUID>();
    all.forEach(year -> year.expected().stream().map(Unit::id).forEach(expected::add));
    var found = new ArrayList<Cell>();
    found.addAll(
        read(
            handle,
            question,
            expected,
            windows(
                all, MODEL_LEDGER, NOMINATION_OWN, NOMINATION_UP, RECOGNITION_OWN, RECOGNITION_UP),
            question.filter().anyLevel()));
    found.addAll(
        read(
            handle,
            question,
            expected,
            windows(all, STANDING_CONSIDERED, STANDING_RECOGNIZED, STANDING_NOMINATED),
            Filter.NONE));
    found.addAll(earlier(handle, question, all, expected));
    return new Funnel(question, all, found);
  }

  /** The unit's cells and, as of their own time, those of the units that rounds expected. */
  private List<Cell> read(
      Handle handle, Question question, Set<UUID> expected, List<Window> windows, Filter filter) {
    var ancestors = new LinkedHashSet<>(expected);
    if (question.current() == null) {
      ancestors.add(question.unit().id());
      return cells.read(handle, question.standpoint(), ancestors, windows, filter);
    }
    ancestors.remove(question.unit().id());
    var found = new ArrayList<Cell>();
    if (!ancestors.isEmpty()) {
      found.addAll(cells.read(handle, question.standpoint(), ancestors, windows, filter));
    }
    found.addAll(
        new CurrentCells(cells)
            .read(handle, question, question.current().reaches(false), windows, filter));
    return found;
  }

  private List<Cell> earlier(
      Handle handle, Question question, List<FunnelYear> all, Set<UUID> expected) {
    var ancestors = new LinkedHashSet<>(expected);
    if (question.current() == null) {
      ancestors.add(question.unit().id());
      return earlier.count(handle, question, all, ancestors);
    }
    ancestors.remove(question.unit().id());
    var found = new ArrayList<>(earlier.count(handle, question, all, ancestors));
    earlier.count(handle, question, all, question.current().subtrees()).stream()
        .map(cell -> cell.at(question.unit().id()))
        .forEach(found::add);
    return found;
  }

  private static List<Window> windows(List<FunnelYear> years, Metric... metrics) {
    return years.stream()
        .flatMap(
            year ->
                Stream.of(metrics)
                    .map(metric -> FunnelFigures.inYear(metric, year, Set.of()).window()))
        .toList();
  }

  /** A row per expected unit, and one for what lies outside all of them. */
  private static List<Map<String, Object>> byUnit(Funnel funnel, Map<String, Object> totals) {
    var rows = new ArrayList<Map<String, Object>>();
    var rest = new LinkedHashMap<>(totals);
    for (var unit : funnel.units()) {
      var figures = funnel.figures(unit.id(), ALL, funnel.years());
      figures.forEach((name, value) -> rest.merge(name, value, RecognitionFunnel::less));
      rows.add(FlowReport.row("unit", unit.ref(), figures));
    }
    if (!FlowReport.isEmpty(rest)) {
      rows.add(FlowReport.row("unit", funnel.question().unit().ref(), rest));
    }
    return rows;
  }

  /** Today's units stand for the expected ones that they took over whole. */
  private static List<Map<String, Object>> byUnitOfToday(
      Funnel funnel, Map<String, Object> totals) {
    var current = funnel.question().current();
    var figures = new LinkedHashMap<UUID, Map<String, Object>>();
    var rest = new LinkedHashMap<>(totals);
    for (var unit : funnel.units()) {
      var row = figures.computeIfAbsent(current.row(unit.id()), _ -> new LinkedHashMap<>());
      funnel
          .figures(unit.id(), ALL, funnel.years())
          .forEach(
              (name, value) -> {
                row.merge(name, value, RecognitionFunnel::sum);
                rest.merge(name, value, RecognitionFunnel::less);
              });
    }
    var own = figures.computeIfAbsent(CurrentScope.OWN, _ -> new LinkedHashMap<>());
    rest.forEach((name, value) -> own.merge(name, value, RecognitionFunnel::sum));
    var rows = new ArrayList<Map<String, Object>>();
    current.below().stream()
        .filter(unit -> figures.containsKey(unit.id()))
        .forEach(unit -> rows.add(FlowReport.row("unit", unit.ref(), figures.get(unit.id()))));
    var asked = funnel.question().unit();
    if (!FlowReport.isEmpty(own)) {
      rows.add(FlowReport.row("unit", asked.ref(), own));
    }
    var divided = figures.get(CurrentScope.NOT_ATTRIBUTABLE);
    if (divided != null) {
      rows.add(FlowReport.notAttributable(asked, divided));
    }
    return rows;
  }

  private static Object sum(Object one, Object other) {
    return (Long) one + (Long) other;
  }

  private static Object less(Object whole, Object part) {
    return (Long) whole - (Long) part;
  }

  private static List<Map<String, Object>> byField(
      Funnel funnel, Function<Cell, String> dimension) {
    var unit = funnel.question().unit().id();
    var rows = new ArrayList<Map<String, Object>>();
    for (var value : funnel.sheet().values(unit, dimension)) {
      var figures =
          funnel.figures(unit, cell -> dimension.apply(cell).equals(value), funnel.years());
      figures.keySet().removeIf(FunnelFigures::isOfUnits);
      if (!FlowReport.isEmpty(figures)) {
        rows.add(FlowReport.row("field", funnel.question().fields().subject(value), figures));
      }
    }
    return rows;
  }
}
