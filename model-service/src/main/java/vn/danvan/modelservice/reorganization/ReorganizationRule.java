package vn.danvan.modelservice.reorganization;

import java.util.Locale;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;

/** What an act must keep to; the code of a failure is the constant's name in kebab case. */
enum ReorganizationRule {
  NEEDED("R-UNI-07", "Thay đổi loại {0} cần thông tin này.", "A change of type {0} needs this."),
  NOT_ALLOWED_HERE(
      "R-UNI-07",
      "Thay đổi loại {0} không có thông tin này.",
      "A change of type {0} does not have this."),
  UNKNOWN_UNIT("R-UNI-07", "Không có đơn vị {0}.", "There is no unit {0}."),
  DUPLICATE("R-UNI-01", "Mã {0} đã dùng.", "{0} is in use already."),
  ID_NOT_UUID_V7(
      "R-UNI-01",
      "Mã định danh {0} không phải UUID phiên bản 7.",
      "The id {0} is no UUID of version 7."),
  ALREADY_CLOSED("R-UNI-07", "Đơn vị {0} đã kết thúc ngày {1}.", "{0} has been closed since {1}."),
  DATE_BEFORE_OPENING(
      "R-UNI-07",
      "Đơn vị {0} chỉ tồn tại từ ngày {1}.",
      "{0} exists from {1} on, not before the act."),
  OVERLAPPING_VALIDITY(
      "R-UNI-08",
      "Một văn bản có hiệu lực ngày {1} đã thay đổi đơn vị {0}.",
      "An act of {1}, later than this one, has changed {0} already."),
  CLOSED_TWICE(
      "R-UNI-07",
      "Đơn vị {0} đã kết thúc bởi thay đổi khác của văn bản.",
      "Another change of the act closes {0} already."),
  SUCCESSOR_CLOSED(
      "R-UNI-09",
      "Đơn vị tiếp nhận {0} không tồn tại vào ngày hiệu lực.",
      "The successor {0} does not exist on the effective day."),
  LEFT_BEHIND(
      "R-UNI-03",
      "Đơn vị {0} còn thuộc đơn vị bị kết thúc {1}.",
      "{0} is left below {1}, which the act closes."),
  PARENT_CLOSED(
      "R-UNI-03",
      "Đơn vị cấp trên {0} không tồn tại vào ngày hiệu lực.",
      "The parent {0} does not exist on the effective day."),
  PARENT_NEEDED(
      "R-UNI-03",
      "Chỉ đơn vị cấp tỉnh trở lên mới không cần đơn vị cấp trên.",
      "Only a province or what is above it has no parent."),
  LEVEL_ABOVE_PARENT(
      "R-UNI-03",
      "Cấp của {0} cao hơn cấp của đơn vị cấp trên {1}.",
      "The level of {0} is above that of its parent {1}."),
  CYCLE(
      "R-UNI-03",
      "Đơn vị {0} trở thành cấp trên của chính nó.",
      "{0} would come to lie below itself."),
  TERRITORY_NOT_ABOVE(
      "R-UNI-04",
      "Địa bàn phải là chính đơn vị hoặc một đơn vị cấp trên của nó.",
      "The territory must be the unit itself or one above it."),
  NOT_YET_EFFECTIVE(
      "R-UNI-06",
      "Văn bản có hiệu lực ngày {0}, chưa thực hiện được.",
      "The act takes effect on {0}; it can't be executed before."),
  UNKNOWN_MODEL("R-UNI-10", "Không có mô hình này trong danh sách.", "The list has no such model."),
  ALREADY_ASSIGNED("R-UNI-10", "Mô hình đã được giao.", "The model has been assigned already."),
  MODEL_TWICE("R-UNI-10", "Mô hình đã có ở dòng khác.", "The model stands on another row already."),
  NOT_A_SUCCESSOR(
      "R-UNI-10",
      "Đơn vị {0} không nằm trong địa bàn tiếp nhận.",
      "{0} lies outside of what took over from the former owner."),
  MODEL_OVER("R-UNI-10", "Mô hình đã kết thúc.", "The model's work is over.");

  private final String rule;
  private final Phrase phrase;

  ReorganizationRule(String rule, String vi, String en) {
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  boolean check(Guards guards, boolean holds, String pointer, Object... arguments) {
    return guards.check(holds, pointer, code(), rule, phrase, arguments);
  }

  Violation violated(String pointer, Object... arguments) {
    return Violation.of(pointer, code(), rule, phrase, arguments);
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
