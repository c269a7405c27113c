package vn.danvan.platform.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Reads the rows of a table from a file, one after the other, so that memory does not grow with the
 * file. Blank rows are passed over; texts become NFC. What a file may not be is refused with a
 * {@link TableProblem}, what is not UTF-8 with {@code invalid-encoding}.
 */
public interface TableSource extends AutoCloseable {

  int MAX_COLUMNS = 100;

  /** What a spreadsheet takes in a cell. */
  int MAX_CELL = 32_767;

  /** The next row that is not blank; null at the end. */
  TableRow next() throws IOException;

  TableFormat format();

  @Override
  void close() throws IOException;

  /**
   * Opens a file as what its content shows it to be.
   *
   * @param name the file's name, whose extension must agree; null does not matter
   * @param maxRows after the first one, which holds the headings
   */
  static TableSource open(Path file, String name, int maxRows) throws IOException {
    var format = Signatures.format(file);
    Signatures.requireExtension(name, format);
    return format == TableFormat.XLSX
        ? XlsxSource.open(file, maxRows)
        : new CsvSource(file, maxRows);
  }

  /** What the first bytes of a file say. */
  final class Signatures {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private Signatures() {}

    private static TableFormat format(Path file) throws IOException {
      try (var content = Files.newInputStream(file)) {
        var start = content.readNBytes(COMPOUND.length);
        if (Arrays.equals(start, COMPOUND)) {
          throw TableProblem.FILE_REJECTED.ofFile();
        }
        if (start.length >= ZIP.length && Arrays.equals(Arrays.copyOf(start, ZIP.length), ZIP)) {
          return TableFormat.XLSX;
        }
        for (var unit : start) {
          if (unit == 0) {
            throw PlatformProblem.INVALID_ENCODING.because().at(TableProblem.FILE);
          }
        }
        return TableFormat.CSV;
      }
    }

    private static void requireExtension(String name, TableFormat format) {
      var dot = name == null ? -1 : name.lastIndexOf('.');
      if (dot < 0) {
        return;
      }
      var extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
      if (extension.equals("xlsm") || extension.equals("xlsb") || extension.equals("xltm")) {
        throw TableProblem.FILE_REJECTED.ofFile();
      }
      if (!extension.equals(format.extension())) {
        throw TableProblem.FILE_TYPE_MISMATCH.ofFile();
      }
    }
  }
}
