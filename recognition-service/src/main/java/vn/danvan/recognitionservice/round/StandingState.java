package vn.danvan.recognitionservice.round;

/** Where a unit stands in a round above it. */
enum StandingState {
  NOT_CONSIDERED,
  CONSIDERED_NONE,
  RECOGNIZED;

  static StandingState of(boolean considered, int recognized) {
    if (recognized > 0) {
      return RECOGNIZED;
    }
    return considered ? CONSIDERED_NONE : NOT_CONSIDERED;
  }
}
