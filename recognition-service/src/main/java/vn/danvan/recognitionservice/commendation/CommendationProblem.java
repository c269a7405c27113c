package vn.danvan.recognitionservice.commendation;

import static vn.danvan.platform.problem.ProblemKind.CONFLICT;

import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;

/** Refusals of commendations. */
enum CommendationProblem implements ProblemType {
  ALREADY_COMMENDED(
      CONFLICT,
      "already-commended",
      "Đã có đề nghị hoặc quyết định khen thưởng hình thức này cho cùng thành tích, cùng giai đoạn.",
      "There is a commendation of this form for the same recipient and period already."),
  NOT_AWARDED(
      CONFLICT,
      "not-awarded",
      "Bằng, giấy khen chỉ in được khi quyết định đã ban hành và còn hiệu lực (đang {0}).",
      "A certificate is printed once its decision is issued and while it stands (it is {0}).");

  private final ProblemKind kind;
  private final String slug;
  private final Phrase phrase;

  CommendationProblem(ProblemKind kind, String slug, String vi, String en) {
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
