package vn.danvan.reportingservice.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.danvan.platform.units.Unit;
import vn.danvan.reportingservice.period.Period;
import vn.danvan.reportingservice.tally.Cell;
import vn.danvan.reportingservice.tally.Cells;
import vn.danvan.reportingservice.tally.Window;

/** A report whose figures are sums and differences of dated entries. */
abstract class FlowReport implements Report {

  private static final int RATE_DIGITS = 4;
  private static final Predicate<Cell> ALL = _ -> true;

  private final Cells cells;
  private final CurrentCells currentCells;
  private final RecordReader records;

  FlowReport(Cells cells, RecordReader records) {
    this.cells = cells;
    this.currentCells = new CurrentCells(cells);
    this.records = records;
  }

  /** The equations between the report's figures that can be checked here. */
  abstract List<Identity> identities(Totals totals);

  /**
   * What identities are checked on.
   *
   * @param figures of the report as a whole
   * @param whole the sums behind them
   */
  record Totals(Map<String, Object> figures, Sheet whole, Question question) {

    long of(String figure) {
      return (Long) figures.get(figure);
    }

    /** A sum that no figure shows. */
    long sum(Term... terms) {
      return sum(ALL, terms);
    }

    long sum(Predicate<Cell> group, Term... terms) {
      return whole.sum(
          Stream.of(terms).flatMap(term -> term.in(question.period())).toList(),
          question.unit().id(),
          group);
    }
  }

  @Override
  public Content compute(Handle handle, Question question) {
    var unit = question.unit().id();
    var below = question.by() == By.UNIT ? below(question) : List.<Unit>of();
    var whole = read(handle, question, below, List.of(question.period()));
    var totals = figures(whole, unit, ALL, question.period());
    var rows =
        switch (question.by()) {
          case UNIT -> byUnit(handle, question, below, whole);
          case FIELD -> byValue(question, whole, Cell::field, By.FIELD);
          case BASIC_FIELD ->
              byValue(
                  question, whole, cell -> question.fields().basic(cell.field()), By.BASIC_FIELD);
          case LEVEL -> byValue(question, whole, Cell::level, By.LEVEL);
          case KIND, FORM -> byValue(question, whole, Cell::classification, question.by());
          case MODEL, CAMPAIGN, DIRECTIVE ->
              throw new IllegalStateException("A sum has no rows about " + question.by());
          case MONTH -> byPeriod(handle, question, question.period().byMonth(), By.MONTH);
          case YEAR -> byPeriod(handle, question, question.period().byYear(), By.YEAR);
        };
    var identities = new ArrayList<>(identities(new Totals(totals, whole, question)));
    if (question.current() != null && question.by() == By.UNIT) {
      identities.add(new Identity("11", addsUp(question, whole)));
    }
    return new Content(totals, rows, List.of(), identities);
  }

  /** What joint hosts have in common stands in the rows of each, so it is left out here. */
  private boolean addsUp(Question question, Sheet whole) {
    var keys = question.current().reaches(true).keySet();
    return figures().stream()
        .filter(figure -> figure.kind() == Figure.Kind.COUNT || figure.kind() == Figure.Kind.AMOUNT)
        .map(
            figure ->
                figure.in(question.period()).stream()
                    .filter(one -> !CurrentCells.JOINT.contains(one.metric()))
                    .toList())
        .allMatch(
            selections ->
                keys.stream().mapToLong(key -> whole.sum(selections, key, ALL)).sum()
                    == 2 * whole.sum(selections, question.unit().id(), ALL));
  }

  @Override
  public List<RecordView> records(
      Handle handle, Question question, Figure figure, List<String> after, int limit) {
    return records.read(
        handle, question, figure.recordsIn(question.period()), figure.kind(), after, limit);
  }

  private Sheet read(Handle handle, Question question, List<Unit> below, List<Period> periods) {
    if (question.current() != null) {
      var rows = question.current().reaches(question.by() == By.UNIT);
      return new Sheet(
          currentCells.read(handle, question, rows, windows(periods), question.filter()));
    }
    var ancestors =
        Stream.concat(Stream.of(question.unit()), below.stream()).map(Unit::id).toList();
    return new Sheet(
        cells.read(handle, question.standpoint(), ancestors, windows(periods), question.filter()));
  }

  private List<Window> windows(List<Period> periods) {
    return periods.stream()
        .flatMap(
            period ->
                figures().stream()
                    .flatMap(
                        figure ->
                            Stream.concat(
                                figure.in(period).stream(), figure.outOfIn(period).stream())))
        .map(Selection::window)
        .distinct()
        .toList();
  }

