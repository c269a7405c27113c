package vn.danvan.modelservice.reorganization;

import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;

/** Refusals of acts as a whole. */
enum ReorganizationProblem implements ProblemType {
  ACT_NUMBER_REUSED(
      ProblemKind.CONFLICT,
      "act-number-reused",
      "Văn bản {0} đã thực hiện với nội dung khác.",
      "The act {0} has been executed with another content.");

  private final ProblemKind kind;
  private final String slug;
  private final Phrase phrase;

  ReorganizationProblem(ProblemKind kind, String slug, String vi, String en) {
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
