package vn.danvan.reportingservice.rebuild;

import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;

/** Refusals of rebuildings. */
enum RebuildProblem implements ProblemType {
  UNDER_WAY(
      ProblemKind.CONFLICT,
      "rebuild-under-way",
      "Việc dựng lại số liệu đang được thực hiện.",
      "Figures are being rebuilt already.");

  private final ProblemKind kind;
  private final String slug;
  private final Phrase phrase;

  RebuildProblem(ProblemKind kind, String slug, String vi, String en) {
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
