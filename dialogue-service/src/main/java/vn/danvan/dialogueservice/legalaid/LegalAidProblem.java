package vn.danvan.dialogueservice.legalaid;

import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/** Guards of legal aid: code, rule in {@code docs/rules.md} and sentence. */
enum LegalAidProblem {
  UNIT_NOT_VALID(
      "unit-not-valid",
      "R-DLG-06",
      "Đơn vị {0} không hoạt động vào ngày {1}.",
      "The unit {0} is not active on {1}."),
  DATES_DIFFER(
      "dates-differ",
      "R-DLG-07",
      "occurredOn ({0}) phải trùng với ngày của sự việc ({1}).",
      "occurredOn ({0}) must be the day of the fact itself ({1})."),
  END_INCOMPLETE(
      "end-incomplete",
      "R-LEG-01",
      "Ngày kết thúc (closedOn) và kết quả (outcome) phải đi cùng nhau.",
      "closedOn and outcome go together."),
  CLOSED_BEFORE(
      "closed-before",
      "R-LEG-01",
      "Ngày kết thúc ({0}) không được trước ngày bắt đầu ({1}).",
      "The end ({0}) may not lie before the beginning ({1})."),
  CLOSED_IN_FUTURE(
      "invalid-date",
      null,
      "Ngày kết thúc ({0}) không được ở tương lai.",
      "The end ({0}) lies in the future."),
  OPENED_BEFORE_REQUEST(
      "opened-before-request",
      "R-LEG-02",
      "Vụ việc không được thụ lý ({0}) trước ngày yêu cầu ({1}).",
      "A case may not be opened ({0}) before its request ({1})."),
  REQUEST_CLOSED(
      "request-closed",
      "R-LEG-02",
      "Yêu cầu đã kết thúc ngày {0}; vụ việc phải kết thúc muộn nhất vào ngày đó.",
      "The request ended on {0}; its cases end on that day at the latest."),
  CASES_OPEN(
      "cases-open",
      "R-LEG-03",
      "Còn {0} vụ việc chưa kết thúc.",
      "{0} cases of the request are still open."),
  CASES_ENDED_LATER(
      "cases-ended-later",
      "R-LEG-03",
      "Ngày kết thúc ({0}) không được trước ngày kết thúc vụ việc cuối ({1}).",
      "The end ({0}) may not lie before that of the last case ({1}).");

  private final String code;
  private final String rule;
  private final Phrase phrase;

  LegalAidProblem(String code, String rule, String vi, String en) {
    this.code = code;
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  String code() {
    return code;
  }

  /** Adds the failure unless the condition holds. */
  void unless(boolean holds, Guards guards, String pointer, Object... arguments) {
    guards.check(holds, pointer, code, rule, phrase, arguments);
  }
}
