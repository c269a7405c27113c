package vn.danvan.reportingservice.report;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import vn.danvan.reportingservice.fact.Metric;
import vn.danvan.reportingservice.tally.Cell;

/** The equations of the recognition funnel. */
final class FunnelIdentities {

  private static final Predicate<Cell> ALL = _ -> true;
  private static final List<String> NOT_DECIDED =
      List.of("SUBMITTED", "RETURNED", "ELIGIBLE", "IN_REVIEW");
  private static final List<String> LAPSED =
      List.of("NOT_APPROVED", "INELIGIBLE", "WITHDRAWN", "EXPIRED");

  private FunnelIdentities() {}

  static List<Identity> of(Funnel funnel, Map<String, Object> totals) {
    ToLongFunction<String> total = figure -> (Long) totals.get(figure);
    return List.of(
        new Identity(
            "2",
            total.applyAsLong(FunnelFigures.COLLECTIVES)
                    + total.applyAsLong(FunnelFigures.INDIVIDUALS)
                == total.applyAsLong(FunnelFigures.RECOGNIZED_HIGHER_LEVEL)),
        new Identity("3", unitsAddUp(funnel, total)),
        new Identity("4", narrows(funnel, totals)),
        new Identity("5", nominationsAddUp(funnel, total)));
  }

  /** Every standing that says something belongs to a unit that is expected. */
  private static boolean unitsAddUp(Funnel funnel, ToLongFunction<String> total) {
    var considered = total.applyAsLong(FunnelFigures.UNITS_CONSIDERED);
    var recognized = total.applyAsLong(FunnelFigures.UNITS_RECOGNIZED);
    return recognized <= considered
        && considered + funnel.missing().size() == total.applyAsLong(FunnelFigures.UNITS_EXPECTED)
        && (funnel.years().stream().anyMatch(year -> !year.byRounds())
            || (funnel.standings(Metric.STANDING_CONSIDERED) == considered
                && funnel.standings(Metric.STANDING_RECOGNIZED) == recognized));
  }

  private static boolean narrows(Funnel funnel, Map<String, Object> totals) {
    return narrows(totals)
        && funnel.units().stream()
            .allMatch(unit -> narrows(funnel.figures(unit.id(), ALL, funnel.years())));
  }

  private static boolean narrows(Map<String, Object> figures) {
    ToLongFunction<String> figure = name -> (Long) figures.get(name);
    var nominated = figure.applyAsLong(FunnelFigures.NOMINATED);
    var recognized =
        figure.applyAsLong(FunnelFigures.RECOGNIZED_OWN_LEVEL)
            + figure.applyAsLong(FunnelFigures.RECOGNIZED_EARLIER);
    return figure.applyAsLong(FunnelFigures.RECOGNIZED_HIGHER_LEVEL) <= nominated
        && nominated <= recognized
        && recognized <= figure.applyAsLong(FunnelFigures.REGISTERED);
  }

  /** What was approved and is not recognized yet still waits for its decision. */
  private static boolean nominationsAddUp(Funnel funnel, ToLongFunction<String> total) {
    var recognized = total.applyAsLong(FunnelFigures.RECOGNIZED_HIGHER_LEVEL);
    var waiting = count(funnel, List.of("APPROVED")) - recognized;
    return waiting >= 0
        && total.applyAsLong(FunnelFigures.NOMINATED)
            == recognized + waiting + count(funnel, NOT_DECIDED) + count(funnel, LAPSED);
  }

  private static long count(Funnel funnel, List<String> states) {
    var selections =
        funnel.years().stream()
            .flatMap(year -> states.stream().map(state -> FunnelFigures.nominated(year, state)))
            .toList();
    return funnel.sheet().sum(selections, funnel.question().unit().id(), ALL);
  }
}
