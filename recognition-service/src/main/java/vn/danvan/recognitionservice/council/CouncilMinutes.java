package vn.danvan.recognitionservice.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.danvan.platform.document.Block;
import vn.danvan.platform.document.Capitals;
import vn.danvan.platform.document.DocumentDay;
import vn.danvan.platform.document.Line;
import vn.danvan.platform.document.OfficialDocument;
import vn.danvan.recognitionservice.nomination.Verdict;
import vn.danvan.recognitionservice.scoringscheme.SchemeFacts;

/**
 * Minutes of a closed session with the list of its results, made of nothing but what was kept when
 * it was closed, so that they are the same whenever they are made. Votes are told as figures, also
 * those of an open ballot.
 *
 * @see "docs/rules.md: R-CNS-11 (minutes)"
 */
final class CouncilMinutes {

  private final CouncilSession session;
  private final int year;
  private final Optional<ScoreResults> scores;
  private final Optional<SchemeFacts> scheme;
  private final Electorate electorate;

  private CouncilMinutes(
      CouncilSession session,
      int year,
      Optional<ScoreResults> scores,
      Optional<SchemeFacts> scheme) {
    this.session = session;
    this.year = year;
    this.scores = scores;
    this.scheme = scheme;
    this.electorate = Electorate.of(session.members(), session.agenda());
  }

  /**
   * @param session a closed one
   * @param year of its round
   * @param scores what was scored; empty if nothing was
   * @param scheme by what it was scored
   */
  static OfficialDocument of(
      CouncilSession session,
      int year,
      Optional<ScoreResults> scores,
      Optional<SchemeFacts> scheme) {
    return new CouncilMinutes(session, year, scores, scheme).document();
  }

  private OfficialDocument document() {
    return OfficialDocument.of(
            "bien-ban-hop-hoi-dong-" + session.id(),
            "Biên bản họp hội đồng " + session.minutesNumber(),
            session.minutesDate())
        .partyHead(
            Capitals.of(session.authorityName()),
            "HỘI ĐỒNG XÉT DUYỆT",
            session.minutesNumber(),
            DocumentDay.of(session.place(), session.minutesDate()))
        .line(Line.centered("BIÊN BẢN").bold().sized(14))
        .line(
            Line.centered("Họp hội đồng xét công nhận mô hình \"Dân vận khéo\" năm " + year).bold())
        .line(Line.gap())
        .line(heading("I. Thời gian, địa điểm, thành phần"))
        .lines(attendance())
        .table(
            List.of(
                Block.Column.number("TT", 1),
                Block.Column.text("Họ và tên", 5),
                Block.Column.text("Chức danh", 3),
                Block.Column.text("Đơn vị", 5),
                Block.Column.text("Tham dự", 2)),
            members())
        .lines(conflicts())
        .line(heading("II. Nội dung"))
        .lines(matter())
        .line(heading("III. Kết luận"))
        .lines(conclusion())
        .line(Line.gap())
        .halves(signature("THƯ KÝ", MemberRole.SECRETARY), signature("CHỦ TỊCH", MemberRole.CHAIR))
        .newPage()
        .line(Line.centered("DANH SÁCH KẾT QUẢ XÉT CÔNG NHẬN").bold().sized(14))
        .line(
            Line.centered(
                    "(Kèm theo Biên bản số %s %s)"
                        .formatted(session.minutesNumber(), DocumentDay.of(session.minutesDate())))
                .italic())
        .table(columns(), results());
  }

  private static Line heading(String text) {
    return Line.text(text).bold();
  }

  private List<Line> attendance() {
    var members = session.members().size();
    var lines = new ArrayList<Line>();
    lines.add(Line.text("Thời gian: " + DocumentDay.of(session.heldOn()) + "."));
    if (session.place() != null) {
      lines.add(Line.text("Địa điểm: " + session.place() + "."));
    }
    lines.add(
        Line.text(
            ("Hội đồng có %d ủy viên; có mặt %d, vắng mặt %d; số ủy viên cần có mặt là %d"
                    + " (%s).")
                .formatted(
                    members,
                    session.presentCount(),
                    members - session.presentCount(),
                    session.rule().quorumOf(members),
                    session.rule().quorum())));
    return lines;
  }

  private List<List<String>> members() {
    return IntStream.range(0, session.members().size())
        .mapToObj(
            i -> {
              var member = session.members().get(i);
              return List.of(
                  Integer.toString(i + 1),
                  member.name(),
                  title(member.role()),
                  member.unitName(),
                  member.attends() ? "Có mặt" : "Vắng mặt");
            })
        .toList();
  }

