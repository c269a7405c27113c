package vn.danvan.recognitionservice.decision;

import static vn.danvan.platform.problem.ProblemKind.CONFLICT;

import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;

/** Refusals of decisions. */
public enum DecisionProblem implements ProblemType {
  ALREADY_DECIDED(
      CONFLICT,
      "already-decided",
      "Đã có quyết định khác đối với {0} mục trong danh sách.",
      "Another decision has settled {0} of the items already."),
  ROUND_NOT_UNDER_REVIEW(
      CONFLICT,
      "round-not-under-review",
      "Đợt xét không ở trạng thái ra quyết định (đang {0}).",
      "The round takes no decisions (it is {0}).");

  private final ProblemKind kind;
  private final String slug;
  private final Phrase phrase;

  DecisionProblem(ProblemKind kind, String slug, String vi, String en) {
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
