package vn.danvan.reportingservice.smallcells;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides which cells of one figure about persons are hidden in a tree of totals: those from 1 to
 * 4, and as many others as it takes that nobody can work them out from totals and neighbours, even
 * knowing that each hidden one is at least 1.
 *
 * <p>A total with its parts is one equation. It gives nothing away if it hides nothing, or at least
 * two parts that could share what they have otherwise (by {@link #SMALLEST_SHOWN} at least), or its
 * total too. The whole tree is looked at, so that whoever asks for a unit and for the one above it
 * learns no more than from each.
 *
 * @see "docs/rules.md: R-REP-19 (small cells)"
 */
public final class SmallCells<K> {

  /** The smallest number that is shown, but for 0. */
  public static final long SMALLEST_SHOWN = 5;

  private final Map<K, Long> values;
  private final Map<K, List<K>> parts;
  private final Set<K> hidden = new HashSet<>();

  private SmallCells(Map<K, Long> values, Map<K, List<K>> parts) {
    this.values = values;
    this.parts = parts;
  }

  /**
   * @param values of totals and parts; what is missing is 0
   * @param parts of each total, which may be totals themselves; what is no total has none. Two
   *     answers hide the same only if they are in the same order
   * @param first cells that are hidden in any case
   * @return the cells to hide
   */
  public static <K> Set<K> hidden(Map<K, Long> values, Map<K, List<K>> parts, Set<K> first) {
    var cells = new SmallCells<>(values, parts);
    cells.hidden.addAll(first);
    cells.hide();
    return cells.hidden;
  }

  private void hide() {
    values.forEach(
        (cell, value) -> {
          if (value > 0 && value < SMALLEST_SHOWN) {
            hidden.add(cell);
          }
        });
    var changed = true;
    while (changed) {
      changed = false;
      var free = new HashMap<K, Long>();
      for (var total : parts.keySet()) {
        changed |= protect(total, free);
      }
    }
  }

  /** Hides one more cell if the equation gives something away. */
  private boolean protect(K total, Map<K, Long> free) {
    var hiddenParts = hiddenParts(total).toList();
    var totalHidden = hidden.contains(total);
    if (hiddenParts.isEmpty() && !totalHidden) {
      return false;
    }
    var room = hiddenParts.stream().mapToLong(part -> free(part, free)).sum();
    if (hiddenParts.size() >= 2 && room >= SMALLEST_SHOWN) {
      return false;
    }
    var next = smallestShown(total);
    if (next != null) {
      hidden.add(next);
      return true;
    }
    return hidden.add(total);
  }

  private Stream<K> hiddenParts(K total) {
    return parts.get(total).stream().filter(hidden::contains);
  }

  private K smallestShown(K total) {
    return parts.get(total).stream()
        .filter(part -> !hidden.contains(part) && value(part) > 0)
        .min(Comparator.comparing(this::value))
        .orElse(null);
  }

  /**
   * By how much a hidden cell is more than it must be: a total by what its hidden parts are.
   *
   * @param known of this round
   */
  private long free(K cell, Map<K, Long> known) {
    var before = known.get(cell);
    if (before != null) {
      return before;
    }
    known.put(cell, 0L);
    var free =
        parts.containsKey(cell)
            ? hiddenParts(cell).mapToLong(part -> free(part, known)).sum()
            : Math.max(0, value(cell) - 1);
    known.put(cell, free);
    return free;
  }

  private long value(K cell) {
    return values.getOrDefault(cell, 0L);
  }
}
