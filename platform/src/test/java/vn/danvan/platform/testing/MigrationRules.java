package vn.danvan.platform.testing;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What every new migration keeps, so that it runs beside requests.
 *
 * @see "docs/decisions/0016-migrations-beside-requests.md"
 */
public final class MigrationRules {

  private static final Pattern TABLE =
      Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)", CASE_INSENSITIVE);
  private static final Pattern INDEX =
      Pattern.compile(
          "CREATE (?:UNIQUE )?INDEX (?<beside>CONCURRENTLY )?(?<again>IF NOT EXISTS )?(?<name>\\w+)\\s+ON (?<table>\\w+)",
          CASE_INSENSITIVE);

  private MigrationRules() {}

  /**
   * The faults of the files of a folder.
   *
   * @param from the first file that has to keep them, such as {@code V0760}
   */
  public static List<String> faults(Path folder, String from) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .filter(file -> file.getFileName().toString().compareTo(from) >= 0)
          .sorted()
          .flatMap(file -> faults(file).stream())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> faults(Path file) {
    var faults = new ArrayList<String>();
    var name = file.getFileName().toString();
    var sql = read(file);
    var own = TABLE.matcher(sql).results().map(table -> table.group(1)).toList();
    for (var index = INDEX.matcher(sql); index.find(); ) {
      if (index.group("beside") != null) {
        if (!sql.contains("DROP INDEX CONCURRENTLY IF EXISTS " + index.group("name") + ";")) {
          faults.add(name + ": what a killed build of an index left is not dropped first");
        }
        if (!isWithoutTransaction(file)) {
          faults.add(name + ": needs a .conf with executeInTransaction=false");
        }
      } else if (!own.contains(index.group("table"))) {
        faults.add(name + ": builds an index of " + index.group("table") + " while nobody writes");
      }
    }
    return faults;
  }

  private static boolean isWithoutTransaction(Path file) {
    var conf = file.resolveSibling(file.getFileName() + ".conf");
    return Files.exists(conf) && read(conf).contains("executeInTransaction=false");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
