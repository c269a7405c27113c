package vn.danvan.recognitionservice.round;

import java.time.LocalDate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;

/**
 * The order of acts: none lies before the one that it follows.
 *
 * @see "docs/rules.md: R-GEN-01 (guards go by the day of the act)"
 */
public final class ActOrder {

  private static final String CODE = "before-last-act";
  private static final Phrase BEFORE =
      new Phrase(
          "Ngày {0} trước ngày {1} của bước liền trước.",
          "The day {0} is before the day {1} of the act before.");

  private ActOrder() {}

  /**
   * Adds {@code before-last-act} if the day lies before the last act's; the same day is in order.
   *
   * @param last day of the act before, or null if none is known
   */
  public static void check(LocalDate on, LocalDate last, Guards guards) {
    if (last != null && on.isBefore(last) && !isNamed(guards)) {
      guards.add(
          Violation.of("/occurredOn", CODE, "R-GEN-01", BEFORE, on, last).comparing(on, last));
    }
  }

  /** An act may follow several others; one reason is enough. */
  private static boolean isNamed(Guards guards) {
    return guards.violations().stream().anyMatch(violation -> violation.code().equals(CODE));
  }
}
