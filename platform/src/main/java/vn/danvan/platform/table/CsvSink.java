package vn.danvan.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * CSV as spreadsheets open it without asking: UTF-8 with byte order mark, days as dd/MM/yyyy. Texts
 * stand in quotation marks, days and numbers do not.
 */
final class CsvSink implements TableSink, QuoteStrategy {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final CsvWriter csv;
  private List<?> row;

  CsvSink(OutputStream out, List<TableColumn> columns) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).quoteStrategy(this).build(writer);
    row(columns.stream().map(TableColumn::heading).toList());
  }

  @Override
  public void row(List<?> values) {
    row = values;
    csv.writeRecord(values.stream().map(CsvSink::written).toList());
  }

  @Override
  public boolean quoteValue(int line, int column, String value) {
    return !(row.get(column) instanceof Number || row.get(column) instanceof LocalDate);
  }

  private static String written(Object value) {
    return switch (value) {
      case null -> null;
      case LocalDate day -> DAY.format(day);
      case Number number -> number.toString();
      case Object text -> HarmlessText.of(text.toString());
    };
  }

  @Override
  public void close() throws IOException {
    csv.flush();
  }
}
