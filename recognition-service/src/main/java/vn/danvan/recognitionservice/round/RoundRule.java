package vn.danvan.recognitionservice.round;

import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/** What a round must keep to. */
enum RoundRule {
  DEADLINE_BEFORE_PLANNING(
      "invalid-date",
      null,
      "Hạn đề nghị ({0}) không được trước ngày lập kế hoạch ({1}).",
      "The deadline ({0}) lies before the day of planning ({1})."),
  AUTHORITY_NOT_AT_LEVEL(
      "authority-not-at-level",
      "R-RND-02",
      "{0} không tổ chức xét công nhận ở cấp này vào ngày {1}.",
      "{0} holds no rounds at this level on {1}."),
  SCHEME_MISSING(
      "scheme-missing",
      "R-SCH-01",
      "Chưa có quy định chấm điểm, xét công nhận cho cấp {0} vào ngày {1}.",
      "No scoring scheme holds for the level {0} on {1}."),
  NOMINATIONS_UNCHECKED(
      "nominations-unchecked",
      "R-RND-04",
      "Còn {0} đề nghị chưa kiểm tra hồ sơ.",
      "{0} nominations have not been checked yet."),
  NOMINATIONS_UNDECIDED(
      "nominations-undecided",
      "R-RND-05",
      "Còn {0} đề nghị chưa có kết quả xét.",
      "{0} nominations have no verdict yet."),
  APPROVED_NOT_RECOGNIZED(
      "approved-not-recognized",
      "R-RND-06",
      "Còn {0} đề nghị đã thông qua nhưng chưa có quyết định công nhận.",
      "{0} approved nominations are not recognized by a decision yet."),
  UNIT_NOT_EXPECTED(
      "unit-not-expected",
      "R-RND-13",
      "{0} không đề nghị lên đợt xét này.",
      "{0} does not nominate to this round."),
  EXTENSION_NOT_LATER(
      "extension-not-later",
      "R-RND-13",
      "Hạn mới ({0}) phải sau hạn hiện tại của đơn vị ({1}).",
      "The new deadline ({0}) must be after the unit's present one ({1})."),
  SOME_RECOGNIZED(
      "some-recognized",
      "R-RND-14",
      "Đợt xét đã có {0} mô hình được thông qua hoặc công nhận.",
      "{0} models were approved or recognized in the round."),
  MINUTES_AFTER_THE_ACT(
      "invalid-date",
      null,
      "Ngày biên bản ({0}) sau ngày thực hiện ({1}).",
      "The date of the minutes ({0}) is after the day of the act ({1})."),
  REVERSED_PERIOD(
      "invalid-date",
      null,
      "Ngày cuối {0} trước ngày đầu {1}.",
      "The last day {0} lies before the first {1}.");

  private final String code;
  private final String rule;
  private final Phrase phrase;

  RoundRule(String code, String rule, String vi, String en) {
    this.code = code;
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  boolean check(Guards guards, boolean holds, String pointer, Object... arguments) {
    return guards.check(holds, pointer, code, rule, phrase, arguments);
  }
}
