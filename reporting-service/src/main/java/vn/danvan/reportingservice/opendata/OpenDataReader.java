package vn.danvan.reportingservice.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads a dataset's figures of all units at once. */
@ApplicationScoped
class OpenDataReader {

  private static final String TOTALS =
      """
      SELECT w.name, tally.ancestor AS unit, sum(tally.amount) AS amount
      FROM unnest(:names, :metrics, :classes, :ownerKinds) AS w (name, metric, class, owner_kind)
      JOIN tally ON tally.metric = w.metric AND tally.grain = 'YEAR' AND tally.start = :start
        AND (:units::uuid[] IS NULL OR tally.ancestor = ANY (:units::uuid[]))
        AND (w.class = '' OR tally.class = w.class) AND (w.owner_kind = '' OR tally.owner_kind = w.owner_kind)
      GROUP BY 1, 2 HAVING sum(tally.amount) <> 0
      """;

  /** What is filed under units themselves; only those that have a total can have any. */
  private static final String OWN =
      """
      SELECT w.name, flow.unit_id AS unit, sum(flow.amount) AS amount
      FROM unnest(:names, :metrics, :classes, :ownerKinds) AS w (name, metric, class, owner_kind)
      JOIN flow ON flow.unit_id = ANY (:units) AND flow.metric = w.metric AND flow.counted
        AND flow.on_date BETWEEN :start AND :end
        AND (w.class = '' OR flow.class = w.class) AND (w.owner_kind = '' OR flow.owner_kind = w.owner_kind)
      GROUP BY 1, 2 HAVING sum(flow.amount) <> 0
      """;

  private record Column(String name, String metric, String classification, String ownerKind) {}

  /**
   * Figures by name and unit.
   *
   * @param totals with everything below
   * @param own of the units themselves
   */
  record Read(Map<String, Map<UUID, Long>> totals, Map<String, Map<UUID, Long>> own) {

    long total(OpenFigure figure, UUID unit) {
      return totals.getOrDefault(figure.name(), Map.of()).getOrDefault(unit, 0L);
    }

    long own(OpenFigure figure, UUID unit) {
      return own.getOrDefault(figure.name(), Map.of()).getOrDefault(unit, 0L);
    }
  }

  Read read(Handle handle, Dataset dataset, int year) {
    var columns = dataset.figures().stream().flatMap(OpenDataReader::columns).toList();
    var totals = read(handle, TOTALS, columns, year, null);
    var units =
        totals.values().stream().flatMap(each -> each.keySet().stream()).distinct().toList();
    return new Read(totals, read(handle, OWN, columns, year, units));
  }

  /** Totals of some units only. */
  Read totals(Handle handle, Dataset dataset, int year, List<UUID> units) {
    var columns = dataset.figures().stream().flatMap(OpenDataReader::columns).toList();
    return new Read(read(handle, TOTALS, columns, year, units), Map.of());
  }

  /** What joint hosts have is filed apart above themselves. */
  private static Stream<Column> columns(OpenFigure figure) {
    return Stream.concat(Stream.of(figure.metric()), figure.metric().joint().stream())
        .map(
            metric ->
                new Column(
                    figure.name(), metric.name(), figure.classification(), figure.ownerKind()));
  }

  private static Map<String, Map<UUID, Long>> read(
      Handle handle, String sql, List<Column> columns, int year, List<UUID> units) {
    var query =
        handle
            .createQuery(sql)
            .bind("names", texts(columns, Column::name))
            .bind("metrics", texts(columns, Column::metric))
            .bind("classes", texts(columns, Column::classification))
            .bind("ownerKinds", texts(columns, Column::ownerKind))
            .bind("start", LocalDate.of(year, 1, 1))
            .bind("units", units == null ? null : units.toArray(UUID[]::new));
    if (sql.equals(OWN)) {
      query.bind("end", LocalDate.of(year, 12, 31));
    }
    var read = new HashMap<String, Map<UUID, Long>>();
    query
        .map(
            (row, _) -> {
              read.computeIfAbsent(row.getString("name"), _ -> new HashMap<>())
                  .merge(row.getObject("unit", UUID.class), row.getLong("amount"), Long::sum);
              return true;
            })
        .list();
    return read;
  }

  private static String[] texts(List<Column> columns, Function<Column, String> text) {
    return columns.stream().map(text).toArray(String[]::new);
  }
}
