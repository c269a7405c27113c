package vn.danvan.reportingservice.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A report as a table: a row per row of the report and a last one with the totals, where these are
 * of the same figures.
 *
 * @param columns names, those of nested members with dots between them
 * @param rows each with a number, a text or null for every column
 */
record ReportTable(List<String> columns, List<List<Object>> rows) {

  private static final String TOTAL = "Tổng số";

  static ReportTable of(ReportView view, ObjectMapper json) {
    var flat = new ArrayList<Map<String, Object>>();
    view.rows().forEach(row -> flat.add(flatten(row, json)));
    var columns = new LinkedHashSet<String>();
    flat.forEach(row -> columns.addAll(row.keySet()));
    if (flat.isEmpty()) {
      columns.add(view.by());
      columns.addAll(view.totals().keySet());
    }
    if (!view.hidden().isEmpty()) {
      columns.add(SmallNumbers.HIDDEN);
    }
    if (columns.stream().anyMatch(view.totals()::containsKey)) {
      flat.add(total(columns, view));
    }
    return new ReportTable(List.copyOf(columns), lines(columns, flat));
  }

  /** Without what only programs read. */
  ReportTable forReaders() {
    var kept = columns.stream().filter(column -> !isId(column)).toList();
    var places = kept.stream().map(columns::indexOf).toList();
    return new ReportTable(
        kept, rows.stream().map(row -> places.stream().<Object>map(row::get).toList()).toList());
  }

  /** Whether a column holds nothing but numbers. */
  boolean isNumeric(int column) {
    return !rows.isEmpty()
        && rows.stream()
            .allMatch(row -> row.get(column) instanceof Number || row.get(column) == null)
        && rows.stream().anyMatch(row -> row.get(column) != null);
  }

  private static boolean isId(String column) {
    return column.equals("id") || column.endsWith(".id");
  }

  /** A value with its members spread out. */
  private static Map<String, Object> flatten(Object value, ObjectMapper json) {
    var flat = new LinkedHashMap<String, Object>();
    spread("", json.convertValue(value, Object.class), flat);
    return flat;
  }

  private static void spread(String name, Object value, Map<String, Object> into) {
    switch (value) {
      case Map<?, ?> members ->
          members.forEach(
              (key, member) -> spread(name.isEmpty() ? "" + key : name + "." + key, member, into));
      case List<?> items ->
          into.put(name, String.join("; ", items.stream().map(String::valueOf).toList()));
      case null -> into.put(name, null);
      case Number number -> into.put(name, number);
      default -> into.put(name, value.toString());
    }
  }

  private static Map<String, Object> total(Set<String> columns, ReportView view) {
    var totals = view.totals();
    var row = new LinkedHashMap<String, Object>(totals);
    if (!view.hidden().isEmpty()) {
      row.put(SmallNumbers.HIDDEN, String.join("; ", view.hidden()));
    }
    columns.stream()
        .filter(
            column ->
                !totals.containsKey(column)
                    && !column.equals(SmallNumbers.HIDDEN)
                    && !isId(column)
                    && !column.endsWith(".code"))
        .findFirst()
        .ifPresent(column -> row.put(column, TOTAL));
    return row;
  }

  private static List<List<Object>> lines(Set<String> columns, List<Map<String, Object>> flat) {
    return flat.stream()
        .<List<Object>>map(row -> columns.stream().<Object>map(row::get).toList())
        .toList();
  }
}
