package vn.danvan.reportingservice.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.reportingservice.watermark.Standpoint;

/**
 * Reads sums: out of the tallies where these hold what is asked for, otherwise out of the facts.
 * Both ways give the same cells.
 */
@ApplicationScoped
public class Cells {

  private static final Set<String> LEVELS_WITH_MONTHS = Set.of("CENTRAL", "PROVINCE");

  /**
   * Window by window, which OFFSET 0 holds the planner to: it takes the arrays for longer than they
   * are, and would read all tallies at once.
   */
  private static final String FROM_TALLIES =
      """
      SELECT w.key, tally.ancestor, tally.field, tally.level, tally.owner_kind, tally.class, sum(tally.amount) AS amount
      FROM unnest(:keys, :metrics, :grains, :first, :last) AS w (key, metric, grain, first, last)
      CROSS JOIN LATERAL (SELECT * FROM tally
                          WHERE tally.metric = w.metric AND tally.ancestor = ANY (:ancestors) AND tally.grain = w.grain
                            AND tally.start BETWEEN w.first::date AND w.last::date OFFSET 0) AS tally
      WHERE (:fields::text[] IS NULL OR tally.field = ANY (:fields::text[]))
        AND (:level::text IS NULL OR tally.level = :level)
      GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(tally.amount) <> 0
      """;

  /**
   * Sums of facts; to be completed by the ancestor they are summed under and how flows get there.
   */
  private static final String SUM_OF_FACTS =
      """
      SELECT w.key, %1$s AS ancestor, flow.field, flow.level, flow.owner_kind, flow.class, sum(flow.amount) AS amount
      FROM unnest(:keys, :metrics, :first, :last) AS w (key, metric, first, last)
      %2$s
        AND flow.metric = w.metric AND flow.on_date BETWEEN w.first::date AND w.last::date
      WHERE flow.resolved AND flow.recorded_at <= :asOf::timestamptz AND flow.superseded_at > :asOf::timestamptz
        AND (:fields::text[] IS NULL OR flow.field = ANY (:fields::text[]))
        AND (:level::text IS NULL OR flow.level = :level)
        /* links */
        AND NOT EXISTS (SELECT FROM unit_closure other
                        WHERE other.ancestor = %1$s AND other.unit = ANY (flow.beside)
                          AND (other.placed IS NULL OR other.placed @> flow.on_date))
      GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(flow.amount) <> 0
      """;

  private static final String FROM_FACTS =
      SUM_OF_FACTS.formatted(
          "closure.ancestor",
          "JOIN unit_closure closure ON closure.ancestor = ANY (:ancestors)"
              + " JOIN flow ON flow.unit_id = closure.unit"
              + " AND (closure.placed IS NULL OR closure.placed @> flow.on_date)");

  /**
   * Without the closure: the planner would not see that it names one unit only, and would read all
   * facts of all units for it.
   */
  private static final String OWN_FROM_FACTS =
      SUM_OF_FACTS.formatted("flow.unit_id", "JOIN flow ON flow.unit_id = ANY (:ancestors)");

  private final UnitDirectory units;

  Cells(UnitDirectory units) {
    this.units = units;
  }

  private record Piece(Window window, Span span) {}

  /** Sums under each of the ancestors. */
  public List<Cell> read(
      Handle handle,
      Standpoint standpoint,
      Collection<UUID> ancestors,
      List<Window> windows,
      Filter filter) {
    if (filter.needsFacts()) {
      return fromFacts(handle, FROM_FACTS, standpoint, ancestors, windows, filter);
    }
    var pieces = pieces(standpoint, ancestors, windows);
    if (pieces.isPresent()) {
      return fromTallies(handle, ancestors, pieces.get(), filter);
    }
    var byMonths = ancestors.stream().collect(Collectors.partitioningBy(this::hasMonths));
    if (!standpoint.newest() || byMonths.values().stream().anyMatch(List::isEmpty)) {
      return fromFacts(handle, FROM_FACTS, standpoint, ancestors, windows, filter);
    }
    // The tallies may hold it for some of them.
    return byMonths.values().stream()
        .flatMap(alike -> read(handle, standpoint, alike, windows, filter).stream())
        .toList();
  }

  /** Sums of what is filed under the unit itself and under none below it. */
  public List<Cell> readOwn(
      Handle handle, Standpoint standpoint, UUID unit, List<Window> windows, Filter filter) {
    return fromFacts(handle, OWN_FROM_FACTS, standpoint, List.of(unit), windows, filter);
  }

  /** What to read from the tallies, or nothing where they do not hold it. */
  private Optional<List<Piece>> pieces(
      Standpoint standpoint, Collection<UUID> ancestors, List<Window> windows) {
    if (!standpoint.newest()) {
      return Optional.empty();
    }
    var months = ancestors.stream().allMatch(this::hasMonths);
    var pieces = new ArrayList<Piece>();
    for (var window : windows) {
      if (window.isEmpty()) {
        continue;
      }
      var spans = Span.of(window);
      if (spans.isEmpty()
          || (!months && spans.get().stream().anyMatch(span -> span.grain() == Span.Grain.MONTH))) {
        return Optional.empty();
      }
      spans.get().forEach(span -> pieces.add(new Piece(window, span)));
    }
    return Optional.of(pieces);
  }

  private boolean hasMonths(UUID unit) {
    return units
        .tree()
        .find(unit)
        .filter(at -> LEVELS_WITH_MONTHS.contains(at.level()))
        .isPresent();
  }

  private static List<Cell> fromTallies(
      Handle handle, Collection<UUID> ancestors, List<Piece> pieces, Filter filter) {
    return handle
        .createQuery(FROM_TALLIES)
        .bind("keys", texts(pieces, piece -> piece.window().key()))
        .bind("metrics", texts(pieces, piece -> piece.window().metric()))
        .bind("grains", texts(pieces, piece -> piece.span().grain()))
        .bind("first", texts(pieces, piece -> piece.span().first()))
        .bind("last", texts(pieces, piece -> piece.span().last()))
        .bind("ancestors", ancestors.toArray(UUID[]::new))
        .bind("fields", filter.fieldCodes())
        .bind("level", filter.level())
        .map((row, _) -> CellRows.cell(row))
        .list();
  }

  private static List<Cell> fromFacts(
      Handle handle,
      String query,
      Standpoint standpoint,
      Collection<UUID> ancestors,
      List<Window> windows,
      Filter filter) {
    return filter
        .bind(handle.createQuery(filter.narrow(query)))
        .bind("keys", texts(windows, Window::key))
        .bind("metrics", texts(windows, Window::metric))
        .bind("first", texts(windows, Window::first))
        .bind("last", texts(windows, Window::to))
        .bind("ancestors", ancestors.toArray(UUID[]::new))
        .bind("asOf", standpoint.asOf().toString())
        .map((row, _) -> CellRows.cell(row))
        .list();
  }

  private static <T> String[] texts(Collection<T> rows, Function<T, Object> column) {
    return rows.stream().map(column).map(Object::toString).toArray(String[]::new);
  }
}
