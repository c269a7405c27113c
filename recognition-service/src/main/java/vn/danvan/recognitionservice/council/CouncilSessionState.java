package vn.danvan.recognitionservice.council;

/** Life of a council's session. */
enum CouncilSessionState {
  PLANNED,
  OPENED,
  SCORING,
  BALLOTING,
  CLOSED,
  CANCELLED;

  /** Whether its nominations are in its hands and nobody else's. */
  boolean holdsNominations() {
    return this != CLOSED && this != CANCELLED;
  }
}
