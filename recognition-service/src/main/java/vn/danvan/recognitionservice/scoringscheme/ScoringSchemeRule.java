package vn.danvan.recognitionservice.scoringscheme;

import java.util.Locale;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/** What a scheme must keep to; the code of a failure is the constant's name in kebab case. */
enum ScoringSchemeRule {
  NOT_A_PROVINCE("R-REF-01", "{0} không phải là tỉnh, thành phố.", "{0} is not a province."),
  LEVEL_NOT_IN_CHAIN("R-RND-02", "Không có cấp {0}.", "There is no level {0}."),
  PERIOD_REVERSED(
      "R-REF-02", "Ngày cuối {1} trước ngày đầu {0}.", "The last day {1} is before the first {0}."),
  CRITERION_TWICE("R-SCH-02", "Tiêu chí {0} xuất hiện hai lần.", "The criterion {0} stands twice."),
  MAXIMA_NOT_100(
      "R-SCH-02",
      "Tổng điểm tối đa của các tiêu chí là {0}, phải là 100.",
      "The criteria's maxima add up to {0}; they must add up to 100."),
  CRITERIA_NEEDED(
      "R-SCH-02",
      "Hội đồng cần có tiêu chí để chấm điểm.",
      "A council needs criteria to score by."),
  THRESHOLD_NEEDED(
      "R-SCH-02",
      "Có tiêu chí chấm điểm thì phải có mức điểm đạt.",
      "Where criteria are scored a threshold is needed."),
  THRESHOLD_WITHOUT_CRITERIA(
      "R-SCH-02",
      "Không có tiêu chí thì không có mức điểm đạt.",
      "There is no threshold without criteria."),
  BALLOT_RULE_NEEDED(
      "R-SCH-03", "Hội đồng cần có quy tắc bỏ phiếu.", "A council needs a ballot rule."),
  BALLOT_RULE_WITHOUT_COUNCIL("R-SCH-03", "Chỉ hội đồng mới bỏ phiếu.", "Only a council votes."),
  FRACTION_OVER_ONE(
      "R-SCH-03", "Tỷ lệ {0}/{1} lớn hơn toàn bộ.", "The fraction {0}/{1} is more than the whole."),
  LEAST_MEMBERS_EVEN(
      "R-SCH-03",
      "Số thành viên phải lẻ nhưng mức ít nhất ({0}) lại chẵn.",
      "The number of members must be odd, but the least number ({0}) is even.");

  private final String rule;
  private final Phrase phrase;

  ScoringSchemeRule(String rule, String vi, String en) {
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  boolean check(Guards guards, boolean holds, String pointer, Object... arguments) {
    var code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return guards.check(holds, pointer, code, rule, phrase, arguments);
  }
}
