package vn.danvan.modelservice.model;

import java.util.Locale;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;

/** What models must keep to; the code of a failure is the constant's name in kebab case. */
enum ModelRule {
  OWNER_NOT_VALID(
      "R-MOD-08", "Đơn vị {0} không tồn tại vào ngày {1}.", "The unit {0} does not exist on {1}."),
  UNKNOWN_FIELD("R-MOD-10", "Không có lĩnh vực {0}.", "There is no field {0}."),
  FIELD_OF_OTHER_PROVINCE(
      "R-MOD-10", "Lĩnh vực {0} là của tỉnh khác.", "The field {0} belongs to another province."),
  FIELD_TWICE("R-MOD-10", "Lĩnh vực {0} được nêu hai lần.", "The field {0} is named twice."),
  OWNER_NAME_OF_COLLECTIVE(
      "R-MOD-11",
      "Chỉ mô hình của cá nhân mới có tên người.",
      "Only an individual's model has a person's name."),
  FIELD_CLOSED("R-MOD-10", "Lĩnh vực {0} đã đóng từ ngày {1}.", "The field {0} was closed on {1}."),
  UNKNOWN_CAMPAIGN("R-MOD-17", "Không có cuộc vận động {0}.", "There is no campaign {0}."),
  UNKNOWN_DIRECTIVE("R-MOD-17", "Không có văn bản {0}.", "There is no directive {0}."),
  REFERENCE_TWICE("R-MOD-17", "{0} được nêu hai lần.", "{0} is named twice."),
  REFERENCE_OF_OTHER_PROVINCE(
      "R-MOD-17", "{0} là của tỉnh khác.", "{0} belongs to another province."),
  REFERENCE_CLOSED("R-MOD-17", "{0} đã đóng từ ngày {1}.", "{0} was closed on {1}."),
  REGISTRATION_CLOSED(
      "R-MOD-21", "{0} đã khóa sổ đăng ký năm {1}.", "{0} has closed the registration of {1}."),
  CLOSED_IN_OTHER_YEAR(
      "R-MOD-21", "Ngày khóa sổ {0} phải thuộc năm {1}.", "The last day {0} must lie in {1}."),
  NO_NAME_TO_PUBLISH(
      "R-MOD-11",
      "Mô hình không có tên cá nhân để công bố.",
      "The model has no person's name to publish."),
  NOT_REGISTERED(
      "R-MOD-22",
      "Chỉ mô hình đã đăng ký mới có tin, bài.",
      "Only a registered model is publicized."),
  BEFORE_REGISTRATION(
      "R-MOD-22",
      "Ngày {0} trước ngày đăng ký {1}.",
      "The day {0} is before the registration on {1}."),
  UNIT_TWICE(
      "R-MOD-18",
      "Mỗi đơn vị chỉ chủ trì hoặc phối hợp một lần.",
      "A unit leads or cooperates once."),
  EVALUATED_BEFORE_START(
      "R-MOD-18",
      "Ngày đánh giá {0} trước ngày bắt đầu {1}.",
      "The evaluation on {0} is before the start on {1}."),
  NO_REGISTERING_BODY(
      "R-MOD-02",
      "Không có cấp ủy nào tiếp nhận đăng ký của đơn vị này.",
      "There is no body that registers this unit's models."),
  YEAR_PASSED(
      "R-MOD-13",
      "Mô hình đã có trong sổ đến năm {0}.",
      "The model stands in the ledger up to {0} already."),
  NOT_IN_LEDGER(
      "R-MOD-14",
      "Mô hình không có trong sổ đăng ký năm {0}.",
      "The model does not stand in the ledger of {0}."),
  ALREADY_CHECKED(
      "R-MOD-14",
      "Mô hình đã được kiểm tra giữa năm {0}.",
      "The mid-year check of {0} has been made."),
  ALREADY_REVIEWED(
      "R-MOD-14", "Mô hình đã được rà soát năm {0}.", "The model has its review of {0}."),
  REVIEW_YEAR(
      "R-MOD-14",
      "Chỉ rà soát cho năm của ngày rà soát hoặc năm liền trước.",
      "A review is of the year of its day or of the year before."),
  MEASURE_MISSING(
      "R-MOD-16",
      "Mô hình yếu cần có biện pháp và thời hạn củng cố.",
      "A weak model needs a measure and a deadline."),
  MEASURE_NOT_ALLOWED(
      "R-MOD-16",
      "Chỉ mô hình yếu mới có biện pháp củng cố.",
      "Only a weak model has a measure to improve it."),
  DEADLINE_NOT_AFTER(
      "R-MOD-16",
      "Thời hạn {0} phải sau ngày rà soát {1}.",
      "The deadline {0} must be after the review on {1}."),
  UNKNOWN_ATTACHMENT(
      "R-ATT-06",
      "Mô hình không có tệp đính kèm {0}, hoặc tệp được nêu hai lần.",
      "The model has no attachment {0}, or it is named twice."),
  STILL_WEAK(
      "R-MOD-16",
      "Mô hình còn yếu thì chưa được coi là đã củng cố.",
      "A model that is still weak has not improved."),
  YEAR_NOT_OPEN(
      "R-MOD-04",
      "Chỉ đăng ký cho năm của ngày đăng ký hoặc năm kế tiếp.",
      "A model is registered for the year of the day or the next one."),
  START_NOT_REACHED(
      "R-MOD-05",
      "Chưa đến ngày bắt đầu ({0}) của mô hình.",
      "The model's start date ({0}) has not come."),
  BEFORE_LAST_ACT(
      "R-MOD-09",
      "Ngày {0} trước ngày {1} của bước liền trước.",
      "The day {0} is before the day {1} of the act before."),
  REASON_MISSING("R-MOD-06", "Cần nêu lý do.", "A reason is needed."),
  OTHER_REGISTERING_BODY(
      "R-MOD-02", "Mô hình này không gửi đến đơn vị {0}.", "This model was not submitted to {0}."),
  UNKNOWN_MODEL("R-MOD-07", "Không tìm thấy mô hình.", "The model was not found."),
  MODEL_TWICE(
      "R-MOD-07", "Mô hình đã có ở dòng khác.", "The model stands on another line already."),
  DUPLICATE(
      "R-MOD-03", "Số đăng ký {0} đã tồn tại.", "The registration number {0} exists already."),
  NUMBER_NOT_ALLOWED(
      "R-MOD-07", "Chỉ dòng vào sổ mới có số.", "Only a line that enters the ledger has a number."),
  INVALID_DATE(
      "R-MOD-07",
      "Ngày văn bản không được sau ngày quyết định.",
      "The document's date must not be after the day of the decision.");

  private final String rule;
  private final Phrase phrase;

  ModelRule(String rule, String vi, String en) {
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean check(Guards guards, boolean holds, String pointer, Object... arguments) {
    return guards.check(holds, pointer, code(), rule, phrase, arguments);
  }

  Violation violated(String pointer, Object... arguments) {
    return Violation.of(pointer, code(), rule, phrase, arguments);
  }
}
