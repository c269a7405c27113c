package vn.danvan.deploy.demo.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/** The provinces for which there is a plan. */
public final class DemoPlans {
  private static final SequencedMap<String, Function<Facts, DemoPlan>> PLANS =
      new LinkedHashMap<>(Map.of(BinhThuan.PROVINCE, BinhThuan::plan));

  private DemoPlans() {}

  /** Codes of the provinces, in the order in which they are loaded. */
  public static List<String> provinces() {
    return List.copyOf(PLANS.sequencedKeySet());
  }

  /**
   * The plan of a province.
   *
   * @throws IllegalArgumentException there is none; the message names those that there are
   */
  public static DemoPlan of(String province) {
    var plan = PLANS.get(province);
    if (plan == null) {
      throw new IllegalArgumentException(
          "There is no demo of '%s'; there is: %s"
              .formatted(province, String.join(", ", provinces())));
    }
    return plan.apply(new Facts());
  }
}
