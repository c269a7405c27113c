package vn.danvan.deploy.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * What the caller asks for.
 *
 * @param size how many models there are in the end; the growth is taken from a tenth of them
 * @param rounds in which everything is measured by turns
 * @param seconds that each measurement of a round takes
 * @param parts what is measured
 */
record ModelsOptions(int size, int rounds, int seconds, Set<Part> parts) {

  /** What can be measured alone. */
  enum Part {
    SEARCHING,
    READING,
    LINEAGE,
    CREATING
  }

  /** A lineage of 10,000 adopters and their root must fit in. */
  private static final int SMALLEST = 20_000;

  /**
   * @throws LaunchException with the usage
   */
  static ModelsOptions parse(List<String> arguments) {
    if (arguments.size() % 2 == 0) {
      throw new LaunchException(BenchOptions.USAGE);
    }
    int size = 1_000_000;
    int rounds = 5;
    int seconds = 3;
    Set<Part> parts = EnumSet.allOf(Part.class);
    for (int at = 1; at < arguments.size(); at += 2) {
      var value = arguments.get(at + 1);
      switch (arguments.get(at)) {
        case "--size" -> size = BenchOptions.positive(value);
        case "--rounds" -> rounds = BenchOptions.positive(value);
        case "--seconds" -> seconds = BenchOptions.positive(value);
        case "--only" -> parts = Set.of(part(value));
        default -> throw new LaunchException(BenchOptions.USAGE);
      }
    }
    if (size < SMALLEST) {
      throw new LaunchException("At least " + SMALLEST + " models are needed");
    }
    return new ModelsOptions(size, rounds, seconds, parts);
  }

  private static Part part(String name) {
    return Stream.of(Part.values())
        .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new LaunchException(BenchOptions.USAGE));
  }
}
