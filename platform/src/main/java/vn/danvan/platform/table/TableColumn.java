package vn.danvan.platform.table;

import java.util.List;

/**
 * A column of a table to be written.
 *
 * @param choices what may stand there, offered as a list; empty if anything may
 * @param note for the sheet that explains the table; null where nothing needs to be said
 */
public record TableColumn(String heading, Kind kind, List<String> choices, String note) {

  /** What sort of values the column holds. */
  public enum Kind {
    TEXT,
    DATE,
    NUMBER
  }

  public static TableColumn text(String heading) {
    return new TableColumn(heading, Kind.TEXT, List.of(), null);
  }

  public static TableColumn number(String heading) {
    return new TableColumn(heading, Kind.NUMBER, List.of(), null);
  }
}
