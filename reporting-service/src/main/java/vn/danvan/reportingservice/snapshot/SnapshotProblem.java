package vn.danvan.reportingservice.snapshot;

import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;

/** Refusals of acts on snapshots. */
enum SnapshotProblem implements ProblemType {
  NOT_COMPLETE(
      ProblemKind.CONFLICT,
      "report-not-complete",
      "Số liệu chưa đầy đủ; chỉ chốt báo cáo đầy đủ. Xin thử lại sau giây lát.",
      "The figures are not complete yet; only complete reports are frozen. Please try again in a moment."),
  IDENTITY_BROKEN(
      ProblemKind.CONFLICT,
      "identity-broken",
      "Số liệu không khớp theo đẳng thức {0}; cần làm rõ trước khi chốt.",
      "The figures do not agree by identity {0}; that has to be cleared up first."),
  RECOUNT_DIFFERS(
      ProblemKind.CONFLICT,
      "recount-differs",
      "Đếm lại cho kết quả khác; hãy hủy và lập lại.",
      "The recount comes to other figures; cancel it and prepare it anew."),
  HOLDS_SMALL_NUMBERS(
      ProblemKind.FORBIDDEN,
      "small-numbers-of-persons",
      "Tệp có số liệu nhỏ về người nên chỉ dành cho người phụ trách; nội dung đã ẩn chúng thì công khai.",
      "The file holds small numbers of persons, so it is for those who answer for them; its content without these is public."),
  SECOND_PERSON_NEEDED(
      ProblemKind.FORBIDDEN,
      "second-person-needed",
      "Người lập báo cáo không được tự ký; cần một người khác.",
      "Who prepared the snapshot may not sign it; another person has to.");

  static final Phrase REASON_NEEDED =
      new Phrase(
          "Báo cáo này đã được ký; lập bản đính chính cần nêu lý do.",
          "This report was signed already; a correction needs its reason.");

  private final ProblemKind kind;
  private final String slug;
  private final Phrase phrase;

  SnapshotProblem(ProblemKind kind, String slug, String vi, String en) {
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
