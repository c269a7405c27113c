package vn.danvan.reportingservice.indicator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.danvan.platform.problem.Phrase;

/**
 * What may hint at inflated figures. Each asks somebody to look at the records behind it; none
 * proves anything.
 *
 * @see "docs/rules.md: R-REP-16 (indicators)"
 */
enum Indicator {
  ENTRY_BURSTS(
      "entry-bursts",
      "Trong {days} ngày cuối trước hạn (cuối quý, hạn của đợt xét), đơn vị nhập ít nhất {entries}"
          + " mô hình, đối thoại, buổi tuyên truyền hoặc nhân rộng và ít nhất {sharePercent}% của"
          + " {windowDays} ngày trước hạn. Việc nhập muộn có lý do (trên {lateDays} ngày) không"
          + " tính.",
      "In the last {days} days before a deadline (end of a quarter, deadline of a round) the unit"
          + " entered at least {entries} models, dialogues, sessions or replications, and at least"
          + " {sharePercent}% of those of the {windowDays} days before it. Late entries (more than"
          + " {lateDays} days) do not count.",
      Map.of("days", 3, "entries", 10, "sharePercent", 50, "windowDays", 90, "lateDays", 30),
      IndicatorQueries.ENTRY_BURSTS),
  ROUND_NUMBERS(
      "round-numbers",
      "Ít nhất {sharePercent}% số lượt dự mà đơn vị báo cáo là số tròn chục, khi có ít nhất"
          + " {values} số liệu (ngẫu nhiên là khoảng 10%).",
      "At least {sharePercent}% of the attendances that the unit tells are multiples of ten, where"
          + " it tells at least {values} (by chance it would be about 10%).",
      Map.of("values", 10, "sharePercent", 60),
      IndicatorQueries.ROUND_NUMBERS),
  REPEATED_TEXTS(
      "repeated-texts",
      "Mô hình đăng ký trong kỳ ở ít nhất {units} đơn vị có cùng tên (không kể hoa thường, dấu câu);"
          + " mô hình được nhân rộng từ nhau không tính. Chỉ so tên: nội dung không có trong sự kiện"
          + " công bố.",
      "Models registered in the period at {units} or more units have the same title (regardless of"
          + " case and punctuation); adopted copies do not count. Titles alone are compared:"
          + " published events hold no other text.",
      Map.of("units", 3),
      IndicatorQueries.REPEATED_TEXTS),
  ATTENDANCES_ABOVE_POPULATION(
      "attendances-above-population",
      "Lượt dự của một buổi hoặc một cuộc đối thoại lớn hơn {percent}% dân số của địa bàn mà đơn vị"
          + " phục vụ (dân số hiện ghi nhận; đơn vị chưa có dân số không xét).",
      "A single session or dialogue has more attendances than {percent}% of the population of the"
          + " territory that the unit serves (as recorded today; units without one are left out).",
      Map.of("percent", 100),
      IndicatorQueries.ATTENDANCES_ABOVE_POPULATION),
  RESULTS_WITHOUT_EVIDENCE(
      "results-without-evidence",
      "Đối thoại trong kỳ được tính là đã tổ chức nhưng sau {days} ngày vẫn chưa có thông báo kết"
          + " luận. Tệp đính kèm của mô hình không có trong sự kiện công bố nên không xét được.",
      "Dialogues of the period count as held, but {days} days later there are no conclusions."
          + " Attachments of models can't be judged: published events do not hold them.",
      Map.of("days", 30),
      IndicatorQueries.RESULTS_WITHOUT_EVIDENCE),
  NEVER_REVIEWED(
      "never-reviewed",
      "Mô hình đăng ký từ {months} tháng trở lên trước cuối kỳ, còn hoạt động vào cuối kỳ và chưa"
          + " từng được đánh giá; xếp theo đơn vị đã đăng ký.",
      "Models registered {months} months or more before the period's end, active at its end and"
          + " never reviewed; by the unit that registered them.",
      Map.of("months", 12),
      IndicatorQueries.NEVER_REVIEWED);

  private final String code;
  private final Phrase definition;
  private final Map<String, Integer> thresholds;
  private final String flagged;

  Indicator(String code, String vi, String en, Map<String, Integer> thresholds, String flagged) {
    this.code = code;
    this.definition = new Phrase(filled(vi, thresholds), filled(en, thresholds));
    this.thresholds = new TreeMap<>(thresholds);
    this.flagged = flagged;
  }

  /** The thresholds stand in the definition, so that no second place says them. */
  private static String filled(String text, Map<String, Integer> thresholds) {
    var filled = text;
    for (var threshold : thresholds.entrySet()) {
      filled = filled.replace("{" + threshold.getKey() + "}", threshold.getValue().toString());
    }
    return filled;
  }

  static Optional<Indicator> of(String code) {
    return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  String code() {
    return code;
  }

  Phrase definition() {
    return definition;
  }

  Map<String, Integer> thresholds() {
    return thresholds;
  }

  /** Selects the records behind findings; see {@link IndicatorQueries}. */
  String flagged() {
    return flagged;
  }
}
