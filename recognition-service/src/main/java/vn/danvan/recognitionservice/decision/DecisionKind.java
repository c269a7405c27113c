package vn.danvan.recognitionservice.decision;

/** What a decision does: it recognizes models, or ends recognitions. */
enum DecisionKind {
  /** Recognizes approved nominations. */
  RECOGNITION,
  /** Takes recognitions back. */
  REVOCATION,
  /** Recognizes the same models anew, in place of an earlier decision. */
  SUPERSESSION;

  boolean endsRecognitions() {
    return this != RECOGNITION;
  }
}
