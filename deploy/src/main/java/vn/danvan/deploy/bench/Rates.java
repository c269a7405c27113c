package vn.danvan.deploy.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Rates of several subjects measured by turns. Only rates of the same round are set beside each
 * other: what else the machine does hits both.
 */
final class Rates {

  private static final int MOST_SLICES = 30;
  private static final int STEADY_SLICES = 3;
  private static final double FASTER = 1.03;

  private final Map<String, List<Double>> measured = new LinkedHashMap<>();

  /**
   * Asks until the compilers have little left to do: so often that it has long not become faster.
   *
   * @param slice asks for a few seconds
   */
  static void warmUp(DoubleSupplier slice) {
    double best = 0;
    int since = 0;
    for (int done = 0; done < MOST_SLICES && since < STEADY_SLICES; done++) {
      double rate = slice.getAsDouble();
      since = rate > best * FASTER ? 0 : since + 1;
      best = Math.max(best, rate);
    }
  }

  /** Measures every subject once in each round; in every other round backwards. */
  static Rates of(int rounds, Map<String, DoubleSupplier> subjects) {
    var rates = new Rates();
    var names = new ArrayList<>(subjects.keySet());
    names.forEach(name -> rates.measured.put(name, new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (var name : round % 2 == 0 ? names : names.reversed()) {
        rates.measured.get(name).add(subjects.get(name).getAsDouble());
      }
    }
    return rates;
  }

  Spread of(String subject) {
    return Spread.of(measured.get(subject));
  }

  /** One subject's rate over another's, round by round. */
  Spread ratio(String subject, String over) {
    var ratios = new ArrayList<Double>();
    for (int round = 0; round < measured.get(subject).size(); round++) {
      ratios.add(measured.get(subject).get(round) / measured.get(over).get(round));
    }
    return Spread.of(ratios);
  }

  /** The least, the middle and the most of the rounds. */
  record Spread(double min, double median, double max) {

    static Spread of(List<Double> values) {
      var sorted = values.stream().sorted().toList();
      int half = sorted.size() / 2;
      return new Spread(
          sorted.getFirst(),
          sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2,
          sorted.getLast());
    }
  }
}
