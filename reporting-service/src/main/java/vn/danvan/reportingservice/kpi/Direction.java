package vn.danvan.reportingservice.kpi;

import java.math.BigDecimal;

/** Which way is better. */
enum Direction {
  HIGHER,
  LOWER;

  /** Whether a value meets the target; just the target itself does. */
  boolean isMet(BigDecimal value, BigDecimal target) {
    return this == HIGHER ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
  }
}
