package vn.danvan.recognitionservice.nomination;

import java.util.List;
import vn.danvan.platform.problem.Violation;

/**
 * How a nomination stands by one of its preconditions.
 *
 * @param binding whether what speaks against it stands in the way; otherwise it is a warning
 * @param reasons what speaks against it; nothing if the precondition holds
 */
record GuardResult(NominationRule guard, boolean binding, List<Violation> reasons) {

  GuardResult {
    reasons = List.copyOf(reasons);
  }

  static GuardResult binding(NominationRule guard, List<Violation> reasons) {
    return new GuardResult(guard, true, reasons);
  }

  static GuardResult binding(NominationRule guard, boolean holds, Violation reason) {
    return binding(guard, holds ? List.of() : List.of(reason));
  }

  boolean holds() {
    return reasons.isEmpty();
  }

  boolean standsInTheWay() {
    return binding && !holds();
  }
}
