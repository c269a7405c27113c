package vn.danvan.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.XmlEscapeHelper;

/**
 * An XLSX file with one sheet of rows and, where columns have notes, a second one that explains
 * them. Texts stand in their cells, so that nothing has to be kept until the end.
 */
final class XlsxSink implements TableSink {

  /** Before it the spreadsheets' calendar is wrong. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final int LONGEST_CHOICES = 255;
  private static final int ROWS_AT_ONCE = 100;
  private static final int WIDTH = 24;
  private static final int[] WIDTHS_OF_GUIDE = {30, 100};
  private static final String TEXT = "@";
  private static final String DAY = "dd/mm/yyyy";

  /** What a spreadsheet would take for the escape of a character. */
  private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final Workbook book;
  private final Worksheet sheet;
  private int number;

  XlsxSink(OutputStream out, String name, List<TableColumn> columns) throws IOException {
    book = new Workbook(out, "danvan", null);
    sheet = book.newWorksheet(name);
    if (columns.stream().map(TableColumn::note).anyMatch(Objects::nonNull)) {
      explain(columns);
    }
    sheet.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, WIDTH);
      switch (columns.get(i).kind()) {
        case TEXT -> sheet.style(i).format(TEXT).set();
        case DATE -> sheet.style(i).format(DAY).set();
        case NUMBER -> {
          // Shown as it is typed.
        }
      }
      offer(i, columns.get(i).choices());
    }
    headings(sheet, columns.stream().map(TableColumn::heading).toList());
    number = 1;
  }

  private void explain(List<TableColumn> columns) throws IOException {
    try (var guide = book.newWorksheet(XlsxBook.GUIDE)) {
      for (int i = 0; i < WIDTHS_OF_GUIDE.length; i++) {
        guide.width(i, WIDTHS_OF_GUIDE[i]);
      }
      headings(guide, List.of("Cột", "Cách điền"));
      for (int i = 0; i < columns.size(); i++) {
        guide.inlineString(i + 1, 0, columns.get(i).heading());
        guide.inlineString(i + 1, 1, columns.get(i).note());
      }
    }
  }

  private static void headings(Worksheet sheet, List<String> headings) {
    for (int i = 0; i < headings.size(); i++) {
      sheet.inlineString(0, i, headings.get(i));
      sheet.style(0, i).bold().format(TEXT).set();
    }
  }

  /** A list that is too long for a spreadsheet is left to the guide. */
  private void offer(int column, List<String> choices) {
    var list = String.join(",", choices);
    if (!choices.isEmpty() && list.length() <= LONGEST_CHOICES) {
      // The library escapes texts of cells, not those of rules.
      sheet
          .range(1, column, Worksheet.MAX_ROWS - 1, column)
          .validateWithListByFormula(XmlEscapeHelper.escape('"' + list + '"'));
    }
  }

  @Override
  public void row(List<?> values) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      switch (values.get(i)) {
        case null -> {
          // Nothing stands there.
        }
        case LocalDate day when !day.isBefore(FIRST_DAY) -> {
          sheet.value(number, i, day);
          sheet.style(number, i).format(DAY).set();
        }
        case Number one -> sheet.value(number, i, one);
        case Object text -> text(i, HarmlessText.of(text.toString()));
      }
    }
    if (++number % ROWS_AT_ONCE == 0) {
      sheet.flush();
    }
  }

  private void text(int column, String text) {
    if (!text.isEmpty()) {
      var escaped = ESCAPED.matcher(text).replaceAll("_x005F_");
      // As a run of its own a text keeps the spaces that it begins and ends with.
      sheet.inlineString(number, column, RichText.builder().run(escaped).end().build());
      sheet.style(number, column).format(TEXT).set();
    }
  }

  @Override
  public void close() throws IOException {
    book.finish();
  }
}
