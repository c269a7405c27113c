package vn.danvan.dialogueservice.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.dialogueservice.workcalendar.CountedDay;
import vn.danvan.dialogueservice.workcalendar.WorkDays;

/**
 * How a due date came about.
 *
 * @param countedFrom the day of receipt, or of the reopening after a closure; not counted itself
 * @param extensionDays working days by which it was put off; 0 if it was not
 * @param days every day after {@code countedFrom}, up to the last one counted
 * @see "docs/rules.md: R-REC-15 (explained deadline)"
 */
@Schema(name = "RecommendationDeadline")
record DeadlineView(
    UUID recommendation,
    LocalDate countedFrom,
    boolean reopened,
    int workingDays,
    int extensionDays,
    LocalDate dueOn,
    boolean overdue,
    List<CountedDay> days) {

  static DeadlineView of(Recommendation recommendation, WorkDays calendar, LocalDate today) {
    var from = recommendation.countedFrom();
    var workingDays = recommendation.complexity().workingDays();
    var extension = recommendation.extensionDays();
    return new DeadlineView(
        recommendation.id(),
        from,
        recommendation.isRestarted(),
        workingDays,
        extension,
        recommendation.dueOn(),
        recommendation.isOverdue(today),
        calendar.count(from, workingDays + extension));
  }
}
