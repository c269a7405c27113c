package vn.danvan.modelservice.unit;

import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;

/** Refusals of commands on single units. */
enum UnitProblem implements ProblemType {
  BY_ACTS_ONLY(
      ProblemKind.CONFLICT,
      "by-acts-only",
      "Đơn vị của {0} chỉ thay đổi theo văn bản sắp xếp đơn vị.",
      "Units of {0} change by acts of reorganization only.");

  private final ProblemKind kind;
  private final String slug;
  private final Phrase phrase;

  UnitProblem(ProblemKind kind, String slug, String vi, String en) {
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
