package vn.danvan.deploy.bench;

import java.util.List;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * What the caller asks for.
 *
 * @param writes measured writes on each path, all rounds together
 * @param rate writes a second
 */
record BenchOptions(int writes, int rate) {

  static final String USAGE =
      """
      Usage: deploy/bench propagation [--writes 1000] [--rate 50]; at least %d writes
             deploy/bench models [--size 1000000] [--rounds 5] [--seconds 3]
                            [--only searching|reading|lineage|creating]
             deploy/bench import [--rows 10000] [--rounds 3]
             deploy/bench recognition [--seconds 15]
             deploy/bench dialogue [--size 1000000] [--rounds 5] [--seconds 3]"""
          .formatted(Propagation.ROUNDS);

  /**
   * @throws LaunchException with the usage
   */
  static BenchOptions parse(List<String> arguments) {
    if (arguments.isEmpty()
        || !arguments.getFirst().equals("propagation")
        || arguments.size() % 2 == 0) {
      throw new LaunchException(USAGE);
    }
    int writes = 1_000;
    int rate = 50;
    for (int at = 1; at < arguments.size(); at += 2) {
      int value = positive(arguments.get(at + 1));
      switch (arguments.get(at)) {
        case "--writes" -> writes = value;
        case "--rate" -> rate = value;
        default -> throw new LaunchException(USAGE);
      }
    }
    if (writes < Propagation.ROUNDS) {
      throw new LaunchException(USAGE);
    }
    return new BenchOptions(writes, rate);
  }

  static int positive(String text) {
    if (!text.matches("[1-9][0-9]{0,6}")) {
      throw new LaunchException(USAGE);
    }
    return Integer.parseInt(text);
  }
}
