package vn.danvan.dialogueservice.supervision;

import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/** Guards of supervision policies: code, rule in {@code docs/rules.md} and sentence. */
enum SupervisionProblem {
  NOT_A_PROVINCE(
      "not-a-province",
      "Chỉ cấp tỉnh quy định cách giám sát; {0} không phải là tỉnh.",
      "A province lays down how it is supervised; {0} is none."),
  PAST(
      "valid-in-past",
      "Quy định chỉ có hiệu lực từ ngày {0} trở đi.",
      "A policy is valid from {0} on at the earliest."),
  SHARE_NEEDED(
      "required", "Giám sát theo mẫu cần nêu tỷ lệ tối thiểu.", "Samples need a least share."),
  FOR_SAMPLES(
      "for-samples",
      "Tỷ lệ tối thiểu chỉ dành cho giám sát theo mẫu.",
      "A least share is for samples only.");

  private static final String RULE = "R-REC-42";

  private final String code;
  private final Phrase phrase;

  SupervisionProblem(String code, String vi, String en) {
    this.code = code;
    this.phrase = new Phrase(vi, en);
  }

  /** Adds the failure unless the condition holds. */
  void unless(boolean holds, Guards guards, String pointer, Object... arguments) {
    guards.check(holds, pointer, code, RULE, phrase, arguments);
  }
}
