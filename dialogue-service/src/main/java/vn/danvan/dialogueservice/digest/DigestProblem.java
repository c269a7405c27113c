package vn.danvan.dialogueservice.digest;

import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/** Guards of digests: code, rule in {@code docs/rules.md} and sentence. */
enum DigestProblem {
  NOT_BEGUN(
      "month-not-begun",
      "R-DIG-01",
      "Tháng này chưa bắt đầu (từ {0}).",
      "The month has not begun yet ({0})."),
  MONTH_NOT_OVER(
      "month-not-over",
      "R-DIG-03",
      "Chỉ được duyệt sau ngày {0}.",
      "It can be approved after {0}."),
  PREPARED_BY_SAME(
      "prepared-by-same",
      "R-DIG-03",
      "Người soạn không được tự duyệt bản tổng hợp.",
      "Who prepared the digest does not approve it."),
  NOT_OF_MONTH(
      "not-of-month",
      "R-DIG-02",
      "Ý kiến này không thuộc đơn vị và tháng của bản tổng hợp.",
      "This was not received in the digest's unit and month."),
  CHOSEN_TWICE(
      "chosen-twice", "R-DIG-02", "Mỗi ý kiến chỉ được chọn một lần.", "Each is chosen once."),
  SMALL_CELL(
      "small-cell",
      "R-DIG-02",
      "Dưới {0} ý kiến cùng lĩnh vực hoặc cùng địa bàn trong tháng: người nói có thể bị nhận ra.",
      "Fewer than {0} of its field or area in the month: who said it could be recognized."),
  CONTACT_IN_TEXT(
      "contact-in-text",
      "R-DIG-02",
      "Nội dung không được có số điện thoại, số giấy tờ hoặc địa chỉ thư điện tử.",
      "The text may not hold phone or document numbers or e-mail addresses.");

  private final String code;
  private final String rule;
  private final Phrase phrase;

  DigestProblem(String code, String rule, String vi, String en) {
    this.code = code;
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  /** Adds the failure unless the condition holds. */
  void unless(boolean holds, Guards guards, String pointer, Object... arguments) {
    guards.check(holds, pointer, code, rule, phrase, arguments);
  }
}
