package vn.danvan.modelservice.reference;

import java.util.Locale;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/** What reference data must keep to; the code of a failure is the constant's name in kebab case. */
public enum ReferenceRule {
  ID_NOT_UUID_V7(
      "R-UNI-01",
      "Mã định danh {0} không phải UUID phiên bản 7.",
      "The id {0} is no UUID of version 7."),
  NOT_A_PROVINCE("R-REF-01", "{0} không phải là tỉnh, thành phố.", "{0} is not a province."),
  PERIOD_REVERSED(
      "R-REF-02",
      "Ngày cuối {1} trước ngày đầu {0} của giai đoạn.",
      "The last day {1} is before the first day {0}."),
  CLOSED_TOO_EARLY(
      "R-REF-03",
      "Ngày đóng {0} trước ngày bắt đầu {1}.",
      "The closing on {0} is before the beginning on {1}.");

  private final String rule;
  private final Phrase phrase;

  ReferenceRule(String rule, String vi, String en) {
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  public boolean check(Guards guards, boolean holds, String pointer, Object... arguments) {
    var code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return guards.check(holds, pointer, code, rule, phrase, arguments);
  }
}
