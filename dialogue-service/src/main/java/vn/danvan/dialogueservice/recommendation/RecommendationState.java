package vn.danvan.dialogueservice.recommendation;

/** Where a recommendation stands. */
public enum RecommendationState {
  RECEIVED,
  CLASSIFIED,
  ASSIGNED,
  IN_PROGRESS,
  ANSWERED,
  RESOLVED,
  SUPERVISED,
  CLOSED,
  FORWARDED,
  REJECTED,
  MERGED,
  REOPENED;

  /** Whether nothing more is to be done. */
  boolean isTerminal() {
    return this == CLOSED || this == FORWARDED || this == REJECTED || this == MERGED;
  }
}
