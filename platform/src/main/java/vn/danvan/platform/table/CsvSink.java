package vn.danvan.platform.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** CSV as spreadsheets open it without asking: UTF-8 with byte order mark, days as dd/MM/yyyy. */
final class CsvSink implements TableSink {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final Writer out;

  CsvSink(OutputStream out, List<TableColumn> columns) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write('\uFEFF');
    row(columns.stream().map(TableColumn::heading).toList());
  }

  @Override
  public void row(List<?> values) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      switch (values.get(i)) {
        case null -> {
          // Nothing stands there.
        }
        case LocalDate day -> out.write(DAY.format(day));
        case Number number -> out.write(number.toString());
        case Object text -> quoted(HarmlessText.of(text.toString()));
      }
    }
    out.write("\r\n");
  }

  private void quoted(String text) throws IOException {
    out.write('"');
    out.write(text.replace("\"", "\"\""));
    out.write('"');
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
