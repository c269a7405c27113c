package vn.danvan.recognitionservice.commendation;

/** How far a decision on commendations is. */
enum CommendationDecisionState {
  DRAFT,
  SIGNED,
  ISSUED
}
