package vn.danvan.recognitionservice.decision;

/** Whether a recognition stands; only another decision ends it. */
enum RecognitionState {
  IN_FORCE,
  REVOKED,
  SUPERSEDED
}
