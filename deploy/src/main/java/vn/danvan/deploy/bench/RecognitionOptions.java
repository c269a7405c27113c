package vn.danvan.deploy.bench;

import java.util.List;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * What the caller asks for.
 *
 * @param seconds that the coverage board is read
 */
record RecognitionOptions(int seconds) {

  private static final int DEFAULT_SECONDS = 15;

  /**
   * @throws LaunchException with the usage
   */
  static RecognitionOptions parse(List<String> arguments) {
    return switch (arguments.size()) {
      case 1 -> new RecognitionOptions(DEFAULT_SECONDS);
      case 3 -> {
        if (!arguments.get(1).equals("--seconds")) {
          throw new LaunchException(BenchOptions.USAGE);
        }
        yield new RecognitionOptions(BenchOptions.positive(arguments.get(2)));
      }
      default -> throw new LaunchException(BenchOptions.USAGE);
    };
  }
}
