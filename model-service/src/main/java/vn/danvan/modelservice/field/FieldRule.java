package vn.danvan.modelservice.field;

import java.util.Locale;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/** What a field must keep to; the code of a failure is the constant's name in kebab case. */
enum FieldRule {
  ID_NOT_UUID_V7(
      "R-UNI-01",
      "Mã định danh {0} không phải UUID phiên bản 7.",
      "The id {0} is no UUID of version 7."),
  PARENT_NEEDED(
      "R-FLD-01",
      "Lĩnh vực mới phải thuộc một lĩnh vực đã có: bốn lĩnh vực cơ bản là cố định.",
      "A new field needs a parent: the four basic fields are fixed."),
  BASIC_FIELD_STAYS(
      "R-FLD-01",
      "Lĩnh vực {0} là lĩnh vực cơ bản, không thể đóng.",
      "The field {0} is a basic one and stays."),
  NOT_A_PROVINCE("R-FLD-02", "{0} không phải là tỉnh, thành phố.", "{0} is not a province."),
  FIELD_OF_OTHER_PROVINCE(
      "R-FLD-02", "Lĩnh vực {0} là của tỉnh khác.", "The field {0} belongs to another province.");

  private final String rule;
  private final Phrase phrase;

  FieldRule(String rule, String vi, String en) {
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  boolean check(Guards guards, boolean holds, String pointer, Object... arguments) {
    var code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return guards.check(holds, pointer, code, rule, phrase, arguments);
  }
}
