package vn.danvan.dialogueservice.dialogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.danvan.platform.document.Block;
import vn.danvan.platform.document.Capitals;
import vn.danvan.platform.document.DocumentDay;
import vn.danvan.platform.document.Line;
import vn.danvan.platform.document.OfficialDocument;

/**
 * The numbered notice of what a dialogue concluded, ready to be signed. It names units and no
 * persons; the same state makes the same notice.
 *
 * @param host name of the unit that held it
 * @param jointHosts names of those that held it together with it
 * @param participants everybody counted
 * @param points what is to be done by whom until when
 */
record ConclusionNotice(
    String number,
    String host,
    List<String> jointHosts,
    String title,
    LocalDate heldOn,
    LocalDate concludedOn,
    boolean headPresided,
    int participants,
    List<Point> points) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  record Point(int number, String text, String owner, LocalDate dueOn) {}

  OfficialDocument document() {
    var text =
        OfficialDocument.of(
                "thong-bao-ket-luan-" + concludedOn, "Thông báo kết luận: " + title, concludedOn)
            .partyHead(null, Capitals.of(host), number, DocumentDay.of(null, concludedOn))
            .line(Line.centered("THÔNG BÁO").bold())
            .line(Line.centered("kết luận tại cuộc đối thoại “" + title + "”").bold())
            .line(Line.gap())
            .line(Line.text(meeting()));
    return withPoints(text)
        .line(Line.gap())
        .halves(
            List.of(
                Line.text("Nơi nhận:").left().bold().italic(),
                Line.text("- Các đơn vị có tên trong thông báo;").left().sized(11),
                Line.text("- Lưu.").left().sized(11)),
            List.of(Line.centered("T/M " + Capitals.of(host)).bold()));
  }

  private OfficialDocument withPoints(OfficialDocument text) {
    if (points.isEmpty()) {
      return text.line(Line.text("Cuộc đối thoại không giao thêm nhiệm vụ."));
    }
    return text.line(Line.text("Người chủ trì kết luận, giao thực hiện các việc sau:"))
        .table(
            List.of(
                Block.Column.number("TT", 1),
                Block.Column.text("Nội dung", 8),
                Block.Column.text("Đơn vị thực hiện", 4),
                Block.Column.text("Thời hạn", 3)),
            points.stream()
                .map(
                    point ->
                        List.of(
                            String.valueOf(point.number()),
                            point.text(),
                            point.owner(),
                            DAY.format(point.dueOn())))
                .toList());
  }

  private String meeting() {
    var together = jointHosts.isEmpty() ? "" : " cùng " + String.join(", ", jointHosts);
    return "%s, %s%s tổ chức cuộc đối thoại trực tiếp với Nhân dân do %s chủ trì, có %d người dự."
        .formatted(
            DocumentDay.of(null, heldOn),
            host,
            together,
            headPresided ? "người đứng đầu" : "cấp phó của người đứng đầu",
            participants);
  }
}
