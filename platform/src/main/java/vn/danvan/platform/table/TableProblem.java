package vn.danvan.platform.table;

import static vn.danvan.platform.problem.ProblemKind.*;

import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;

/** Why a file is not read as a table. */
public enum TableProblem implements ProblemType {
  FILE_TYPE_MISMATCH(
      UNSUPPORTED_MEDIA_TYPE,
      "file-type-mismatch",
      "Tệp không phải bảng tính XLSX hoặc CSV như tên của nó.",
      "The file is no XLSX or CSV table as its name says."),
  FILE_REJECTED(
      RULE_VIOLATED,
      "file-rejected",
      "Không nhận tệp .xls cũ, tệp có mật khẩu hoặc có macro; hãy lưu lại dạng .xlsx.",
      "Old .xls files, encrypted files and files with macros are refused; save it as .xlsx."),
  ARCHIVE_LIMITS(
      RULE_VIOLATED,
      "archive-limits",
      "Tệp giải nén quá lớn hoặc có cấu trúc không an toàn.",
      "Unpacked the file is too large, or its structure is not safe."),
  UNREADABLE_TABLE(
      RULE_VIOLATED,
      "unreadable-table",
      "Không đọc được bảng tính; hãy mở, lưu lại rồi gửi lại.",
      "The table can't be read; open it, save it again, then send it again."),
  MORE_THAN_ONE_SHEET(
      RULE_VIOLATED,
      "more-than-one-sheet",
      "Tệp có nhiều trang tính; chỉ để một trang dữ liệu (và trang “Hướng dẫn” của tệp mẫu).",
      "The file has more than one sheet; leave one with data (and the template's guide)."),
  MERGED_CELLS(
      RULE_VIOLATED,
      "merged-cells",
      "Các ô {0} bị gộp; hãy bỏ gộp ô.",
      "The cells {0} are merged; unmerge them."),
  TOO_MANY_ROWS(
      RULE_VIOLATED,
      "too-many-rows",
      "Bảng có quá {0} dòng (kể cả dòng trống); hãy chia thành nhiều tệp.",
      "The table has more than {0} rows (blank ones included); divide it into several files."),
  TOO_MANY_COLUMNS(
      RULE_VIOLATED,
      "too-many-columns",
      "Dòng {0} có quá {1} cột.",
      "Row {0} has more than {1} columns."),
  CELL_TOO_LONG(
      RULE_VIOLATED,
      "cell-too-long",
      "Một ô ở dòng {0} dài quá {1} ký tự.",
      "A cell of row {0} is longer than {1} characters."),
  MALFORMED_CSV(
      RULE_VIOLATED,
      "malformed-csv",
      "Dấu ngoặc kép ở dòng {0} không khớp.",
      "The quotation marks of row {0} do not match.");

  /** Name of the part of the form that holds the file. */
  public static final String FILE = "file";

  private final ProblemKind kind;
  private final String slug;
  private final Phrase phrase;

  TableProblem(ProblemKind kind, String slug, String vi, String en) {
    this.kind = kind;
    this.slug = slug;
    this.phrase = new Phrase(vi, en);
  }

  /** The refusal, naming the part that holds the file. */
  public DomainException ofFile(Object... arguments) {
    return because(arguments).at(FILE);
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
