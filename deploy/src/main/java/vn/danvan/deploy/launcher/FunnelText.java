package vn.danvan.deploy.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report {@code recognition-funnel} for a reader: as a table and as the article's sentence. */
final class FunnelText {

  private static final Map<String, String> COLUMNS = columns();
  private static final int COLUMN_GAP = 2;

  private final JsonNode report;

  FunnelText(JsonNode report) {
    this.report = report;
  }

  private static Map<String, String> columns() {
    var columns = new LinkedHashMap<String, String>();
    columns.put("registered", "Đăng ký");
    columns.put("consideredOwnLevel", "Xét cấp mình");
    columns.put("recognizedOwnLevel", "CN cấp mình");
    columns.put("nominated", "Đề nghị tỉnh");
    columns.put("recognizedHigherLevel", "CN cấp tỉnh");
    columns.put("collectives", "Tập thể");
    columns.put("individuals", "Cá nhân");
    return columns;
  }

  /** One line per unit and one for the whole. */
  String table() {
    List<JsonNode> rows = new ArrayList<>();
    report.path("rows").forEach(rows::add);
    int width =
        rows.stream().mapToInt(row -> row.at("/unit/name").asText().length()).max().orElse(0);
    width = Math.max(width, unitName().length());
    var text = new StringBuilder(line(width, "Đơn vị", COLUMNS.values().stream().toList()));
    for (JsonNode row : rows) {
      text.append(line(width, row.at("/unit/name").asText(), figures(row)));
    }
    text.append(line(width, unitName(), figures(report.path("totals"))));
    return text.toString();
  }

  private String unitName() {
    return report.at("/unit/name").asText();
  }

  private static List<String> figures(JsonNode row) {
    return COLUMNS.keySet().stream().map(figure -> row.path(figure).asText("-")).toList();
  }

  private static String line(int width, String first, List<String> cells) {
    var line = new StringBuilder(first).append(" ".repeat(width - first.length()));
    int column = 0;
    for (String heading : COLUMNS.values()) {
      String cell = cells.get(column++);
      line.append(" ".repeat(COLUMN_GAP + heading.length() - cell.length())).append(cell);
    }
    return line.append('\n').toString();
  }

  /** The sentence that the newspaper printed, every figure and name in it from the report. */
  String sentence() {
    JsonNode totals = report.path("totals");
    return ("Năm %s, toàn tỉnh đăng ký %s mô hình \"Dân vận khéo\" cấp huyện;"
            + " %s/%s đơn vị đã xét công nhận %s mô hình ở cấp mình;"
            + " %s/%s đơn vị đề nghị cấp tỉnh công nhận %s mô hình,"
            + " trong đó %s tập thể, cá nhân được công nhận%s.")
        .formatted(
            year(),
            figure(totals, "registered"),
            figure(totals, "unitsRecognized"),
            figure(totals, "unitsExpected"),
            figure(totals, "recognizedOwnLevel"),
            figure(totals, "unitsNominated"),
            figure(totals, "unitsExpected"),
            figure(totals, "nominated"),
            people(totals),
            missing());
  }

  private String year() {
    JsonNode period = report.path("period");
    String text = period.isTextual() ? period.asText() : period.path("from").asText();
    return text.length() > 4 ? text.substring(0, 4) : text;
  }

  private static long people(JsonNode totals) {
    return totals.path("collectives").asLong() + totals.path("individuals").asLong();
  }

  private static String figure(JsonNode totals, String name) {
    return totals.path(name).asText("?");
  }

  private String missing() {
    List<String> names = new ArrayList<>();
    report
        .path("missing")
        .forEach(unit -> names.add(unit.isTextual() ? unit.asText() : name(unit)));
    return names.isEmpty()
        ? ""
        : "; %d đơn vị chưa xét công nhận: %s"
            .formatted(names.size(), names.stream().collect(Collectors.joining(", ")));
  }

  private static String name(JsonNode unit) {
    return unit.has("name") ? unit.path("name").asText() : unit.at("/unit/name").asText();
  }

  /** Where the figures come from and whether they are all there. */
  String source() {
    List<String> broken = new ArrayList<>();
    report
        .path("identities")
        .forEach(
            identity -> {
              if (!identity.path("holds").asBoolean()) {
                broken.add(identity.path("id").asText());
              }
            });
    return "Nguồn: báo cáo %s, %s, kỳ %s, số liệu đến %s, %s; %d hằng đẳng thức, %s."
        .formatted(
            report.path("report").asText(),
            unitName(),
            year(),
            report.path("asOf").asText(),
            complete() ? "đầy đủ" : "chưa đầy đủ",
            report.path("identities").size(),
            broken.isEmpty() ? "tất cả đều đúng" : "sai: " + String.join(", ", broken));
  }

  boolean complete() {
    return report.path("complete").asBoolean();
  }
}
