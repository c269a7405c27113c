package vn.danvan.recognitionservice.movementreview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.document.Block.Column;
import vn.danvan.platform.document.Capitals;
import vn.danvan.platform.document.DocumentDay;
import vn.danvan.platform.document.Line;
import vn.danvan.platform.document.OfficialDocument;
import vn.danvan.platform.units.UnitDirectory;

/** Prints the programme of a review of the movement. */
@ApplicationScoped
class MovementReviewProgramme {

  private final UnitDirectory units;
  private final MovementReviewViews views;
  private final MovementReviewFacts facts;

  MovementReviewProgramme(
      UnitDirectory units, MovementReviewViews views, MovementReviewFacts facts) {
    this.units = units;
    this.views = views;
    this.facts = facts;
  }

  OfficialDocument of(MovementReview review) {
    var content = review.content();
    var authority = units.tree().name(review.authorityId());
    var document =
        OfficialDocument.of(
                "chuong-trinh-" + review.heldOn(), "Chương trình hội nghị", review.heldOn())
            .partyHead(
                null, Capitals.of(authority), null, DocumentDay.of(review.place(), review.heldOn()))
            .line(Line.centered("CHƯƠNG TRÌNH HỘI NGHỊ " + review.kind().heading()).bold())
            .line(Line.centered(review.title()).bold())
            .line(Line.centered("Giai đoạn " + review.fromYear() + " - " + review.toYear()))
            .line(Line.gap());
    document = directives(document, content);
    document = delegates(document, content);
    document = speeches(document, content);
    document = examples(document, content);
    return commendations(document, content)
        .line(Line.gap())
        .halves(List.of(), List.of(Line.centered("T/M " + Capitals.of(authority)).bold()));
  }

  private static OfficialDocument directives(
      OfficialDocument document, MovementReviewContent content) {
    if (content.directives().isEmpty()) {
      return document;
    }
    return document
        .line(heading("Văn bản được đánh giá việc thực hiện"))
        .lines(
            content.directives().stream()
                .map(
                    one ->
                        Line.text(
                            "- %s, số %s, %s"
                                .formatted(
                                    one.title(), one.number(), DocumentDay.of(one.issuedOn()))))
                .toList());
  }

  private static OfficialDocument delegates(
      OfficialDocument document, MovementReviewContent content) {
    var rows = new ArrayList<List<String>>();
    content.delegates().forEach(one -> rows.add(List.of(one.name(), "" + one.count())));
    rows.add(
        List.of("Cộng", "" + content.delegates().stream().mapToInt(DelegateGroup::count).sum()));
    return document
        .line(heading("Đại biểu"))
        .table(List.of(Column.text("Thành phần", 4), Column.number("Số đại biểu", 1)), rows);
  }

  private OfficialDocument speeches(OfficialDocument document, MovementReviewContent content) {
    var rows = new ArrayList<List<String>>();
    for (var one : content.speeches()) {
      rows.add(List.of("" + (rows.size() + 1), one.title(), name(one.unitId())));
    }
    return document
        .line(heading("Tham luận"))
        .table(
            List.of(Column.number("TT", 1), Column.text("Nội dung", 6), Column.text("Đơn vị", 4)),
            rows);
  }

  private OfficialDocument examples(OfficialDocument document, MovementReviewContent content) {
    var lines = new ArrayList<Line>();
    views
        .models(content.models())
        .forEach(
            one -> lines.add(Line.text("- Mô hình: " + (one.title() == null ? "" : one.title()))));
    content.collectives().forEach(one -> lines.add(Line.text("- Tập thể: " + name(one))));
    return lines.isEmpty() ? document : document.line(heading("Biểu dương điển hình")).lines(lines);
  }

  private OfficialDocument commendations(OfficialDocument document, MovementReviewContent content) {
    var rows = new ArrayList<List<String>>();
    for (var one : facts.handedOver(content.commendations())) {
      rows.add(List.of("" + (rows.size() + 1), recipient(one), one.form(), one.decision()));
    }
    return rows.isEmpty()
        ? document
        : document
            .line(heading("Trao khen thưởng"))
            .table(
                List.of(
                    Column.number("TT", 1),
                    Column.text("Tập thể, cá nhân", 6),
                    Column.text("Hình thức", 2),
                    Column.text("Quyết định", 2)),
                rows);
  }

  /** A person whose name may not be shown to everybody is announced by the unit alone. */
  private String recipient(MovementReviewFacts.HandedOver one) {
    var unit = name(one.unit());
    if (one.name() != null) {
      return one.name() + ", " + unit;
    }
    return one.recipientKind().equals("COLLECTIVE") ? unit : "Cá nhân thuộc " + unit;
  }

  private String name(UUID unit) {
    return units.tree().name(unit);
  }

  private static Line heading(String text) {
    return Line.text(text).bold().left();
  }
}
