package vn.danvan.modelservice.imports;

import java.util.List;
import java.util.Map;
import vn.danvan.platform.table.TableColumn;

/**
 * A column of the files of one sort: of the template, of an export, and of what is imported.
 *
 * @param key names its value to the program
 * @param pointer the member of the request that it fills
 * @param heading Vietnamese; compared folded
 * @param required whether the column may not be left out; whether its cells may, is told by the
 *     rules of what is created
 * @param choices what stands in the cells, with the value that each means; empty for free values
 * @param note how the column is filled in, Vietnamese
 */
public record ImportColumn(
    String key,
    String pointer,
    String heading,
    Kind kind,
    boolean required,
    Map<String, String> choices,
    String note) {

  /** How a cell is read. */
  public enum Kind {
    TEXT,
    CODE,
    CODES,
    DATE,
    DECIMAL,
    WHOLE,
    CHOICE
  }

  public static ImportColumn of(Kind kind, String key, String heading, String note) {
    return new ImportColumn(key, "/" + key, heading, kind, false, Map.of(), note);
  }

  public static ImportColumn choice(
      String key, String heading, Map<String, String> choices, String note) {
    return new ImportColumn(key, "/" + key, heading, Kind.CHOICE, false, choices, note);
  }

  /** The same column, which no file may leave out. */
  public ImportColumn needed() {
    return new ImportColumn(key, pointer, heading, kind, true, choices, note);
  }

  /** The same column for a member within another. */
  public ImportColumn at(String member) {
    return new ImportColumn(key, member, heading, kind, required, choices, note);
  }

  TableColumn described() {
    return written((required ? "Bắt buộc. " : "") + note);
  }

  TableColumn plain() {
    return written(null);
  }

  private TableColumn written(String explanation) {
    var sort =
        switch (kind) {
          case DATE -> TableColumn.Kind.DATE;
          case DECIMAL, WHOLE -> TableColumn.Kind.NUMBER;
          case TEXT, CODE, CODES, CHOICE -> TableColumn.Kind.TEXT;
        };
    return new TableColumn(heading, sort, List.copyOf(choices.keySet()), explanation);
  }

  /** How an export writes a value of a column of choices. */
  public String label(Enum<?> value) {
    return choices.entrySet().stream()
        .filter(choice -> choice.getValue().equals(value.name()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(value.name());
  }
}
