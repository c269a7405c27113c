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

  /** SQL that is true of what is not terminal, word for word as the partial indexes have it. */
  static final String IS_OPEN = "state NOT IN ('CLOSED', 'FORWARDED', 'REJECTED', 'MERGED')";

  /** Whether nothing more is to be done. */
  boolean isTerminal() {
    return this == CLOSED || this == FORWARDED || this == REJECTED || this == MERGED;
  }
}
