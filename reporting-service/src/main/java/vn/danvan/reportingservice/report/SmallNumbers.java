package vn.danvan.reportingservice.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.danvan.reportingservice.smallcells.SmallCells;

/**
 * Takes small numbers of persons out of a report's answer, and as many others as it takes that none
 * of them can be worked out from it: each figure's total is what its rows add up to.
 *
 * @see "docs/rules.md: R-REP-21 (small cells of figures about persons)"
 */
final class SmallNumbers {

  /** Of a row, beside its figures. */
  static final String HIDDEN = "hidden";

  private static final int TOTAL = -1;

  private final Report report;
  private final ReportView view;
  private final Map<String, Set<Integer>> hidden = new HashMap<>();

  private SmallNumbers(Report report, ReportView view) {
    this.report = report;
    this.view = view;
    report.figures().stream()
        .filter(Figure::ofPersons)
        .forEach(figure -> hidden.put(figure.name(), cells(figure.name())));
  }

  static ReportView hide(Report report, ReportView view) {
    return report.figures().stream().anyMatch(Figure::ofPersons)
        ? new SmallNumbers(report, view).shown()
        : view;
  }

  /** Whether something is missing from an answer; a comparison aside. */
  static boolean hidesAnything(ReportView view) {
    return !view.hidden().isEmpty()
        || view.rows().stream().anyMatch(row -> row.containsKey(HIDDEN));
  }

  static boolean isSmall(Object value) {
    return value instanceof Number number
        && number.longValue() > 0
        && number.longValue() < SmallCells.SMALLEST_SHOWN;
  }

  private Set<Integer> cells(String figure) {
    var values = new LinkedHashMap<Integer, Long>();
    put(values, TOTAL, view.totals().get(figure));
    IntStream.range(0, view.rows().size())
        .forEach(at -> put(values, at, view.rows().get(at).get(figure)));
    var rows = values.keySet().stream().filter(at -> at != TOTAL).toList();
    return SmallCells.hidden(
        values, rows.isEmpty() ? Map.<Integer, List<Integer>>of() : Map.of(TOTAL, rows), Set.of());
  }

  private static void put(Map<Integer, Long> values, int at, Object value) {
    if (value instanceof Number number) {
      values.put(at, number.longValue());
    }
  }

  private ReportView shown() {
    var gone = names(TOTAL);
    return new ReportView(
        view.report(),
        view.unit(),
        view.period(),
        view.from(),
        view.to(),
        view.asOf(),
        view.watermarks(),
        view.complete(),
        view.structure(),
        view.by(),
        without(view.totals(), gone),
        rows(),
        view.missing(),
        view.identities(),
        reported(gone),
        comparison(gone),
        gone,
        view.reconciliation());
  }

  /** Figures that are hidden in a place, in the order of the report. */
  private List<String> names(int at) {
    return report.figures().stream()
        .filter(figure -> hidden.getOrDefault(figure.name(), Set.of()).contains(at))
        .map(Figure::name)
        .toList();
  }

  private static Map<String, Object> without(Map<String, Object> figures, List<String> gone) {
    if (gone.isEmpty()) {
      return figures;
    }
    var shown = new LinkedHashMap<>(figures);
    gone.forEach(figure -> shown.put(figure, null));
    return shown;
  }

  private List<Map<String, Object>> rows() {
    var rows = new ArrayList<Map<String, Object>>();
    for (var at = 0; at < view.rows().size(); at++) {
      var gone = names(at);
      var row = without(view.rows().get(at), gone);
      if (!gone.isEmpty()) {
        row.put(HIDDEN, gone);
      }
      rows.add(row);
    }
    return rows;
  }

  /** What was reported says as much about few persons as what is counted. */
  private List<ReportedFigureView> reported(List<String> gone) {
    return view.reported().stream()
        .filter(one -> !(isOfPersons(one.metric()) && isSmall(one.value())))
        .map(one -> gone.contains(one.metric()) ? one.alone() : one)
        .toList();
  }

  private Comparison comparison(List<String> gone) {
    if (view.comparison() == null) {
      return null;
    }
    var dropped = new HashSet<>(gone);
    view.comparison()
        .totals()
        .forEach(
            (figure, compared) -> {
              if (isOfPersons(figure) && isSmall(compared.before())) {
                dropped.add(figure);
              }
            });
    return view.comparison().without(dropped);
  }

  private boolean isOfPersons(String figure) {
    return FlowReport.find(report, figure).filter(Figure::ofPersons).isPresent();
  }
}
