package vn.danvan.dialogueservice.webhook;

import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/** Guards of a webhook: code, rule in {@code docs/rules.md} and sentence. */
enum WebhookProblem {
  TARGET_INVALID(
      "target-invalid",
      "R-WHK-02",
      "Địa chỉ nhận phải là URL https đầy đủ, không kèm tài khoản hay phần sau dấu #.",
      "The target is a whole https address without user and fragment."),
  TARGET_FORBIDDEN(
      "target-forbidden",
      "R-WHK-02",
      "Địa chỉ nhận không được nằm trong mạng nội bộ.",
      "The target must not lie inside of an internal network."),
  TARGET_UNRESOLVED(
      "target-unresolved",
      "R-WHK-02",
      "Không tìm thấy tên máy của địa chỉ nhận.",
      "The name of the target's host can't be resolved."),
  EVENT_UNKNOWN(
      "event-unknown",
      "R-WHK-01",
      "Không có sự kiện {0} của kiến nghị.",
      "There is no event {0} of recommendations."),
  TOO_MANY(
      "too-many-webhooks",
      "R-WHK-01",
      "Mỗi tài khoản chỉ được có {0} webhook.",
      "An account has {0} webhooks at most.");

  private final String code;
  private final String rule;
  private final Phrase phrase;

  WebhookProblem(String code, String rule, String vi, String en) {
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
