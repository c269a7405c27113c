package vn.danvan.dialogueservice.dialogue;

import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/** Guards of a dialogue: code, rule in {@code docs/rules.md} and sentence. */
enum DialogueProblem {
  PLANNED_IN_THE_PAST(
      "planned-in-the-past",
      "R-DLG-05",
      "Ngày dự kiến ({0}) phải từ ngày lập kế hoạch ({1}) trở đi.",
      "The planned day ({0}) must not lie before the day of planning ({1})."),
  UNIT_NOT_VALID(
      "unit-not-valid",
      "R-DLG-06",
      "Đơn vị {0} không hoạt động vào ngày {1}.",
      "The unit {0} is not active on {1}."),
  OTHER_PROVINCE(
      "other-province",
      "R-DLG-06",
      "Đơn vị {0} không thuộc cùng tỉnh với đơn vị chủ trì.",
      "The unit {0} does not belong to the host's province."),
  JOINT_HOST_REPEATED(
      "joint-host-repeated",
      "R-DLG-06",
      "Mỗi đơn vị phối hợp tổ chức chỉ được nêu một lần và khác đơn vị chủ trì.",
      "Each joint host stands once and differs from the host."),
  DUE_BEFORE_CONCLUSION(
      "due-before-conclusion",
      "R-DLG-10",
      "Thời hạn ({0}) không được trước ngày kết luận ({1}).",
      "It may not be due ({0}) before the conclusion ({1})."),
  DONE_BEFORE_CONCLUSION(
      "done-before-conclusion",
      "R-DLG-11",
      "Ngày {0} sớm hơn ngày kết luận ({1}).",
      "{0} lies before the conclusion ({1})."),
  BEFORE_PREVIOUS_ACT(
      "before-previous-act",
      "R-DLG-07",
      "Ngày {0} sớm hơn bước trước ({1}).",
      "{0} lies before the previous act ({1})."),
  DATES_DIFFER(
      "dates-differ",
      "R-DLG-07",
      "occurredOn ({0}) phải trùng với ngày của việc này ({1}).",
      "occurredOn ({0}) must be the day of the act ({1})."),
  ANNOUNCED_AFTER(
      "announced-after-the-day",
      "R-DLG-01",
      "Phải thông báo trước ngày đối thoại ({0}).",
      "It must be announced by the day of the dialogue ({0})."),
  NEW_DAY_NEEDED(
      "new-day-needed",
      "R-DLG-01",
      "Sau khi hoãn cần ngày dự kiến mới (plannedOn).",
      "After a postponement a new day (plannedOn) is needed."),
  HEAD_PRESIDES(
      "head-presides",
      "R-DLG-03",
      "Người đứng đầu phải chủ trì đối thoại.",
      "The head must preside."),
  NOT_CLASSIFIED(
      "recommendations-not-classified",
      "R-DLG-08",
      "Còn {0} kiến nghị chưa phân loại.",
      "{0} recommendations are not classified."),
  STILL_OPEN(
      "recommendations-open",
      "R-DLG-04",
      "Còn {0} kiến nghị chưa kết thúc.",
      "{0} recommendations have not come to their end."),
  SUPERVISED_BY_HOST(
      "supervised-by-host",
      "R-DLG-04",
      "Đơn vị chủ trì, hoặc đơn vị đã làm thay đơn vị chủ trì, không tự kết thúc đối thoại.",
      "Who hosts a dialogue, or acted for its host, does not close it.");

  private final String code;
  private final String rule;
  private final Phrase phrase;

  DialogueProblem(String code, String rule, String vi, String en) {
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
