package vn.danvan.dialogueservice.session;

import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/** Guards of a session: code, rule in {@code docs/rules.md} and sentence. */
enum SessionProblem {
  UNIT_NOT_VALID(
      "unit-not-valid",
      "R-DLG-06",
      "Đơn vị {0} không hoạt động vào ngày {1}.",
      "The unit {0} is not active on {1}."),
  DATES_DIFFER(
      "dates-differ",
      "R-DLG-07",
      "occurredOn ({0}) phải trùng với ngày tổ chức ({1}).",
      "occurredOn ({0}) must be the day of the session ({1}).");

  private final String code;
  private final String rule;
  private final Phrase phrase;

  SessionProblem(String code, String rule, String vi, String en) {
    this.code = code;
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  /** Adds the failure unless the condition holds. */
  void unless(boolean holds, Guards guards, String pointer, Object... arguments) {
    guards.check(holds, pointer, code, rule, phrase, arguments);
  }
}
