package vn.danvan.reportingservice.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What reports and their columns are called in Vietnamese documents. */
final class ReportWords {

  private static final Locale VIETNAMESE = Locale.of("vi");

  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("registrations", "Đăng ký mô hình \"Dân vận khéo\""),
          Map.entry("recognition-funnel", "Đăng ký, xét và công nhận mô hình \"Dân vận khéo\""),
          Map.entry("models-by-field", "Mô hình \"Dân vận khéo\" theo lĩnh vực"),
          Map.entry("recognized-models", "Danh sách mô hình được công nhận"),
          Map.entry("weak-models", "Danh sách mô hình yếu cần củng cố"),
          Map.entry("commendations", "Khen thưởng tập thể, cá nhân"),
          Map.entry("dialogues", "Đối thoại trực tiếp với Nhân dân"),
          Map.entry("recommendations", "Tiếp nhận và giải quyết kiến nghị của Nhân dân"),
          Map.entry("sessions", "Tuyên truyền, phổ biến pháp luật và trợ giúp pháp lý"),
          Map.entry("campaigns", "Mô hình gắn với các cuộc vận động, phong trào"),
          Map.entry("directives", "Mô hình thực hiện các văn bản chỉ đạo"),
          Map.entry("duties", "Tiếp công dân, đối thoại của người đứng đầu"),
          Map.entry("replication", "Nhân rộng mô hình \"Dân vận khéo\""),
          Map.entry("publications", "Tin, bài về mô hình \"Dân vận khéo\""));

  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("unit.code", "Mã đơn vị"),
          Map.entry("unit.name", "Tên đơn vị"),
          Map.entry("field.code", "Mã lĩnh vực"),
          Map.entry("field.name", "Lĩnh vực"),
          Map.entry("field", "Lĩnh vực"),
          Map.entry("level", "Cấp"),
          Map.entry("kind", "Loại"),
          Map.entry("form", "Hình thức"),
          Map.entry("month", "Tháng"),
          Map.entry("year", "Năm"),
          Map.entry("campaign.code", "Mã cuộc vận động"),
          Map.entry("campaign.name", "Cuộc vận động"),
          Map.entry("directive.code", "Mã văn bản"),
          Map.entry("directive.name", "Văn bản"),
          Map.entry("model.title", "Mô hình"),
          Map.entry("title", "Tên"),
          Map.entry("type", "Đối tượng"),
          Map.entry("on", "Ngày"),
          Map.entry("state", "Trạng thái"),
          Map.entry("ownerKind", "Chủ thể"),
          Map.entry("amount", "Số lượng"),
          Map.entry("decision.number", "Số quyết định"),
          Map.entry("decision.date", "Ngày quyết định"),
          Map.entry("hidden", "Số liệu nhỏ về người được ẩn"),
          Map.entry("notAttributable", "Không xác định được đơn vị hiện nay"));

  private ReportWords() {}

  static String title(Report report) {
    return TITLES.getOrDefault(report.name(), report.name());
  }

  /** Headings of a report's columns by their names. */
  static Map<String, String> headings(Report report) {
    var headings = new HashMap<>(COLUMNS);
    report.figures().forEach(figure -> headings.put(figure.name(), heading(figure)));
    return headings;
  }

  /** The figure's own words without the day that it goes by and what else stands behind. */
  private static String heading(Figure figure) {
    var words = figure.what().in(VIETNAMESE);
    var end =
        Optional.of(words.split(", tính theo|, theo ngày| \\(theo|: ", 2)[0])
            .filter(text -> !text.isBlank())
            .orElse(words);
    return end.substring(0, 1).toUpperCase(VIETNAMESE) + end.substring(1);
  }
}
