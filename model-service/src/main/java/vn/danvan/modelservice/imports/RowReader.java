package vn.danvan.modelservice.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.table.Cell;
import vn.danvan.platform.table.HarmlessText;
import vn.danvan.platform.table.LegacyEncodings;
import vn.danvan.platform.table.TableProblem;
import vn.danvan.platform.table.TableRow;
import vn.danvan.platform.text.Folding;

/** Reads the rows of a file by its headings, which may stand in any order. */
final class RowReader {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{3})+");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}([.,][0-9]{1,20})?");
  private static final Pattern SEPARATOR = Pattern.compile("[;\\n]");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final List<ImportColumn> columns;

  private RowReader(List<ImportColumn> columns) {
    this.columns = columns;
  }

  /**
   * @param headings the file's first row; null if it has none
   * @throws DomainException {@code import-errors} naming every heading that is unknown, stands
   *     twice or is missing
   */
  static RowReader of(List<ImportColumn> known, TableRow headings) {
    var byHeading = new HashMap<String, ImportColumn>();
    known.forEach(column -> byHeading.put(Folding.fold(column.heading()), column));
    var found = new ArrayList<ImportColumn>();
    var faults = new ArrayList<Violation>();
    if (headings == null || headings.number() != 1) {
      faults.add(ImportFault.NO_ROWS.at(TableProblem.FILE));
      throw refusal(faults);
    }
    for (int i = 0; i < headings.cells().size(); i++) {
      var cell = headings.cell(i);
      var heading = cell == null || cell.kind() != Cell.Kind.TEXT ? "" : cell.text();
      var column = byHeading.get(Folding.fold(heading));
      if (column == null && cell != null) {
        faults.add(ImportFault.UNKNOWN_COLUMN.at(TableProblem.FILE, heading));
      } else if (column != null && found.contains(column)) {
        faults.add(ImportFault.COLUMN_TWICE.at(TableProblem.FILE, heading));
      }
      found.add(column);
    }
    known.stream()
        .filter(column -> column.required() && !found.contains(column))
        .forEach(
            column ->
                faults.add(ImportFault.MISSING_COLUMN.at(TableProblem.FILE, column.heading())));
    if (!faults.isEmpty()) {
      throw refusal(faults);
    }
    return new RowReader(found);
  }

  static DomainException refusal(List<Violation> faults) {
    return new DomainException(ImportProblem.IMPORT_ERRORS, new Object[0], faults);
  }

  ImportRow read(TableRow row) {
    var values = new HashMap<String, Object>();
    var faults = new ArrayList<Violation>();
    for (int i = 0; i < row.cells().size(); i++) {
      var cell = row.cell(i);
      if (cell == null) {
        continue;
      }
      var column = i < columns.size() ? columns.get(i) : null;
      if (column == null) {
        faults.add(ImportFault.UNKNOWN_COLUMN.at("", ""));
        continue;
      }
      var value = value(column, cell, faults);
      if (value != null) {
        values.put(column.key(), value);
      }
    }
    return new ImportRow(row.number(), values, faults);
  }

  /** Null, and a fault, for what can't be read. */
  private static Object value(ImportColumn column, Cell cell, List<Violation> faults) {
    var at = column.pointer();
    if (cell.kind() == Cell.Kind.FORMULA) {
      faults.add(ImportFault.FORMULA.at(at));
      return null;
    }
    if (cell.kind() == Cell.Kind.ERROR) {
      faults.add(ImportFault.WRONG_VALUE.at(at));
      return null;
    }
    if (cell.kind() == Cell.Kind.TEXT && cell.text().isBlank()) {
      return null;
    }
    return switch (column.kind()) {
      case TEXT -> text(at, cell, faults);
      case CODE -> code(at, cell, faults);
      case CODES -> codes(at, cell, faults);
      case DATE -> date(at, cell, faults);
      case DECIMAL -> decimal(at, cell, faults);
      case WHOLE -> whole(at, cell, faults);
      case CHOICE -> choice(column, cell, faults);
    };
  }

  private static String text(String at, Cell cell, List<Violation> faults) {
    if (cell.kind() == Cell.Kind.NUMBER) {
      return cell.text();
    }
    if (cell.kind() != Cell.Kind.TEXT) {
      faults.add(ImportFault.NOT_TEXT.at(at));
      return null;
    }
    var text = HarmlessText.original(cell.text());
    if (LegacyEncodings.suspected(text)) {
      faults.add(ImportFault.SUSPICIOUS_ENCODING.at(at));
      return null;
    }
    return text;
  }

  private static String code(String at, Cell cell, List<Violation> faults) {
    var text = text(at, cell, faults);
    return text == null ? null : text.strip();
  }

  private static List<String> codes(String at, Cell cell, List<Violation> faults) {
    var text = text(at, cell, faults);
    return text == null
        ? null
        : Arrays.stream(SEPARATOR.split(text))
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .toList();
  }

  private static LocalDate date(String at, Cell cell, List<Violation> faults) {
    try {
      var day =
          switch (cell.kind()) {
            case DATE -> LocalDate.parse(cell.text());
            case TEXT -> {
              var text = cell.text().strip();
              yield text.indexOf('/') > 0 ? LocalDate.parse(text, DAY) : LocalDate.parse(text);
            }
            default -> null;
          };
      if (day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException notADay) {
      // Told below, like a day that nobody can mean.
    }
    faults.add(ImportFault.INVALID_DATE.at(at));
    return null;
  }

  private static BigDecimal decimal(String at, Cell cell, List<Violation> faults) {
    var text = cell.text().strip();
    if ((cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.TEXT)
        && DECIMAL.matcher(text).matches()) {
      return new BigDecimal(text.replace(',', '.'));
    }
    faults.add(ImportFault.NOT_A_NUMBER.at(at));
    return null;
  }

  private static Integer whole(String at, Cell cell, List<Violation> faults) {
    var text = cell.text().strip();
    if (cell.kind() == Cell.Kind.TEXT && GROUPED.matcher(text).matches()) {
      text = text.replace(".", "");
    }
    if (cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.TEXT) {
      try {
        return Integer.valueOf(text);
      } catch (NumberFormatException notOne) {
        // Told below.
      }
    }
    faults.add(ImportFault.NOT_A_WHOLE_NUMBER.at(at));
    return null;
  }

  /** By what the template offers, or by the value's own name. */
  private static String choice(ImportColumn column, Cell cell, List<Violation> faults) {
    var wanted = Folding.fold(cell.text());
    for (Map.Entry<String, String> choice : column.choices().entrySet()) {
      if (cell.kind() == Cell.Kind.TEXT
          && (Folding.fold(choice.getKey()).equals(wanted)
              || choice.getValue().equals(cell.text().strip()))) {
        return choice.getValue();
      }
    }
    faults.add(
        ImportFault.NOT_ALLOWED.at(column.pointer(), String.join(", ", column.choices().keySet())));
    return null;
  }
}
