package vn.danvan.dialogueservice.duty;

import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/** Guards of duties and reception days: code, rule in {@code docs/rules.md} and sentence. */
enum DutyProblem {
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
  OVERLAPS(
      "duty-overlaps",
      "R-DUT-01",
      "Đơn vị đã có quy định trách nhiệm trong thời gian này (từ {0}).",
      "The unit has a duty in that time already (from {0})."),
  BELOW_LIMIT(
      "below-limit",
      "R-DUT-04",
      "Ít nhất {0} ngày tiếp công dân mỗi tháng ({1}).",
      "At least {0} reception days a month ({1})."),
  NUMBER_NEEDED(
      "number-needed",
      "R-DUT-04",
      "Cần nêu số lượng: không có mức mặc định cho cấp này.",
      "A number is needed: there is no default at this level."),
  ENDS_BEFORE(
      "ends-before",
      null,
      "Ngày kết thúc ({0}) không được trước ngày bắt đầu ({1}).",
      "The last day ({0}) may not lie before the first ({1})."),
  REPLACED_BEFORE(
      "replaced-before",
      "R-DUT-01",
      "Ngày bắt đầu mới ({0}) phải sau ngày bắt đầu cũ ({1}).",
      "The new first day ({0}) must follow the old one ({1})."),
  DAY_RECORDED(
      "day-recorded",
      "R-DUT-05",
      "Ngày tiếp công dân {0} của đơn vị đã được ghi.",
      "The unit's reception day {0} is recorded already.");

  private final String code;
  private final String rule;
  private final Phrase phrase;

  DutyProblem(String code, String rule, String vi, String en) {
    this.code = code;
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  /** Adds the failure unless the condition holds. */
  void unless(boolean holds, Guards guards, String pointer, Object... arguments) {
    guards.check(holds, pointer, code, rule, phrase, arguments);
  }
}
