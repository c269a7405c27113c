package vn.danvan.recognitionservice.levelchain;

import java.util.Locale;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/** What a chain must keep to; the code of a failure is the constant's name in kebab case. */
enum LevelChainRule {
  NOT_A_PROVINCE("R-REF-01", "{0} không phải là tỉnh, thành phố.", "{0} is not a province."),
  PERIOD_REVERSED(
      "R-REF-02", "Ngày cuối {1} trước ngày đầu {0}.", "The last day {1} is before the first {0}."),
  PERIODS_OVERLAP(
      "R-LVL-01",
      "Đã có quy định về cấp {0} từ ngày {1}; hãy kết thúc quy định đó trước.",
      "The chain has the level {0} from {1} on; close that first."),
  LEVEL_NOT_IN_CHAIN("R-RND-02", "Không có cấp {0}.", "There is no level {0}."),
  CHAIN_LOOPS(
      "R-LVL-01",
      "Cấp {0} lại đề nghị lên chính mình.",
      "Going up from the level {0} leads back to it.");

  private final String rule;
  private final Phrase phrase;

  LevelChainRule(String rule, String vi, String en) {
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  boolean check(Guards guards, boolean holds, String pointer, Object... arguments) {
    var code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return guards.check(holds, pointer, code, rule, phrase, arguments);
  }
}
