package vn.danvan.reportingservice.report;

import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;

/** Refusals of reports. */
enum ReportProblem implements ProblemType {
  BEING_REBUILT(
      ProblemKind.UNAVAILABLE,
      "being-rebuilt",
      "Số liệu đang được dựng lại; xin thử lại sau giây lát.",
      "The figures are being rebuilt; please try again in a moment.");

  private final ProblemKind kind;
  private final String slug;
  private final Phrase phrase;

  ReportProblem(ProblemKind kind, String slug, String vi, String en) {
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
