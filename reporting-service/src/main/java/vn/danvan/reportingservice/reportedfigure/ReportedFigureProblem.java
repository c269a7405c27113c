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

  static final Phrase FILE_NEEDED = new Phrase("Cần một tệp.", "A file is needed.");
  static final Phrase UNKNOWN_COLUMN =
      new Phrase(
          "Cột {0} không có trong tệp mẫu hoặc xuất hiện hai lần.",
          "The column {0} is not in the template, or stands twice.");
  static final Phrase MISSING_COLUMN = new Phrase("Thiếu cột {0}.", "The column {0} is missing.");
  static final Phrase FORMULA =
      new Phrase(
          "Ô có công thức hoặc lỗi; hãy thay bằng giá trị.",
          "The cell holds a formula or an error; put its value there.");
  static final Phrase WRONG_VALUE =
      new Phrase("{0} không nhận giá trị {1}.", "{0} does not take {1}.");

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
