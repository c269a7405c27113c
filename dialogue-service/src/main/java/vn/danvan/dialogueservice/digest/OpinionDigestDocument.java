package vn.danvan.dialogueservice.digest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.platform.document.Block;
import vn.danvan.platform.document.Capitals;
import vn.danvan.platform.document.DocumentDay;
import vn.danvan.platform.document.Line;
import vn.danvan.platform.document.OfficialDocument;

/**
 * An approved digest, ready to be signed. It names units and no persons.
 *
 * @param received null where there are too few
 */
record OpinionDigestDocument(
    String unit,
    YearMonth month,
    LocalDate approvedOn,
    Integer received,
    Integer before,
    List<Row> byField,
    List<Row> byArea,
    List<Sample> samples) {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

  record Row(String name, int received, int before) {}

  record Sample(String field, String text) {}

  OfficialDocument document() {
    var text =
        OfficialDocument.of(
                "tong-hop-y-kien-" + month,
                "Tổng hợp ý kiến tháng " + MONTH.format(month),
                approvedOn)
            .partyHead(null, Capitals.of(unit), null, DocumentDay.of(null, approvedOn))
            .line(Line.centered("BÁO CÁO").bold())
            .line(
                Line.centered(
                        "tổng hợp ý kiến, kiến nghị của Nhân dân tháng " + MONTH.format(month))
                    .bold())
            .line(Line.gap())
            .line(Line.text(total()));
    text = withTable(text, "1. Theo lĩnh vực", "Lĩnh vực", byField);
    text = withTable(text, "2. Theo địa bàn", "Địa bàn", byArea);
    return withSamples(text)
        .line(Line.gap())
        .halves(
            List.of(
                Line.text("Nơi nhận:").left().bold().italic(),
                Line.text("- Lưu.").left().sized(11)),
            List.of(Line.centered("T/M " + Capitals.of(unit)).bold()));
  }

  private String total() {
    if (received == null) {
      return "Trong tháng có dưới 5 ý kiến; số liệu chi tiết không nêu để bảo vệ người có ý kiến.";
    }
    var trend =
        before == null
            ? "tháng trước có dưới 5 ý kiến"
            : "tháng trước %d, %s".formatted(before, change(received - before));
    return "Trong tháng %s đã tiếp nhận %d ý kiến, kiến nghị (%s)."
        .formatted(MONTH.format(month), received, trend);
  }

  private static String change(int difference) {
    if (difference == 0) {
      return "không đổi";
    }
    return difference > 0 ? "tăng " + difference : "giảm " + -difference;
  }

  private static OfficialDocument withTable(
      OfficialDocument text, String heading, String what, List<Row> rows) {
    if (rows.isEmpty()) {
      return text;
    }
    var lines = new ArrayList<List<String>>();
    for (var row : rows) {
      lines.add(
          List.of(
              String.valueOf(lines.size() + 1),
              row.name(),
              String.valueOf(row.received()),
              String.valueOf(row.before()),
              change(row.received() - row.before())));
    }
    return text.line(Line.text(heading).bold())
        .table(
            List.of(
                Block.Column.number("TT", 1),
                Block.Column.text(what, 7),
                Block.Column.number("Trong tháng", 3),
                Block.Column.number("Tháng trước", 3),
                Block.Column.text("Xu hướng", 3)),
            lines);
  }

  private OfficialDocument withSamples(OfficialDocument text) {
    if (samples.isEmpty()) {
      return text;
    }
    var more = text.line(Line.text("3. Một số ý kiến tiêu biểu").bold());
    for (var sample : samples) {
      more = more.line(Line.text("- (%s) %s".formatted(sample.field(), sample.text())));
    }
    return more;
  }
}
