package vn.danvan.modelservice.model;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;

/**
 * What an owner may be asked to fill in, by the name of the member in requests. Which of it a
 * submission or a nomination needs is data of the province; some of it every submission needs.
 */
public enum ModelMember {
  AREA("area", "địa bàn", "the area", model -> model.areaUnitId != null),
  OBJECTIVE("objective", "mục tiêu", "the objective", text(Description::objective)),
  START("startsOn", "ngày bắt đầu", "the start date", model -> model.startsOn != null),
  CRITERIA("criteria", "tiêu chí", "the criteria", text(Description::criteria)),
  SITUATION("situation", "tình hình, lý do", "the situation", text(Description::situation)),
  METHOD("method", "nội dung, cách làm", "the method", text(Description::method)),
  TARGET_GROUP("targetGroup", "đối tượng", "the target group", text(Description::targetGroup)),
  FORCES("forces", "lực lượng tham gia", "the forces taking part", text(Description::forces)),
  LEAD_UNIT("leadUnit", "đơn vị chủ trì", "the lead unit", model -> model.leadUnitId != null),
  COOPERATING_UNITS(
      "cooperatingUnits",
      "đơn vị phối hợp",
      "the cooperating units",
      model -> !model.cooperatingUnitIds.isEmpty()),
  RESOURCES("resources", "nguồn lực", "the resources", text(Description::resources)),
  MILESTONES("milestones", "tiến độ", "the milestones", text(Description::milestones)),
  EVALUATION(
      "evaluatesOn", "ngày đánh giá", "the evaluation date", model -> model.evaluatesOn != null),
  OUTPUTS("outputs", "sản phẩm, kết quả", "the outputs", text(Description::outputs)),
  SUSTAINABILITY(
      "sustainability",
      "khả năng duy trì, nhân rộng",
      "how it is sustained and replicated",
      text(Description::sustainability)),
  CAMPAIGNS("campaigns", "cuộc vận động", "the campaigns", model -> !model.campaignCodes.isEmpty()),
  DIRECTIVES(
      "directives", "văn bản chỉ đạo", "the directives", model -> !model.directiveCodes.isEmpty()),
  POINT("point", "tọa độ", "the point", model -> model.point != null);

  /** Without these nothing is submitted, whatever the province asks for. */
  static final Set<ModelMember> ALWAYS = Set.of(AREA, OBJECTIVE, START);

  private final String member;
  private final Phrase phrase;
  private final Predicate<ModelRecord> filled;

  ModelMember(String member, String vi, String en, Predicate<ModelRecord> filled) {
    this.member = member;
    this.phrase = new Phrase("Cần nêu " + vi + ".", "Needed: " + en + ".");
    this.filled = filled;
  }

  private static Predicate<ModelRecord> text(
      java.util.function.Function<Description, String> text) {
    return model -> {
      var value = text.apply(model.description());
      return value != null && !value.isBlank();
    };
  }

  boolean isFilled(ModelRecord model) {
    return filled.test(model);
  }

  /** Of what is said to be missing, such as {@code target-group-missing}. */
  String missingCode() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-missing";
  }

  Violation missing() {
    return Violation.of("/" + member, missingCode(), "R-MOD-01", phrase);
  }
}
