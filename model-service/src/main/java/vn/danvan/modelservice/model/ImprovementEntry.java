package vn.danvan.modelservice.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

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

  boolean isOpen() {
    return outcome == null;
  }

  ImprovementEntry ended(ImprovementOutcome outcome, LocalDate on) {
    return new ImprovementEntry(weakOn, measure, dueOn, plan, on, outcome);
  }
}
