package vn.danvan.recognitionservice.workcalendar;

import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.ProblemKind;
import vn.danvan.platform.problem.ProblemType;

/** Refusals of the work calendar. */
enum WorkCalendarProblem implements ProblemType {
  CALENDAR_MISSING(
      "calendar-missing",
      "Chưa có lịch làm việc năm {0}.",
      "There is no work calendar for the year {0}.");

  private final String slug;
  private final Phrase phrase;

  WorkCalendarProblem(String slug, String vi, String en) {
    this.slug = slug;
    this.phrase = new Phrase(vi, en);
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.RULE_VIOLATED;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
