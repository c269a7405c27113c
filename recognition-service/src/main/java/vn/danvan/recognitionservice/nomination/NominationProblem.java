package vn.danvan.recognitionservice.nomination;

import static vn.danvan.platform.problem.ProblemKind.CONFLICT;

import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;

/** Refusals of nominations. */
enum NominationProblem implements ProblemType {
  ROUND_NOT_OPEN(
      CONFLICT,
      "round-not-open",
      "Đợt xét không ở trạng thái nhận đề nghị (đang {0}).",
      "The round does not take nominations (it is {0})."),
  ALREADY_NOMINATED(
      CONFLICT,
      "already-nominated",
      "Mô hình đã được đề nghị trong đợt xét này.",
      "The model is nominated in this round already.");

  private final ProblemKind kind;
  private final String slug;
  private final Phrase phrase;

  NominationProblem(ProblemKind kind, String slug, String vi, String en) {
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
