package vn.danvan.deploy.administrative;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Plain tables: a line of names, then a line per row; only the last column may hold commas. */
final class Csv {

  private Csv() {}

  /** Rows of a table on the class path, without its line of names. */
  static List<List<String>> read(String resource) {
    try (InputStream in = Csv.class.getResourceAsStream(resource)) {
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      var columns = lines.getFirst().split(",").length;
      return lines.stream()
          .skip(1)
          .map(line -> Stream.of(line.split(",", columns)).map(Csv::unquoted).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " is not readable", e);
    }
  }

  private static String unquoted(String cell) {
    return cell.startsWith("\"") && cell.endsWith("\"")
        ? cell.substring(1, cell.length() - 1)
        : cell;
  }

  static void write(Path file, String names, List<List<String>> rows) {
    var text = new StringBuilder(names).append('\n');
    for (var row : rows) {
      if (row.stream().anyMatch(cell -> cell.contains(",") || cell.contains("\""))) {
        throw new IllegalArgumentException("A cell would have to be quoted: " + row);
      }
      text.append(String.join(",", row)).append('\n');
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
