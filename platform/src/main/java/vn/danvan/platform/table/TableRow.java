package vn.danvan.platform.table;

import java.util.List;
import java.util.Objects;

/**
 * A row of a table in a file.
 *
 * @param number as a spreadsheet shows it: 1 is the first
 * @param cells from the first column on; null where nothing stands
 */
public record TableRow(int number, List<Cell> cells) {

  /** The cell of a column, counted from 0; null where nothing stands. */
  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : null;
  }

  boolean isBlank() {
    return cells.stream().allMatch(Objects::isNull);
  }
}
