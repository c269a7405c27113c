package vn.danvan.reportingservice.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.danvan.reportingservice.tally.Cell;

/** Sums that were read, from which figures are put together. */
final class Sheet {

  private record Place(String window, UUID ancestor) {}

  private final Map<Place, List<Cell>> cells;

  Sheet(List<Cell> cells) {
    this.cells =
        cells.stream()
            .collect(Collectors.groupingBy(cell -> new Place(cell.window(), cell.ancestor())));
  }

  long sum(Collection<Selection> selections, UUID ancestor, Predicate<Cell> group) {
    return selections.stream()
        .mapToLong(
            selection ->
                selection.sign()
                    * at(selection, ancestor).stream()
                        .filter(selection::takes)
                        .filter(group)
                        .mapToLong(Cell::amount)
                        .sum())
        .sum();
  }

  /** How many different classes there are entries of. */
  long distinct(Collection<Selection> selections, UUID ancestor, Predicate<Cell> group) {
    return selections.stream()
        .flatMap(
            selection -> at(selection, ancestor).stream().filter(selection::takes).filter(group))
        .collect(Collectors.groupingBy(Cell::classification, Collectors.summingLong(Cell::amount)))
        .values()
        .stream()
        .filter(amount -> amount > 0)
        .count();
  }

  /** Values of a dimension that occur under the ancestor, in order. */
  TreeSet<String> values(UUID ancestor, Function<Cell, String> dimension) {
    return cells.entrySet().stream()
        .filter(entry -> entry.getKey().ancestor().equals(ancestor))
        .flatMap(entry -> entry.getValue().stream())
        .map(dimension)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Cell> at(Selection selection, UUID ancestor) {
    return cells.getOrDefault(new Place(selection.key(), ancestor), List.of());
  }
}
