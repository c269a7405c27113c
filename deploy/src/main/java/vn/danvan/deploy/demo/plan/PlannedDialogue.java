package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A dialogue with its sheet of recommendations, and what became of them.
 *
 * @param host code of the unit that holds it
 * @param clerk code of the unit whose officer keeps it: the host, or the one above it
 * @param supervisor user who supervises how the recommendations are resolved
 * @param closedOn null for one that stays published
 */
public record PlannedDialogue(
    int number,
    String title,
    String kind,
    String host,
    String clerk,
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
   * @param lead code of the unit that answers and resolves it; null, when answered at the dialogue:
   *     the host
   * @param text the answer, the reason of a rejection or why another body is competent
   * @param competentBody who is competent instead, when forwarded; otherwise null
   * @param acceptedOn day on which the lead unit took it over; null unless assigned
   * @param answeredOn null while it is in progress
   * @param closedOn day on which the host closes what another unit has resolved; null for what the
   *     host resolved itself, which closes by itself after its supervision, and for what ended or
   *     is in progress
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
      LocalDate closedOn) {

    /** Whether it is supervised but for others to close than its host. */
    public boolean closesByItself() {
      return supervisedOn != null && closedOn == null;
    }
  }
}
