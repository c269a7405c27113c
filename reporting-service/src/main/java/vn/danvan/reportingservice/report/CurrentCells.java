package vn.danvan.reportingservice.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.danvan.reportingservice.fact.Metric;
import vn.danvan.reportingservice.report.CurrentScope.Reach;
import vn.danvan.reportingservice.tally.Cell;
import vn.danvan.reportingservice.tally.Cells;
import vn.danvan.reportingservice.tally.Filter;
import vn.danvan.reportingservice.tally.Window;

/**
 * Sums in today's tree, put together of those that are kept: a successor's are its own and those of
 * everything it took over whole.
 */
final class CurrentCells {

  /** Metrics of what joint hosts add above themselves. */
  static final Set<Metric> JOINT =
      Stream.of(Metric.values())
          .flatMap(metric -> metric.joint().stream())
          .collect(Collectors.toUnmodifiableSet());

  /**
   * What joint hosts added although another host of the same fact is in the same row by now: above
   * both it counts once.
   */
  private static final String COUNTED_TWICE =
      """
      WITH place AS (
        SELECT row, unit, part FROM unnest(:rows, :units, :parts) AS p (row, unit, part))
      SELECT w.key, place.row, flow.field, flow.level, flow.owner_kind, flow.class, sum(flow.amount) AS amount
      FROM unnest(:keys, :metrics, :first, :last) AS w (key, metric, first, last)
      JOIN flow ON flow.metric = w.metric AND flow.on_date BETWEEN w.first::date AND w.last::date
      JOIN place ON place.unit = flow.unit_id
      WHERE flow.resolved AND flow.recorded_at <= :asOf::timestamptz AND flow.superseded_at > :asOf::timestamptz
        AND (:fields::text[] IS NULL OR flow.field = ANY (:fields::text[]))
        AND (:level::text IS NULL OR flow.level = :level)
        AND EXISTS (SELECT FROM place other WHERE other.row = place.row AND other.unit = ANY (flow.beside))
        AND NOT EXISTS (SELECT FROM place other
                        WHERE other.row = place.row AND other.part = place.part AND other.unit = ANY (flow.beside))
      GROUP BY 1, 2, 3, 4, 5, 6
      """;

  private final Cells cells;

  CurrentCells(Cells cells) {
    this.cells = cells;
  }

  /** Cells whose ancestors are the keys of the rows. */
  List<Cell> read(
      Handle handle,
      Question question,
      Map<UUID, Reach> rows,
      List<Window> windows,
      Filter filter) {
    var found = new ArrayList<Cell>();
    var subtrees = new HashMap<UUID, List<UUID>>();
    var own = new HashMap<UUID, List<UUID>>();
    rows.forEach(
        (row, reach) -> {
          reach.subtrees().forEach(id -> keysOf(subtrees, id).add(row));
          reach.own().forEach(id -> keysOf(own, id).add(row));
        });
    if (!subtrees.isEmpty()) {
      cells.read(handle, question.standpoint(), subtrees.keySet(), windows, filter).stream()
          .flatMap(cell -> filedUnder(subtrees.get(cell.ancestor()), cell))
          .forEach(found::add);
    }
    own.forEach(
        (unit, keys) ->
            cells.readOwn(handle, question.standpoint(), unit, windows, filter).stream()
                .flatMap(cell -> filedUnder(keys, cell))
                .forEach(found::add));
    found.addAll(countedTwice(handle, question, rows, windows, filter));
    return found;
  }

  private static List<UUID> keysOf(Map<UUID, List<UUID>> rows, UUID id) {
    return rows.computeIfAbsent(id, _ -> new ArrayList<>());
  }

  private static Stream<Cell> filedUnder(List<UUID> rows, Cell cell) {
    return rows.stream().map(cell::at);
  }

  private static List<Cell> countedTwice(
      Handle handle,
      Question question,
      Map<UUID, Reach> rows,
      List<Window> windows,
      Filter filter) {
    var joint = windows.stream().filter(window -> JOINT.contains(window.metric())).toList();
    var mixed =
        rows.entrySet().stream()
            .filter(row -> new HashSet<>(row.getValue().parts().values()).size() > 1)
            .flatMap(
                row ->
                    row.getValue().parts().entrySet().stream()
                        .map(part -> List.of(row.getKey(), part.getKey(), part.getValue())))
            .toList();
    if (joint.isEmpty() || mixed.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(COUNTED_TWICE)
        .bind("rows", column(mixed, 0))
        .bind("units", column(mixed, 1))
        .bind("parts", column(mixed, 2))
        .bind("keys", joint.stream().map(Window::key).toArray(String[]::new))
        .bind("metrics", joint.stream().map(one -> one.metric().name()).toArray(String[]::new))
        .bind("first", joint.stream().map(one -> day(one.from())).toArray(String[]::new))
        .bind("last", joint.stream().map(one -> one.to().toString()).toArray(String[]::new))
        .bind("asOf", question.standpoint().asOf().toString())
        .bind("fields", filter.fieldCodes())
        .bind("level", filter.level())
        .map(
            (row, _) ->
                new Cell(
                    row.getString("key"),
                    row.getObject("row", UUID.class),
                    row.getString("field"),
                    row.getString("level"),
                    row.getString("owner_kind"),
                    row.getString("class"),
                    -row.getLong("amount")))
        .list();
  }

  private static String day(java.time.LocalDate from) {
    return from == null ? "0001-01-01" : from.toString();
  }

  private static UUID[] column(List<List<UUID>> rows, int column) {
    return rows.stream().map(row -> row.get(column)).toArray(UUID[]::new);
  }
}
