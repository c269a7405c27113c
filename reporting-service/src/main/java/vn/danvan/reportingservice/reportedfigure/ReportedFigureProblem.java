package vn.danvan.reportingservice.reportedfigure;

import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;

/** Refusals of acts on reported figures. */
enum ReportedFigureProblem implements ProblemType {
  SECOND_PERSON_NEEDED(
      ProblemKind.FORBIDDEN,
      "second-person-needed",
      "Người nhập số liệu không được tự duyệt; cần một người khác.",
      "Who entered the figure may not approve it; another person has to.");

  static final Phrase UNKNOWN_REPORT =
      new Phrase("Không có báo cáo {0}.", "There is no report {0}.");
  static final Phrase BAD_PERIOD = new Phrase("Kỳ {0} không hợp lệ.", "The period {0} is not one.");
  static final Phrase SOURCE_LATER =
      new Phrase(
          "Ngày văn bản nguồn ({0}) không được ở tương lai.",
          "The date of the source document ({0}) lies in the future.");

  private final ProblemKind kind;
  private final String slug;
  private final Phrase phrase;

  ReportedFigureProblem(ProblemKind kind, String slug, String vi, String en) {
    this.kind = kind;
    this.slug = slug;
    this.phrase = new Phrase(vi, en);
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
