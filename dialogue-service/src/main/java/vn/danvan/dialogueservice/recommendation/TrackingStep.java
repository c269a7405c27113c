package vn.danvan.dialogueservice.recommendation;

import java.util.Optional;

/** What a sender is shown of the life of a recommendation. */
enum TrackingStep {
  RECEIVED,
  CLASSIFIED,
  ASSIGNED,
  ACCEPTED,
  EXTENDED,
  ANSWERED,
  RESOLVED,
  SUPERVISED,
  CLOSED,
  FORWARDED,
  REJECTED,
  MERGED,
  REOPENED,
  REPLIED,
  OBJECTED,
  APPEALED,
  APPEAL_DISMISSED,
  RATED;

  private static final String TYPE = "vn.danvan." + RecommendationEvent.AGGREGATE;

  /** The step that an event is; none for what goes on among offices. */
  static Optional<TrackingStep> of(String eventType) {
    for (var step : values()) {
      if (eventType.equalsIgnoreCase(TYPE + step.name().replace("_", ""))) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }
}
