package vn.danvan.modelservice.imports;

import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;

/** Why a file is not imported, though it is a table. */
enum ImportProblem implements ProblemType {
  IMPORT_ERRORS(
      ProblemKind.RULE_VIOLATED,
      "import-errors",
      "Tệp có lỗi; chưa có gì được lưu.",
      "The file has errors; nothing was stored.");

  private final ProblemKind kind;
  private final String slug;
  private final Phrase phrase;

  ImportProblem(ProblemKind kind, String slug, String vi, String en) {
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
