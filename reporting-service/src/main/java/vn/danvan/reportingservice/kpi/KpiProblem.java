package vn.danvan.reportingservice.kpi;

import vn.danvan.platform.problem.Phrase;

/** What is wrong with definitions of KPIs. */
final class KpiProblem {

  static final Phrase UNREADABLE =
      new Phrase(
          "Công thức không đọc được từ ký tự thứ {0}.",
          "The formula can't be read from character {0} on.");
  static final Phrase UNKNOWN_FIGURE =
      new Phrase("Không có chỉ tiêu {0}.", "There is no figure {0}.");
  static final Phrase NO_FIGURE =
      new Phrase(
          "Công thức phải dùng ít nhất một chỉ tiêu của báo cáo.",
          "The formula has to take at least one figure of a report.");
  static final Phrase CODE_FIXED =
      new Phrase("Mã {0} không thay đổi được.", "The code {0} can't be changed.");

  private KpiProblem() {}
}
