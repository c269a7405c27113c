package vn.danvan.recognitionservice.nomination;

import java.util.Locale;
import vn.danvan.platform.problem.Phrase;

/**
 * The preconditions of a nomination, in the order in which they are answered. Their names go into
 * answers in kebab case.
 *
 * @see "docs/rules.md: where each rule stands with the same source"
 */
enum NominationRule {
  LEDGER_ENTRY(
      "R-NOM-01",
      Source.CRITERIA,
      "Mô hình đã được đăng ký (mới hoặc chuyển tiếp) cho năm của đợt xét.",
      "The model is registered or carried over for the round's year."),
  ACTIVE("R-NOM-01", Source.CRITERIA, "Mô hình đang hoạt động.", "The model is active on the day."),
  LAUNCHED_IN_TIME(
      "R-NOM-01",
      Source.CRITERIA,
      "Mô hình ra mắt đủ số tháng trước hạn của đợt xét.",
      "The model was launched so many months before the deadline as the round asks for."),
  RECOGNIZED_AT_OWN_LEVEL(
      "R-NOM-02",
      new Phrase(
          "\"công nhận ở cấp mình và đề nghị cấp trên\", hướng dẫn 2021-2025",
          "\"recognition at own level and proposal to higher level\", guidance 2021-2025"),
      "Mô hình đã được công nhận ở cấp mình, nếu được đề nghị lên cấp trên.",
      "Nominated above its own level, the model is recognized at its own level."),
  OWNER_VALID(
      "R-NOM-03",
      Source.DECIDED,
      "Đơn vị có mô hình còn hiệu lực hoặc tiếp nhận từ đơn vị còn hiệu lực.",
      "The model's owner is valid, or took over from one that was."),
  MODEL_COMPLETE(
      "R-NOM-11",
      new Phrase(
          "Thanh Khê, văn bản 249/MTTQ-BTT 2026 (P)", "Thanh Khê, document 249/MTTQ-BTT 2026 (P)"),
      "Mô hình nêu đủ những gì tỉnh yêu cầu.",
      "The model has what its province asks for."),
  DOSSIER_COMPLETE(
      "R-NOM-12",
      new Phrase("Thủ tục cấp xã (P)", "Commune procedure pages (P)"),
      "Hồ sơ có đủ các phần mà đợt xét yêu cầu.",
      "The dossier has the parts that the round asks for."),
  OWN_SCORE(
      "R-NOM-13",
      new Phrase("Tiêu chí Quảng Ngãi (P); mức điểm: D", "Quảng Ngãi criteria (P); values: D"),
      "Điểm tự chấm đạt mức của thang điểm và mức tối thiểu của từng tiêu chí.",
      "The unit's own score reaches the scheme's threshold and each criterion's minimum."),
  QUOTA(
      "R-SCH-05",
      Source.DECIDED,
      "Đơn vị chưa đề nghị quá số mô hình được phép.",
      "The unit has not used up its quota."),
  ONCE_IN_ROUND(
      "R-NOM-07",
      Source.DECIDED,
      "Mô hình chưa được công nhận trong đợt xét này.",
      "The model is not recognized in this round yet."),
  NO_PROCEEDINGS(
      "R-NOM-14",
      new Phrase("Nghị định 152/2025/NĐ-CP", "Decree 152/2025/NĐ-CP"),
      "Không có kỷ luật, thanh tra, kiểm tra hoặc xác minh đang chờ kết luận.",
      "No discipline, inspection or verification is pending."),
  INDEPENDENT_REVIEWERS(
      "R-CNS-04",
      new Phrase(
          "domain 3.4, 9: ủy viên thuộc đơn vị đề nghị không bỏ phiếu (D)",
          "domain 3.4, 9: who comes from the nominating unit does not vote on it (D)"),
      "Ủy viên hội đồng có liên quan không chấm điểm và không bỏ phiếu.",
      "Members of the council who are involved neither score nor vote."),
  IN_TIME(
      "R-RND-07",
      Source.DECIDED,
      "Đề nghị trong hạn khi đợt xét đang mở.",
      "It is submitted by the deadline, while the round is open.");

  private final String rule;
  private final Phrase source;
  private final Phrase demand;

  NominationRule(String rule, Phrase source, String vi, String en) {
    this.rule = rule;
    this.source = source;
    this.demand = new Phrase(vi, en);
  }

  /** Sources that several rules share. */
  private static final class Source {
    static final Phrase DECIDED = new Phrase("D", "D");
    static final Phrase CRITERIA =
        new Phrase("Tiêu chí Quảng Ngãi (P); số tháng: D", "Quảng Ngãi criteria (P); months: D");

    private Source() {}
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Id of the rule in {@code docs/rules.md}. */
  String rule() {
    return rule;
  }

  Phrase source() {
    return source;
  }

  /** What the rule asks for, in words. */
  Phrase demand() {
    return demand;
  }
}