  private Map<String, Object> figures(
      Sheet sheet, UUID ancestor, Predicate<Cell> group, Period period) {
    var values = new LinkedHashMap<String, Object>();
    for (var figure : figures()) {
      var entries = figure.in(period);
      Object value =
          switch (figure.kind()) {
            case RATE ->
                share(
                    sheet.sum(entries, ancestor, group),
                    sheet.sum(figure.outOfIn(period), ancestor, group));
            case DISTINCT -> sheet.distinct(entries, ancestor, group);
            case COUNT, AMOUNT, OWN -> sheet.sum(entries, ancestor, group);
          };
      values.put(figure.name(), value);
    }
    return values;
  }

  private static BigDecimal share(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), RATE_DIGITS, RoundingMode.HALF_UP);
  }

  /** A row per unit directly below, and one for what belongs to the unit itself. */
  private List<Map<String, Object>> byUnit(
      Handle handle, Question question, List<Unit> below, Sheet sheet) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var unit : below) {
      var figures = figures(sheet, unit.id(), ALL, question.period());
      if (existsIn(unit, question.period()) || !isEmpty(figures)) {
        rows.add(row("unit", unit.ref(), figures));
      }
    }
    if (question.current() != null) {
      rows.addAll(rest(question, below, sheet));
      return rows;
    }
    var own =
        new Sheet(
            cells.readOwn(
                handle,
                question.standpoint(),
                question.unit().id(),
                windows(List.of(question.period())),
                question.filter()));
    var figures = figures(own, question.unit().id(), ALL, question.period());
    if (below.isEmpty() || !isEmpty(figures)) {
      rows.add(row("unit", question.unit().ref(), figures));
    }
    return rows;
  }

  /** What belongs to the unit itself today, and what was divided between units below it. */
  private List<Map<String, Object>> rest(Question question, List<Unit> below, Sheet sheet) {
    var rows = new ArrayList<Map<String, Object>>();
    var own = figures(sheet, CurrentScope.OWN, ALL, question.period());
    if (below.isEmpty() || !isEmpty(own)) {
      rows.add(row("unit", question.unit().ref(), own));
    }
    var divided = figures(sheet, CurrentScope.NOT_ATTRIBUTABLE, ALL, question.period());
    if (!isEmpty(divided)) {
      rows.add(notAttributable(question.unit(), divided));
    }
    return rows;
  }

  /** The row of what can't be attributed to any unit below. */
  static Map<String, Object> notAttributable(Unit unit, Map<String, Object> figures) {
    var row = new LinkedHashMap<String, Object>();
    row.put("unit", unit.ref());
    row.put("notAttributable", true);
    row.putAll(figures);
    return row;
  }

  private static List<Unit> below(Question question) {
    if (question.current() != null) {
      return question.current().below();
    }
    return question.tree().children(question.unit().id()).stream().sorted(byName()).toList();
  }

  private List<Map<String, Object>> byValue(
      Question question, Sheet whole, Function<Cell, String> dimension, By by) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var value : whole.values(question.unit().id(), dimension)) {
      var figures =
          figures(
              whole,
              question.unit().id(),
              cell -> dimension.apply(cell).equals(value),
              question.period());
      if (!isEmpty(figures)) {
        rows.add(
            switch (by) {
              case FIELD, BASIC_FIELD -> row("field", question.fields().subject(value), figures);
              default -> row(by.parameter(), value, figures);
            });
      }
    }
    return rows;
  }

  private List<Map<String, Object>> byPeriod(
      Handle handle, Question question, List<Period> parts, By by) {
    var unit = question.unit().id();
    var sheet = read(handle, question, List.of(), parts);
    return parts.stream()
        .map(part -> row(by.parameter(), part.text(), figures(sheet, unit, ALL, part)))
        .toList();
  }

  static Map<String, Object> row(String about, Object subject, Map<String, Object> figures) {
    var row = new LinkedHashMap<String, Object>();
    row.put(about, subject);
    row.putAll(figures);
    return row;
  }

  static boolean isEmpty(Map<String, Object> figures) {
    return figures.values().stream()
        .allMatch(value -> !(value instanceof Number number) || number.doubleValue() == 0);
  }

  static boolean existsIn(Unit unit, Period period) {
    return !unit.validFrom().isAfter(period.to())
        && (unit.validTo() == null || !unit.validTo().isBefore(period.from()));
  }

  /** In the order of the Vietnamese alphabet; homonyms by code. */
  static Comparator<Unit> byName() {
    return Comparator.comparing(Unit::name, Collator.getInstance(Locale.of("vi")))
        .thenComparing(Unit::code);
  }

  static Optional<Figure> find(Report report, String name) {
    return report.figures().stream().filter(figure -> figure.name().equals(name)).findFirst();
  }
}
