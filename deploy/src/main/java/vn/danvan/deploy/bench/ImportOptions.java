package vn.danvan.deploy.bench;

import java.util.List;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * What the caller asks for.
 *
 * @param rows of each file
 * @param rounds how many files are sent, one after the other
 */
record ImportOptions(int rows, int rounds) {

  private static final int MOST_ROWS = 10_000;

  /**
   * @throws LaunchException with the usage
   */
  static ImportOptions parse(List<String> arguments) {
    if (arguments.size() % 2 == 0) {
      throw new LaunchException(BenchOptions.USAGE);
    }
    int rows = MOST_ROWS;
    int rounds = 3;
    for (int at = 1; at < arguments.size(); at += 2) {
      int value = BenchOptions.positive(arguments.get(at + 1));
      switch (arguments.get(at)) {
        case "--rows" -> rows = value;
        case "--rounds" -> rounds = value;
        default -> throw new LaunchException(BenchOptions.USAGE);
      }
    }
    if (rows > MOST_ROWS) {
      throw new LaunchException("A file has at most " + MOST_ROWS + " rows");
    }
    return new ImportOptions(rows, rounds);
  }
}
