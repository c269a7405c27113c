package vn.danvan.platform.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** The bytes of a table, made out of its rows as they are read. */
final class TableStream extends InputStream {

  private static final int PORTION = 64 * 1024;

  private final TableFormat format;
  private final String sheet;
  private final List<TableColumn> columns;
  private final Iterator<? extends List<?>> rows;
  private final ByteArrayOutputStream made = new ByteArrayOutputStream(2 * PORTION);
  private TableSink sink;
  private byte[] portion = new byte[0];
  private int position;
  private boolean ended;

  TableStream(
      TableFormat format,
      String sheet,
      List<TableColumn> columns,
      Iterator<? extends List<?>> rows) {
    this.format = format;
    this.sheet = sheet;
    this.columns = columns;
    this.rows = rows;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position == portion.length) {
      make();
    }
    var count = Math.min(length, portion.length - position);
    System.arraycopy(portion, position, buffer, offset, count);
    position += count;
    return count == 0 ? -1 : count;
  }

  private void make() throws IOException {
    made.reset();
    if (sink == null) {
      sink = TableSink.open(format, made, sheet, columns);
    }
    while (!ended && made.size() < PORTION) {
      if (rows.hasNext()) {
        sink.row(rows.next());
      } else {
        sink.close();
        ended = true;
      }
    }
    portion = made.toByteArray();
    position = 0;
  }
}
