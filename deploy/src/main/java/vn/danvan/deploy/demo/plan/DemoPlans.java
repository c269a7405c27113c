package vn.danvan.deploy.demo.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/** The provinces for which there is a plan. */
public final class DemoPlans {
  private static final SequencedMap<String, Function<Facts, DemoPlan>> PLANS = plans();

  private DemoPlans() {}

  private static SequencedMap<String, Function<Facts, DemoPlan>> plans() {
    var plans = new LinkedHashMap<String, Function<Facts, DemoPlan>>();
    plans.put(BinhThuan.PROVINCE, BinhThuan::plan);
    plans.put(HaTinh.PROVINCE, HaTinh::plan);
    plans.put(LaiChau.PROVINCE, LaiChau::plan);
    plans.put(BinhDuong.PROVINCE, BinhDuong::plan);
    return plans;
  }

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
