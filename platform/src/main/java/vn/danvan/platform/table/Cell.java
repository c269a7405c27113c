package vn.danvan.platform.table;

import java.time.LocalDate;

/**
 * What stands in a cell.
 *
 * @param text as written; of a date its ISO form, of a number its plain digits
 */
public record Cell(Kind kind, String text) {

  /** What sort of value it is; formulas are never evaluated. */
  public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    FORMULA,
    ERROR
  }

  static Cell text(String text) {
    return new Cell(Kind.TEXT, text);
  }

  static Cell date(LocalDate day) {
    return new Cell(Kind.DATE, day.toString());
  }
}
