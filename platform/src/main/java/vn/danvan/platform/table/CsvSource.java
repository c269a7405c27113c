package vn.danvan.platform.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final int END = -1;
  private static final int LONGEST_HEADING_LINE = 64 * 1024;

  private final Reader reader;
  private final int maxRows;
  private final char separator;
  private final StringBuilder text = new StringBuilder();
  private int peeked;
  private int number;

  CsvSource(Path file, int maxRows) throws IOException {
    this.maxRows = maxRows;
    this.separator = separator(file);
    this.reader = decoding(file);
    try {
      this.peeked = read();
      if (peeked == MARK) {
        peeked = read();
      }
    } catch (IOException | RuntimeException failure) {
      reader.close();
      throw failure;
    }
  }

  @Override
  public TableFormat format() {
    return TableFormat.CSV;
  }

  private static Reader decoding(Path file) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
  }

  private static char separator(Path file) throws IOException {
    var counts = new int[3];
    var candidates = ",;\t";
    try (var line = decoding(file)) {
      var quoted = false;
      for (int i = 0; i < LONGEST_HEADING_LINE; i++) {
        var unit = line.read();
        if (unit == END || (!quoted && (unit == '\n' || unit == '\r'))) {
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
    while (peeked != END) {
      if (++number > maxRows + 1) {
        throw TableProblem.TOO_MANY_ROWS.ofFile(maxRows);
      }
      var row = row();
      if (!row.isBlank()) {
        return row;
      }
    }
    return null;
  }

  private TableRow row() throws IOException {
    var cells = new ArrayList<Cell>();
    while (true) {
      cells.add(cell());
      if (cells.size() > MAX_COLUMNS) {
        throw TableProblem.TOO_MANY_COLUMNS.ofFile(number, MAX_COLUMNS);
      }
      if (peeked != separator) {
        break;
      }
      peeked = read();
    }
    if (peeked == '\r') {
      peeked = read();
    }
    if (peeked == '\n') {
      peeked = read();
    }
    return new TableRow(number, cells);
  }

  private Cell cell() throws IOException {
    text.setLength(0);
    if (peeked == '"') {
      quoted();
    } else {
      while (peeked != separator && peeked != '\n' && peeked != '\r' && peeked != END) {
        append();
      }
    }
    if (text.isEmpty()) {
      return null;
    }
    var value = Folding.compose(text.toString());
    return value.startsWith("=") ? new Cell(Cell.Kind.FORMULA, "") : Cell.text(value);
  }

  private void quoted() throws IOException {
    peeked = read();
    while (true) {
      if (peeked == END) {
        throw TableProblem.MALFORMED_CSV.ofFile(number);
      }
      if (peeked != '"') {
        append();
        continue;
      }
      peeked = read();
      if (peeked != '"') {
        break;
      }
      append();
    }
    if (peeked != separator && peeked != '\n' && peeked != '\r' && peeked != END) {
      throw TableProblem.MALFORMED_CSV.ofFile(number);
    }
  }

  private void append() throws IOException {
    if (text.length() == MAX_CELL) {
      throw TableProblem.CELL_TOO_LONG.ofFile(number, MAX_CELL);
    }
    text.append((char) peeked);
    peeked = read();
  }

  private int read() throws IOException {
    try {
      return reader.read();
    } catch (CharacterCodingException undecodable) {
      throw invalidEncoding();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
