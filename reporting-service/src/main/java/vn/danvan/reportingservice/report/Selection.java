package vn.danvan.reportingservice.report;

import java.time.LocalDate;
import java.util.Set;
import vn.danvan.reportingservice.fact.Metric;
import vn.danvan.reportingservice.tally.Cell;
import vn.danvan.reportingservice.tally.Window;

/**
 * Entries that go into a figure, with the days made definite.
 *
 * @param slice selections of one slice are set off against each other; a record may stand in
 *     several slices
 * @param from null: since ever
 * @param classes empty: all
 * @param ownerKind empty: all
 * @param levels empty: all
 */
record Selection(
    int slice,
    int sign,
    Metric metric,
    LocalDate from,
    LocalDate to,
    Set<String> classes,
    String ownerKind,
    Set<String> levels) {

  Selection(int sign, Metric metric, LocalDate from, LocalDate to, Set<String> classes) {
    this(0, sign, metric, from, to, classes, "", Set.of());
  }

  Window window() {
    return new Window(key(), metric, from, to);
  }

  String key() {
    return metric + " " + from + " " + to;
  }

  boolean takes(Cell cell) {
    return (classes.isEmpty() || classes.contains(cell.classification()))
        && (ownerKind.isEmpty() || ownerKind.equals(cell.ownerKind()))
        && (levels.isEmpty() || levels.contains(cell.level()));
  }
}
