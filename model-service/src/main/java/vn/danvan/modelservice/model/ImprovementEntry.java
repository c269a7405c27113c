package vn.danvan.modelservice.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import vn.danvan.modelservice.model.ReviewRequest.ImprovementPlan;
import vn.danvan.platform.problem.Guards;

/**
 * What was decided about a weak model, and what became of it.
 *
 * @param weakOn day of the review that found it weak
 * @param plan how it is to be done, in words; private to the scope
 * @param endedOn day on which the outcome was found; null while it is open
 */
@Embeddable
record ImprovementEntry(
    LocalDate weakOn,
    @Enumerated(EnumType.STRING) ImprovementMeasure measure,
    LocalDate dueOn,
    String plan,
    LocalDate endedOn,
    @Enumerated(EnumType.STRING) ImprovementOutcome outcome) {

  static ImprovementEntry decided(
      LocalDate weakOn, ImprovementMeasure measure, LocalDate dueOn, String plan) {
    return new ImprovementEntry(weakOn, measure, dueOn, plan, null, null);
  }

  /**
   * @param plan needed for the rating WEAK, with a deadline after the review; for no other rating
   */
  static void check(Rating rating, ImprovementPlan plan, LocalDate on, Guards guards) {
    if (rating == null) {
      return;
    }
    if (rating.isPassed()) {
      ModelRule.MEASURE_NOT_ALLOWED.check(guards, plan == null, "/improvement");
    } else if (ModelRule.MEASURE_MISSING.check(guards, plan != null, "/improvement")
        && plan.dueOn() != null) {
      ModelRule.DEADLINE_NOT_AFTER.check(
          guards, plan.dueOn().isAfter(on), "/improvement/dueOn", plan.dueOn(), on);
    }
  }

  boolean isOpen() {
    return outcome == null;
  }

  ImprovementEntry ended(ImprovementOutcome outcome, LocalDate on) {
    return new ImprovementEntry(weakOn, measure, dueOn, plan, on, outcome);
  }
}
