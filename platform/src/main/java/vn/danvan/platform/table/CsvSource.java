package vn.danvan.platform.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.text.Folding;

/**
 * A CSV file (RFC 4180) in UTF-8, with or without byte order mark. What separates the columns is
 * read off the first line: a comma, a semicolon as Vietnamese spreadsheets write it, or a tab. What
 * a spreadsheet would take for a formula counts as one.
 */
final class CsvSource implements TableSource {

  private static final char MARK = '\uFEFF';
  private static final int LONGEST_HEADING_LINE = 64 * 1024;

  /** Room for the longest cell with each of its characters escaped, and for what is read ahead. */
  private static final int MAX_BUFFER = 4 * MAX_CELL;

  private final Rows rows;
  private final CsvReader<TableRow> csv;

  CsvSource(Path file, int maxRows) throws IOException {
    var separator = separator(file);
    this.rows = new Rows(maxRows);
    this.csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(MAX_BUFFER)
            .build(rows, decoding(file));
  }

  @Override
  public TableFormat format() {
    return TableFormat.CSV;
  }

  /** Behind the byte order mark; refuses what is not UTF-8 instead of replacing it. */
  private static BufferedReader decoding(Path file) throws IOException {
    var reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
    try {
      reader.mark(1);
      if (reader.read() != MARK) {
        reader.reset();
      }
      return reader;
    } catch (CharacterCodingException undecodable) {
      reader.close();
      throw invalidEncoding();
    }
  }

  private static char separator(Path file) throws IOException {
    var counts = new int[3];
    var candidates = ",;\t";
    try (var line = decoding(file)) {
      var quoted = false;
      for (int i = 0; i < LONGEST_HEADING_LINE; i++) {
        var unit = line.read();
        if (unit < 0 || (!quoted && (unit == '\n' || unit == '\r'))) {
          break;
        }
        quoted ^= unit == '"';
        var known = quoted ? -1 : candidates.indexOf(unit);
        if (known >= 0) {
          counts[known]++;
        }
      }
    } catch (CharacterCodingException undecodable) {
      throw invalidEncoding();
    }
    var best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return candidates.charAt(best);
  }

  private static DomainException invalidEncoding() {
    return PlatformProblem.INVALID_ENCODING.because().at(TableProblem.FILE);
  }

  @Override
  public TableRow next() throws IOException {
    try {
      var next = csv.iterator();
      return next.hasNext() ? next.next() : null;
    } catch (CsvParseException failure) {
      throw switch (failure.getCause()) {
        case DomainException refused -> refused;
        case null -> refusal(failure);
        default -> failure;
      };
    } catch (UncheckedIOException failure) {
      throw failure.getCause() instanceof CharacterCodingException ? invalidEncoding() : failure;
    }
  }

  private DomainException refusal(CsvParseException failure) {
    return failure.getMessage().contains("buffer size")
        ? TableProblem.CELL_TOO_LONG.ofFile(rows.number, MAX_CELL)
        : TableProblem.MALFORMED_CSV.ofFile(rows.number);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  /** Makes rows of the cells as they come, so that no limit is passed before it is noticed. */
  private static final class Rows extends AbstractBaseCsvCallbackHandler<TableRow> {

    private final int max;
    private List<Cell> cells;
    private int number;

    Rows(int max) {
      this.max = max;
    }

    @Override
    protected void handleBegin(long line) {
      cells = new ArrayList<>();
      number++;
    }

    @Override
    protected void handleField(int column, char[] buffer, int from, int length, boolean quoted) {
      if (column == MAX_COLUMNS) {
        throw TableProblem.TOO_MANY_COLUMNS.ofFile(number, MAX_COLUMNS);
      }
      if (length > MAX_CELL) {
        throw TableProblem.CELL_TOO_LONG.ofFile(number, MAX_CELL);
      }
      cells.add(cell(Folding.compose(new String(buffer, from, length))));
    }

    private static Cell cell(String text) {
      if (text.isEmpty()) {
        return null;
      }
      return text.startsWith("=") ? new Cell(Cell.Kind.FORMULA, "") : Cell.text(text);
    }

    /** Null, by which a blank row is passed over. */
    @Override
    protected TableRow buildRecord() {
      if (number > max + 1) {
        throw TableProblem.TOO_MANY_ROWS.ofFile(max);
      }
      var row = new TableRow(number, cells);
      return row.isBlank() ? null : row;
    }
  }
}
