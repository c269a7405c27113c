package vn.danvan.dialogueservice.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;
import vn.danvan.platform.units.UnitTree;

/**
 * Counts what was received by a unit and all below it in a month and in the one before. What was
 * merged was received as well; complaints and denunciations are no opinions.
 */
@ApplicationScoped
class DigestCounts {

  /** Stands for what is not classified yet. */
  static final String NO_FIELD = "UNCLASSIFIED";

  private final UnitDirectory units;
  private final UnitScope scope;
  private final Jdbi jdbi;

  DigestCounts(UnitDirectory units, UnitScope scope, Jdbi jdbi) {
    this.units = units;
    this.scope = scope;
    this.jdbi = jdbi;
  }

  /** What one unit received of one field. */
  private record Received(UUID host, String field, int received, int before) {}

  /** Where a recommendation of the month belongs. */
  record Place(String field, String area) {}

  /** By field and by area, small cells among them. */
  record Counted(List<SmallCells.Cell> byField, List<SmallCells.Cell> byArea) {

    DigestFigures figures() {
      return DigestFigures.of(byField, byArea);
    }

    /** Whether enough of its field and of its area were received to stand among them. */
    boolean holds(Place place) {
      return isLarge(byField, place.field()) && isLarge(byArea, place.area());
    }

    private static boolean isLarge(List<SmallCells.Cell> cells, String key) {
      return cells.stream()
          .anyMatch(cell -> cell.key().equals(key) && cell.received() >= SmallCells.LEAST);
    }
  }

  Counted count(UUID unit, YearMonth month) {
    var rows = received(unit, month);
    var tree = units.tree();
    return new Counted(
        cells(rows, Received::field),
        cells(rows, row -> area(tree, unit, row.host(), month.atEndOfMonth())));
  }

  private static List<SmallCells.Cell> cells(List<Received> rows, Function<Received, String> key) {
    var received = new TreeMap<String, Integer>();
    var before = new TreeMap<String, Integer>();
    for (var row : rows) {
      received.merge(key.apply(row), row.received(), Integer::sum);
      before.merge(key.apply(row), row.before(), Integer::sum);
    }
    return received.entrySet().stream()
        .map(
            entry ->
                new SmallCells.Cell(entry.getKey(), entry.getValue(), before.get(entry.getKey())))
        .toList();
  }

  private List<Received> received(UUID unit, YearMonth month) {
    var within = scope.within(units.tree().territory(unit), "host_unit_id", "province_id");
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT host_unit_id, coalesce(field_code, '%s') AS field,
                      count(*) FILTER (WHERE received_on >= :month) AS received,
                      count(*) FILTER (WHERE received_on < :month) AS before
                    FROM recommendation
                    WHERE %s AND received_on >= :before AND received_on < :end
                      AND kind NOT IN ('COMPLAINT', 'DENUNCIATION')
                    GROUP BY host_unit_id, field
                    """
                        .formatted(NO_FIELD, within.sql()))
                .bindMap(within.binding())
                .bind("before", month.minusMonths(1).atDay(1))
                .bind("month", month.atDay(1))
                .bind("end", month.plusMonths(1).atDay(1))
                .map(
                    (row, _) ->
                        new Received(
                            row.getObject("host_unit_id", UUID.class),
                            row.getString("field"),
                            row.getInt("received"),
                            row.getInt("before")))
                .list());
  }

  /** Of those that were received there in the month, and may be told of. */
  Map<UUID, Place> places(UUID unit, YearMonth month, Collection<UUID> recommendations) {
    var tree = units.tree();
    var within = scope.within(tree.territory(unit), "host_unit_id", "province_id");
    record Found(UUID id, Place place) {}
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, host_unit_id, coalesce(field_code, '%s') AS field FROM recommendation
                    WHERE id = ANY(:ids) AND %s AND received_on >= :month AND received_on < :end
                      AND kind NOT IN ('COMPLAINT', 'DENUNCIATION')
                    """
                        .formatted(NO_FIELD, within.sql()))
                .bindMap(within.binding())
                .bind("ids", recommendations.toArray(UUID[]::new))
                .bind("month", month.atDay(1))
                .bind("end", month.plusMonths(1).atDay(1))
                .map(
                    (row, _) ->
                        new Found(
                            row.getObject("id", UUID.class),
                            new Place(
                                row.getString("field"),
                                area(
                                    tree,
                                    unit,
                                    row.getObject("host_unit_id", UUID.class),
                                    month.atEndOfMonth()))))
                .collect(Collectors.toMap(Found::id, Found::place)));
  }

  /** The unit next below on the way down to the host, or the unit itself. */
  private static String area(UnitTree tree, UUID unit, UUID host, LocalDate on) {
    var root = tree.territory(unit);
    var way = tree.withAncestors(tree.heir(host, on), on).stream().map(Unit::id).toList();
    var at = way.indexOf(root);
    return (at > 0 ? way.get(at - 1) : root).toString();
  }
}