  private static String title(MemberRole role) {
    return switch (role) {
      case CHAIR -> "Chủ tịch";
      case SECRETARY -> "Thư ký";
      case MEMBER -> "Ủy viên";
    };
  }

  private List<Line> conflicts() {
    return session.members().stream()
        .filter(member -> !electorate.conflicts(member).isEmpty())
        .map(
            member ->
                Line.text(
                    ("Do xung đột lợi ích, %s không chấm điểm, không bỏ phiếu đối với đề nghị của:"
                            + " %s.")
                        .formatted(member.name(), unitNames(member))))
        .toList();
  }

  private String unitNames(CouncilMember member) {
    return session.agenda().stream()
        .filter(item -> electorate.isShutOut(member, item))
        .map(CouncilItem::unitName)
        .distinct()
        .sorted()
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private List<Line> matter() {
    var lines = new ArrayList<Line>();
    lines.add(Line.text("Hội đồng xét %d đề nghị công nhận.".formatted(session.agenda().size())));
    if (scores.isPresent()) {
      scheme
          .map(SchemeFacts::threshold)
          .ifPresent(
              threshold ->
                  lines.add(
                      Line.text(
                          "Chấm điểm theo thang điểm 100; mức điểm cần đạt là %d."
                              .formatted(threshold))));
    }
    var ballot =
        session.rule().ballot() == BallotKind.SECRET ? "bỏ phiếu kín" : "biểu quyết công khai";
    lines.add(
        Line.text(
            "Hình thức quyết định: %s; đề nghị được thông qua khi có ít nhất %s số ủy viên có mặt"
                    .formatted(ballot, session.rule().approval())
                + " tán thành, không tính ủy viên có xung đột lợi ích."));
    return lines;
  }

  private List<Line> conclusion() {
    var approved =
        session.agenda().stream()
            .filter(item -> item.outcome() == Verdict.Outcome.APPROVED)
            .count();
    var lines = new ArrayList<Line>();
    lines.add(
        Line.text(
            "Thông qua %d đề nghị, không thông qua %d đề nghị (có danh sách kèm theo)."
                .formatted(approved, session.agenda().size() - approved)));
    session.agenda().stream()
        .filter(item -> item.overruleReason() != null)
        .forEach(
            item ->
                lines.add(
                    Line.text(
                        "Đề nghị \"%s\" (%s) có điểm dưới mức quy định; hội đồng thông qua vì: %s."
                            .formatted(
                                text(item.title()), item.unitName(), item.overruleReason()))));
    return lines;
  }

  private List<Line> signature(String heading, MemberRole role) {
    var name =
        session.members().stream()
            .filter(member -> member.role() == role)
            .map(CouncilMember::name)
            .findFirst()
            .orElse("");
    return List.of(
        Line.centered(heading).bold(),
        Line.gap(),
        Line.gap(),
        Line.gap(),
        Line.centered(name).bold());
  }

  private List<Block.Column> columns() {
    var columns = new ArrayList<Block.Column>();
    columns.add(Block.Column.number("TT", 1));
    columns.add(Block.Column.text("Mô hình", 6));
    columns.add(Block.Column.text("Đơn vị", 4));
    if (scores.isPresent()) {
      columns.add(Block.Column.number("Điểm", 2));
    }
    columns.add(Block.Column.number("Tán thành", 2));
    columns.add(Block.Column.number("Không tán thành", 2));
    columns.add(Block.Column.number("Số ủy viên được bỏ phiếu", 2));
    columns.add(Block.Column.text("Kết quả", 3));
    return columns;
  }

  /** What was approved comes first, otherwise in the order of the agenda. */
  private List<List<String>> results() {
    var ordered =
        session.agenda().stream().sorted(Comparator.comparing(CouncilItem::outcome)).toList();
    return IntStream.range(0, ordered.size()).mapToObj(i -> result(i + 1, ordered.get(i))).toList();
  }

  private List<String> result(int number, CouncilItem item) {
    var cells = new ArrayList<String>();
    cells.add(Integer.toString(number));
    cells.add(text(item.title()));
    cells.add(item.unitName());
    scores.ifPresent(all -> cells.add(points(all, item.nominationId())));
    cells.add(Integer.toString(item.votesFor()));
    cells.add(Integer.toString(item.votesCast() - item.votesFor()));
    cells.add(Integer.toString(item.members()));
    cells.add(item.outcome() == Verdict.Outcome.APPROVED ? "Thông qua" : "Không thông qua");
    return cells;
  }

  private static String points(ScoreResults scores, UUID nomination) {
    return Optional.ofNullable(scores.of(nomination).total())
        .map(BigDecimal::toPlainString)
        .map(total -> total.replace('.', ','))
        .orElse("-");
  }

  private static String text(String title) {
    return title == null ? "-" : title;
  }
}
