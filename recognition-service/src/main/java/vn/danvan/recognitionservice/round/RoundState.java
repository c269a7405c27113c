package vn.danvan.recognitionservice.round;

/** Life of a round: planned, open for nominations, under review, decided, closed. */
public enum RoundState {
  PLANNED,
  OPEN,
  REVIEWING,
  DECIDED,
  CLOSED;

  /** Whether units may still be reminded of what they owe the round. */
  boolean isUnderWay() {
    return this == OPEN || this == REVIEWING;
  }
}
