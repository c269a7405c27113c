package vn.danvan.deploy.bench;

import java.util.List;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * What the caller asks for.
 *
 * @param size how many recommendations there are in the end; the growth is taken from a tenth
 * @param rounds in which everything is measured by turns
 * @param seconds that each measurement of a round takes
 */
record DialogueOptions(int size, int rounds, int seconds) {

  private static final int SMALLEST = 10_000;

  /**
   * @throws LaunchException with the usage
   */
  static DialogueOptions parse(List<String> arguments) {
    if (arguments.size() % 2 == 0) {
      throw new LaunchException(BenchOptions.USAGE);
    }
    int size = 1_000_000;
    int rounds = 5;
    int seconds = 3;
    for (int at = 1; at < arguments.size(); at += 2) {
      int value = BenchOptions.positive(arguments.get(at + 1));
      switch (arguments.get(at)) {
        case "--size" -> size = value;
        case "--rounds" -> rounds = value;
        case "--seconds" -> seconds = value;
        default -> throw new LaunchException(BenchOptions.USAGE);
      }
    }
    if (size < SMALLEST) {
      throw new LaunchException("At least " + SMALLEST + " recommendations are needed");
    }
    return new DialogueOptions(size, rounds, seconds);
  }
}
