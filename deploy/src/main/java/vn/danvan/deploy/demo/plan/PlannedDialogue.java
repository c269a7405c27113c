package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A dialogue with its sheet of recommendations, taken to its end.
 *
 * @param host code of the unit that holds it
 * @param supervisor user who supervises how the recommendations are resolved
 */
public record PlannedDialogue(
    int number,
    String title,
    String kind,
    String host,
    String supervisor,
    String place,
    LocalDate plannedOn,
    LocalDate announcedOn,
    LocalDate heldOn,
    LocalDate concludedOn,
    LocalDate publishedOn,
    LocalDate closedOn,
    String noticeNumber,
    int citizens,
    int officials,
    List<PlannedRecommendation> recommendations) {

  /** What became of a recommendation at the dialogue itself. */
  public enum Outcome {
    ANSWERED_AT_DIALOGUE,
    ASSIGNED,
    FORWARDED,
    REJECTED
  }

  /**
   * A recommendation of the sheet.
   *
   * @param lead code of the unit that answers and resolves it; never the host, which closes it
   * @param text the answer, the reason of a rejection or why another body is competent
   * @param competentBody who is competent instead, when forwarded; otherwise null
   * @param acceptedOn day on which the lead unit took it over; null unless assigned
   * @param closedOn null when it was forwarded or rejected, which ends it
   */
  public record PlannedRecommendation(
      int number,
      String content,
      String kind,
      String field,
      Outcome outcome,
      String lead,
      String text,
      String competentBody,
      String resolutionClass,
      LocalDate acceptedOn,
      LocalDate answeredOn,
      LocalDate resolvedOn,
      LocalDate supervisedOn,
      LocalDate closedOn) {}
}
