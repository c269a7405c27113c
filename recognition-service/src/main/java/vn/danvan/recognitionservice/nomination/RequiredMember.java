package vn.danvan.recognitionservice.nomination;

import java.util.Locale;
import java.util.Map;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;

/**
 * What a province asks of a model before it is nominated and the model lacks, in words. Members are
 * named as model-service publishes them; one that is new there is told by its name.
 */
final class RequiredMember {

  private static final Map<String, Phrase> PHRASES =
      Map.ofEntries(
          phrase("AREA", "địa bàn", "the area"),
          phrase("OBJECTIVE", "mục tiêu", "the objective"),
          phrase("START", "ngày bắt đầu", "the start date"),
          phrase("CRITERIA", "tiêu chí", "the criteria"),
          phrase("SITUATION", "tình hình, lý do", "the situation"),
          phrase("METHOD", "nội dung, cách làm", "the method"),
          phrase("TARGET_GROUP", "đối tượng", "the target group"),
          phrase("FORCES", "lực lượng tham gia", "the forces taking part"),
          phrase("LEAD_UNIT", "đơn vị chủ trì", "the lead unit"),
          phrase("COOPERATING_UNITS", "đơn vị phối hợp", "the cooperating units"),
          phrase("RESOURCES", "nguồn lực", "the resources"),
          phrase("MILESTONES", "tiến độ", "the milestones"),
          phrase("EVALUATION", "ngày đánh giá", "the evaluation date"),
          phrase("OUTPUTS", "sản phẩm, kết quả", "the outputs"),
          phrase(
              "SUSTAINABILITY",
              "khả năng duy trì, nhân rộng",
              "how it is sustained and replicated"),
          phrase("CAMPAIGNS", "cuộc vận động", "the campaigns"),
          phrase("DIRECTIVES", "văn bản chỉ đạo", "the directives"),
          phrase("POINT", "tọa độ", "the point"));

  private RequiredMember() {}

  private static Map.Entry<String, Phrase> phrase(String member, String vi, String en) {
    return Map.entry(member, sentence(vi, en));
  }

  private static Phrase sentence(String vi, String en) {
    return new Phrase(
        "Mô hình phải nêu " + vi + " trước khi được đề nghị công nhận.",
        "Before it is nominated the model needs " + en + ".");
  }

  /**
   * The reason against a nomination.
   *
   * @see "docs/rules.md: R-NOM-11 (what the province asks for)"
   */
  static Violation missing(String member) {
    var code = member.toLowerCase(Locale.ROOT).replace('_', '-') + "-missing";
    var known = PHRASES.get(member);
    return known == null
        ? Violation.of("", code, "R-NOM-11", sentence("{0}", "{0}"), member)
        : Violation.of("", code, "R-NOM-11", known);
  }
}
