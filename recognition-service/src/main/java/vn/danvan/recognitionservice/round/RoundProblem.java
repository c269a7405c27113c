package vn.danvan.recognitionservice.round;

import static vn.danvan.platform.problem.ProblemKind.CONFLICT;

import java.util.List;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;
import vn.danvan.platform.problem.Violation;

/** Refusals of rounds, each with the rule that refuses. */
enum RoundProblem implements ProblemType {
  UNIT_NOT_LAGGING(
      CONFLICT,
      "unit-not-lagging",
      "R-RND-17",
      "{0} đã xét công nhận mô hình trong năm {1}; không cần đôn đốc.",
      "{0} has considered models in {1}; there is nothing to remind it of.");

  private final ProblemKind kind;
  private final String slug;
  private final String rule;
  private final Phrase phrase;

  RoundProblem(ProblemKind kind, String slug, String rule, String vi, String en) {
    this.kind = kind;
    this.slug = slug;
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  @Override
  public DomainException because(Object... arguments) {
    return new DomainException(
        this, arguments, List.of(Violation.of("", slug, rule, phrase, arguments)));
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
