package vn.danvan.modelservice.imports;

import java.util.Locale;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;

/** What may be wrong with the cells of a file, beside what the rules of their rows say. */
enum ImportFault {
  UNKNOWN_COLUMN("Không có cột “{0}” trong tệp mẫu.", "The template has no column “{0}”."),
  COLUMN_TWICE("Cột “{0}” xuất hiện hai lần.", "The column “{0}” stands twice."),
  MISSING_COLUMN("Thiếu cột “{0}”.", "The column “{0}” is missing."),
  NO_ROWS("Tệp không có dòng dữ liệu nào.", "The file has no row of data."),
  REQUIRED("Cần điền giá trị này.", "A value is needed."),
  FORMULA(
      "Ô có công thức; hãy thay bằng giá trị.", "The cell holds a formula; put its value there."),
  WRONG_VALUE("Ô có giá trị lỗi.", "The cell holds an error."),
  NOT_TEXT("Cần giá trị dạng chữ.", "A text is needed."),
  INVALID_DATE(
      "Ngày không hợp lệ; cần dạng ngày/tháng/năm, ví dụ 31/12/2025.",
      "Not a date; write day/month/year, such as 31/12/2025."),
  NOT_A_NUMBER("Cần một số.", "A number is needed."),
  NOT_A_WHOLE_NUMBER(
      "Cần số nguyên trong khoảng cho phép.", "A whole number within the range is needed."),
  NOT_ALLOWED("Giá trị phải là một trong: {0}.", "The value must be one of: {0}."),
  SUSPICIOUS_ENCODING(
      "Chữ có vẻ gõ theo bảng mã cũ (TCVN3, VNI); hãy chuyển sang Unicode.",
      "The text seems to be typed in an old encoding (TCVN3, VNI); convert it to Unicode."),
  DUPLICATE_ROW("Dòng này trùng với dòng {0}.", "The row repeats row {0}."),
  UNKNOWN_ROW(
      "Không có bản ghi mang mã này; để trống khi thêm mới.",
      "Nothing has this code; leave it empty for something new.");

  private final Phrase phrase;

  ImportFault(String vi, String en) {
    this.phrase = new Phrase(vi, en);
  }

  Violation at(String pointer, Object... arguments) {
    return Violation.of(
        pointer, name().toLowerCase(Locale.ROOT).replace('_', '-'), null, phrase, arguments);
  }
}
