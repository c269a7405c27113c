package vn.danvan.dialogueservice.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts cells together in which fewer than five people might be recognized, so that none of them can
 * be found by subtraction either: their sum is never small itself.
 *
 * @see "docs/rules.md: R-DIG-02 (small cells)"
 */
final class SmallCells {

  static final int LEAST = 5;

  private SmallCells() {}

  /**
   * @param key what is counted; null: several together
   * @param before in the month before
   */
  record Cell(String key, int received, int before) {

    boolean isSmall() {
      return isSmall(received) || isSmall(before);
    }

    static boolean isSmall(int count) {
      return count > 0 && count < LEAST;
    }

    private Cell plus(Cell other) {
      return new Cell(null, received + other.received, before + other.before);
    }
  }

  /**
   * The cells that may be shown, the largest first, and last what had to be put together; nothing
   * if all of them together are too few.
   */
  static List<Cell> shown(List<Cell> cells) {
    var shown = new ArrayList<Cell>();
    var together = new Cell(null, 0, 0);
    for (var cell : cells) {
      if (cell.isSmall()) {
        together = together.plus(cell);
      } else if (cell.received() + cell.before() > 0) {
        shown.add(cell);
      }
    }
    shown.sort(
        Comparator.comparingInt(Cell::received)
            .thenComparingInt(Cell::before)
            .reversed()
            .thenComparing(Cell::key));
    while (together.isSmall() && !shown.isEmpty()) {
      together = together.plus(shown.removeLast());
    }
    if (together.isSmall()) {
      return List.of();
    }
    if (together.received() + together.before() > 0) {
      shown.add(together);
    }
    return List.copyOf(shown);
  }
}
