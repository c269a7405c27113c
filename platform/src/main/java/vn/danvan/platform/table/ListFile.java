package vn.danvan.platform.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list as a file: its columns, each declared once with where its value comes from.
 *
 * @param name of the file without its extension, in ASCII
 * @param sheet name of the sheet
 */
public record ListFile<T>(String name, String sheet, List<Column<T>> columns) {

  /**
   * A column.
   *
   * @param value what stands in an item's row: a text, a day, a number or null
   */
  public record Column<T>(TableColumn heading, Function<T, ?> value) {}

  public static <T> ListFile<T> of(String name, String sheet) {
    return new ListFile<>(name, sheet, List.of());
  }

  public ListFile<T> text(String heading, Function<T, ?> value) {
    return with(TableColumn.text(heading), value);
  }

  /** Several codes in one cell, as templates take them. */
  public ListFile<T> texts(String heading, Function<T, List<String>> values) {
    return text(heading, item -> String.join("; ", values.apply(item)));
  }

  public ListFile<T> date(String heading, Function<T, LocalDate> value) {
    return with(new TableColumn(heading, TableColumn.Kind.DATE, List.of(), null), value);
  }

  public ListFile<T> number(String heading, Function<T, ? extends Number> value) {
    return with(TableColumn.number(heading), value);
  }

  private ListFile<T> with(TableColumn heading, Function<T, ?> value) {
    var more = new ArrayList<>(columns);
    more.add(new Column<>(heading, value));
    return new ListFile<>(name, sheet, List.copyOf(more));
  }

  List<TableColumn> headings() {
    return columns.stream().map(Column::heading).toList();
  }

  List<Object> row(T item) {
    return columns.stream().<Object>map(column -> column.value().apply(item)).toList();
  }
}
