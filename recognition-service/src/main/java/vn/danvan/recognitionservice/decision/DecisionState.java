package vn.danvan.recognitionservice.decision;

/** Life of a decision; issued, only another decision corrects it. */
public enum DecisionState {
  DRAFT,
  SIGNED,
  ISSUED,
  CANCELLED
}
