package vn.danvan.deploy.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Adds up what Surefire and Failsafe reported: a line per module and the sum as the last line. */
public final class TestReports {

  /**
   * How tests ended.
   *
   * @param passed as they should
   * @param failed with a failure or an error
   * @param skipped not run
   */
  record Count(int passed, int failed, int skipped) {

    static final Count NONE = new Count(0, 0, 0);

    Count plus(Count other) {
      return new Count(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    @Override
    public String toString() {
      return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
    }
  }

  private TestReports() {}

  /** Argument: only reports written at or after this time count (milliseconds since 1970). */
  public static void main(String[] arguments) throws IOException {
    Map<String, Count> modules = byModule(Layout.ofCheckout().root(), Long.parseLong(arguments[0]));
    modules.forEach((module, count) -> System.out.printf("%-20s %s%n", module, count));
    System.out.println(modules.values().stream().reduce(Count.NONE, Count::plus));
  }

  static Map<String, Count> byModule(Path root, long sinceMillis) throws IOException {
    var modules = new TreeMap<String, Count>();
    for (Path module : list(root)) {
      for (String folder : List.of("target/surefire-reports", "target/failsafe-reports")) {
        for (Path report : list(module.resolve(folder))) {
          String name = report.getFileName().toString();
          boolean isReport = name.startsWith("TEST-") && name.endsWith(".xml");
          if (isReport && Files.getLastModifiedTime(report).toMillis() >= sinceMillis) {
            modules.merge(module.getFileName().toString(), read(report), Count::plus);
          }
        }
      }
    }
    return modules;
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }

  static Count read(Path report) throws IOException {
    try {
      Element suite =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getDocumentElement();
      int failed = number(suite, "failures") + number(suite, "errors");
      int skipped = number(suite, "skipped");
      return new Count(number(suite, "tests") - failed - skipped, failed, skipped);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("Not a test report: " + report, e);
    }
  }

  private static int number(Element suite, String attribute) {
    String text = suite.getAttribute(attribute);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }
}
