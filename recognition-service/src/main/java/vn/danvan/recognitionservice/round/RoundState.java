package vn.danvan.recognitionservice.round;

/** Life of a round: planned, open for nominations, under review, decided, closed. */
public enum RoundState {
  PLANNED,
  OPEN,
  REVIEWING,
  DECIDED,
  CLOSED
}
