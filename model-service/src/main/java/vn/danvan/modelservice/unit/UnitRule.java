package vn.danvan.modelservice.unit;

import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;

/** What a unit must keep to; the code of a failure is the constant's name in kebab case. */
enum UnitRule {
  ID_NOT_UUID_V7(
      "R-UNI-01",
      "Mã định danh {0} không phải UUID phiên bản 7.",
      "The id {0} is no UUID of version 7."),
  LEVEL_ABOVE_PARENT(
      "R-UNI-03",
      "Cấp {0} cao hơn cấp {1} của đơn vị cấp trên.",
      "The level {0} is above the parent's level {1}."),
  PARENT_NEEDED(
      "R-UNI-03",
      "Chỉ đơn vị cấp tỉnh trở lên mới không cần đơn vị cấp trên.",
      "Only a province or what is above it has no parent."),
  PARENT_NOT_VALID(
      "R-UNI-03",
      "Đơn vị cấp trên {0} không tồn tại vào ngày {1}.",
      "The parent {0} does not exist on {1}."),
  OUTLIVES_PARENT(
      "R-UNI-03",
      "Đơn vị cấp trên {0} kết thúc ngày {1}; đơn vị không thể tồn tại lâu hơn.",
      "The parent {0} ends on {1}; the unit can't last longer."),
  TERRITORY_NOT_ABOVE(
      "R-UNI-04",
      "Địa bàn phải là chính đơn vị hoặc một đơn vị cấp trên của nó.",
      "The territory must be the unit itself or one above it."),
  INVALID_DATE(
      "R-UNI-05",
      "Ngày bắt đầu không được ở tương lai, ngày kết thúc không được trước ngày bắt đầu.",
      "The first day must not lie in the future and the last day not before the first.");

  private final String rule;
  private final Phrase phrase;

  UnitRule(String rule, String vi, String en) {
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  boolean check(Guards guards, boolean holds, String pointer, Object... arguments) {
    return guards.check(holds, pointer, code(), rule, phrase, arguments);
  }

  Violation violated(String pointer, Object... arguments) {
    return Violation.of(pointer, code(), rule, phrase, arguments);
  }
}
