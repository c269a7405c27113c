package vn.danvan.platform.file;

import static vn.danvan.platform.problem.ProblemKind.RULE_VIOLATED;
import static vn.danvan.platform.problem.ProblemKind.UNAVAILABLE;
import static vn.danvan.platform.problem.ProblemKind.UNSUPPORTED_MEDIA_TYPE;

import java.util.Locale;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;

/** Why a file is not taken, or not given. */
public enum FileProblem implements ProblemType {
  FILE_TYPE_MISMATCH(
      UNSUPPORTED_MEDIA_TYPE,
      "Nội dung tệp không đúng loại; chỉ nhận JPEG, PNG, WebP, PDF, DOCX, XLSX, PPTX.",
      "The file is not what it says, or none of JPEG, PNG, WebP, PDF, DOCX, XLSX, PPTX."),
  FILE_REJECTED(
      RULE_VIOLATED,
      "Không nhận tệp có mã độc, có macro, có mật khẩu hoặc tệp Office kiểu cũ (.doc, .xls, .ppt).",
      "Malware, macros, passwords and old Office files (.doc, .xls, .ppt) are not taken."),
  IMAGE_TOO_LARGE(
      RULE_VIOLATED,
      "Ảnh quá lớn: mỗi cạnh tối đa {0} điểm ảnh, cả ảnh tối đa {1} điểm ảnh.",
      "The image is too large: {0} pixels per side and {1} pixels in all at most."),
  ARCHIVE_LIMITS(
      RULE_VIOLATED,
      "Tệp nén vượt giới hạn an toàn khi giải nén.",
      "Unpacked, the file would exceed the safe limits."),
  SCANNER_UNAVAILABLE(
      UNAVAILABLE,
      "Chưa quét được mã độc; xin thử lại sau giây lát.",
      "The file can't be scanned for the moment; please try again."),
  STORAGE_UNAVAILABLE(
      UNAVAILABLE,
      "Kho lưu trữ tệp tạm thời không sẵn sàng; xin thử lại hoặc báo quản trị viên.",
      "The storage of files is unavailable for the moment; try again, or tell the administrator.");

  /** Pointer of the part that holds the file. */
  static final String FILE = "/file";

  private final ProblemKind kind;
  private final Phrase phrase;

  FileProblem(ProblemKind kind, String vi, String en) {
    this.kind = kind;
    this.phrase = new Phrase(vi, en);
  }

  DomainException ofFile(Object... arguments) {
    return because(arguments).at(FILE);
  }

  @Override
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
