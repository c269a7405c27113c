package vn.danvan.dialogueservice.legalaid;

import java.time.LocalDate;
import vn.danvan.platform.problem.Guards;

/** How and when a request or a case ended, as far as it was said. */
record LegalAidEnd(LocalDate on, LegalAidOutcome outcome) {

  /** Null where nothing of an end was said. */
  static LegalAidEnd of(LocalDate on, LegalAidOutcome outcome) {
    return on == null && outcome == null ? null : new LegalAidEnd(on, outcome);
  }

  /** An end has a day and an outcome, not before the beginning and not in the future. */
  static void check(LegalAidEnd end, LocalDate begun, LocalDate today, Guards guards) {
    if (end == null) {
      return;
    }
    LegalAidProblem.END_INCOMPLETE.unless(
        end.on() != null && end.outcome() != null, guards, "/closedOn");
    if (end.on() != null) {
      LegalAidProblem.CLOSED_BEFORE.unless(
          !end.on().isBefore(begun), guards, "/closedOn", end.on(), begun);
      LegalAidProblem.CLOSED_IN_FUTURE.unless(
          !end.on().isAfter(today), guards, "/closedOn", end.on());
    }
  }
}
