package vn.danvan.dialogueservice.upload;

import static vn.danvan.platform.problem.ProblemKind.CONFLICT;

import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;

/** Why a part of an upload is not taken. */
enum UploadProblem implements ProblemType {
  OTHER_OFFSET(
      CONFLICT,
      "upload-offset",
      "Đã nhận {0} byte; hãy gửi tiếp từ đó.",
      "{0} bytes have come; go on from there."),
  TOO_MUCH(
      CONFLICT,
      "upload-too-much",
      "Phần này vượt quá kích thước đã báo.",
      "This part goes beyond the size that was announced.");

  private final ProblemKind kind;
  private final String slug;
  private final Phrase phrase;

  UploadProblem(ProblemKind kind, String slug, String vi, String en) {
    this.kind = kind;
    this.slug = slug;
    this.phrase = new Phrase(vi, en);
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
