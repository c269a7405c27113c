package vn.danvan.platform.table;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;
import static vn.danvan.platform.table.XlsxBook.attribute;
import static vn.danvan.platform.table.XlsxBook.number;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.danvan.platform.text.Folding;

/**
 * The one sheet of an XLSX file. Formulas are told, never evaluated; a number is a day only where
 * its cell shows it as one.
 */
final class XlsxSource implements TableSource {

  /** Day 0 of the spreadsheets' calendar, for days after its 29 February 1900 that never was. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final int FIRST_TRUE_DAY = 61;
  private static final int LAST_DAY = 2_958_465;
  private static final int MAX_DIGITS = 40;

  /** As much as a text file of the same rows may hold: a shared text may stand in any cell. */
  static final int MAX_CHARACTERS = 20_000_000;

  private static final int LETTERS = 26;

  private final XlsxArchive archive;
  private final XlsxBook book;
  private final XMLStreamReader xml;
  private final int maxRows;
  private int number;
  private int characters;

  private XlsxSource(XlsxArchive archive, XlsxBook book, XMLStreamReader xml, int maxRows) {
    this.archive = archive;
    this.book = book;
    this.xml = xml;
    this.maxRows = maxRows;
  }

  static XlsxSource open(Path file, int maxRows) throws IOException {
    var archive = XlsxArchive.open(file);
    try {
      var book = XlsxBook.read(archive);
      try {
        return new XlsxSource(archive, book, archive.read(book.sheet()), maxRows);
      } catch (IOException | XMLStreamException | RuntimeException failure) {
        book.texts().close();
        throw failure;
      }
    } catch (XMLStreamException unreadable) {
      archive.close();
      throw TableProblem.UNREADABLE_TABLE.ofFile();
    } catch (IOException | RuntimeException failure) {
      archive.close();
      throw failure;
    }
  }

  @Override
  public TableFormat format() {
    return TableFormat.XLSX;
  }

  @Override
  public TableRow next() throws IOException {
    try {
      while (xml.hasNext()) {
        if (xml.next() != START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("row")) {
          var row = row();
          if (!row.isBlank()) {
            return row;
          }
        } else if (xml.getLocalName().equals("mergeCell")) {
          throw TableProblem.MERGED_CELLS.ofFile(attribute(xml, "ref"));
        }
      }
      return null;
    } catch (XMLStreamException unreadable) {
      throw TableProblem.UNREADABLE_TABLE.ofFile();
    }
  }

  private TableRow row() throws IOException, XMLStreamException {
    var given = attribute(xml, "r");
    var position = given == null ? number + 1 : number(given);
    if (position <= number) {
      throw TableProblem.UNREADABLE_TABLE.ofFile();
    }
    if (position > maxRows + 1) {
      throw TableProblem.TOO_MANY_ROWS.ofFile(maxRows);
    }
    number = position;
    var cells = new ArrayList<Cell>();
    while (!ends("row")) {
      if (xml.isStartElement() && xml.getLocalName().equals("c")) {
        cell(cells);
      }
    }
    return new TableRow(number, cells);
  }

  /** Takes the next step; answers whether it was the end of the element. */
  private boolean ends(String element) throws XMLStreamException {
    return xml.next() == END_ELEMENT && xml.getLocalName().equals(element);
  }

  private void cell(List<Cell> cells) throws IOException, XMLStreamException {
    var reference = attribute(xml, "r");
    var column = reference == null ? cells.size() : column(reference);
    if (column < cells.size()) {
      throw TableProblem.UNREADABLE_TABLE.ofFile();
    }
    if (column >= MAX_COLUMNS) {
      throw TableProblem.TOO_MANY_COLUMNS.ofFile(number, MAX_COLUMNS);
    }
    while (cells.size() < column) {
      cells.add(null);
    }
    cells.add(value(attribute(xml, "t"), number(attribute(xml, "s"))));
  }

  /** 0 for {@code A1}. */
  private static int column(String reference) {
    var column = 0;
    for (int i = 0; i < reference.length(); i++) {
      var letter = reference.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = Math.min(column * LETTERS + letter - 'A' + 1, Integer.MAX_VALUE / LETTERS - LETTERS);
    }
    return column - 1;
  }

  private Cell value(String type, int style) throws IOException, XMLStreamException {
    String value = null;
    var formula = false;
    while (!ends("c")) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "f" -> {
            formula = true;
            XlsxBook.plainText(xml, number);
          }
          case "v" -> value = XlsxBook.plainText(xml, number);
          case "is" -> value = XlsxBook.richText(xml, number);
          default -> {
            // Extensions do not change what a cell says.
          }
        }
      }
    }
    if (formula) {
      return new Cell(Cell.Kind.FORMULA, "");
    }
    return value == null || value.isEmpty() ? null : typed(type, style, value);
  }

  private Cell typed(String type, int style, String value) throws IOException {
    return switch (type == null ? "n" : type) {
      case "s" -> text(book.texts().get(number(value)));
      case "inlineStr", "str" -> text(value);
      case "b" -> new Cell(Cell.Kind.BOOLEAN, value);
      case "e" -> new Cell(Cell.Kind.ERROR, value);
      case "d" -> new Cell(Cell.Kind.DATE, value);
      case "n" -> numeric(style, value);
      default -> throw TableProblem.UNREADABLE_TABLE.ofFile();
    };
  }

  private Cell text(String text) {
    if (text == null) {
      throw TableProblem.UNREADABLE_TABLE.ofFile();
    }
    if (text.length() > MAX_CELL) {
      throw TableProblem.CELL_TOO_LONG.ofFile(number, MAX_CELL);
    }
    characters += text.length();
    if (characters > MAX_CHARACTERS) {
      throw TableProblem.ARCHIVE_LIMITS.ofFile();
    }
    return text.isEmpty() ? null : Cell.text(Folding.compose(text));
  }

  /** As far as a day can be told; a day with a time, or counted from 1904, stays a number. */
  private Cell numeric(int style, String value) {
    if (value.length() > MAX_DIGITS) {
      throw TableProblem.UNREADABLE_TABLE.ofFile();
    }
    BigDecimal exact;
    try {
      exact = new BigDecimal(value.strip());
    } catch (NumberFormatException notOne) {
      throw TableProblem.UNREADABLE_TABLE.ofFile();
    }
    if (Math.abs((long) exact.scale()) > MAX_DIGITS) {
      return new Cell(Cell.Kind.NUMBER, exact.toString());
    }
    if (style >= 0 && book.dateStyles().get(style) && !book.from1904()) {
      var whole = exact.stripTrailingZeros();
      if (whole.scale() <= 0
          && whole.compareTo(BigDecimal.valueOf(FIRST_TRUE_DAY)) >= 0
          && whole.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0) {
        return Cell.date(DAY_ZERO.plusDays(whole.intValueExact()));
      }
    }
    return new Cell(Cell.Kind.NUMBER, plain(exact));
  }

  /** Spreadsheets keep 15 digits; what stands behind them is noise of their arithmetic. */
  private static String plain(BigDecimal exact) {
    var rounded = exact.round(new java.math.MathContext(15)).stripTrailingZeros();
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
  }

  @Override
  public void close() throws IOException {
    book.texts().close();
    archive.close();
  }
}
