package vn.danvan.platform.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a table row by row, so that memory does not grow with it. Closing completes the file and
 * leaves the stream below open.
 */
public interface TableSink extends Closeable {

  /**
   * @param values in the order of the columns: texts, days, numbers or null
   */
  void row(List<?> values) throws IOException;

  /**
   * Begins a file with the headings.
   *
   * @param name of the sheet, at most 31 characters
   */
  static TableSink open(
      TableFormat format, OutputStream out, String name, List<TableColumn> columns)
      throws IOException {
    return switch (format) {
      case XLSX -> new XlsxSink(out, name, columns);
      case CSV -> new CsvSink(out, columns);
    };
  }
}
