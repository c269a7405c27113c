package vn.danvan.modelservice.administrative;

import java.util.Locale;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/** What loading administrative units and taking them into the tree must keep to. */
enum AdministrativeRule {
  RELEASE_NOT_AVAILABLE(
      "R-ADM-01",
      "Phiên bản dữ liệu kèm theo là {0}.",
      "The release that this version of the service brings along is {0}."),
  UNKNOWN_PROVINCE(
      "R-ADM-04",
      "Không có tỉnh nào mang mã {0} vào ngày {1}, hoặc chưa nạp dữ liệu.",
      "No province has the code {0} on {1}, or no release is loaded."),
  CODE_HELD(
      "R-ADM-04",
      "{0} còn mang mã {1}, nay là mã của {2}; cần thực hiện văn bản sắp xếp trước.",
      "{0} still has the code {1}, which is now that of {2}; an act of reorganization comes first."),
  FUTURE("R-UNI-05", "Ngày không được ở tương lai.", "The day must not lie in the future."),
  CODE_TAKEN("R-UNI-01", "Mã {0} đã được dùng.", "The code {0} is taken.");

  private final String rule;
  private final Phrase phrase;

  AdministrativeRule(String rule, String vi, String en) {
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  void check(Guards guards, boolean holds, String pointer, Object... arguments) {
    guards.check(
        holds, pointer, name().toLowerCase(Locale.ROOT).replace('_', '-'), rule, phrase, arguments);
  }
}
