package vn.danvan.recognitionservice.commendation;

/** What a decision does to the commendations that it names. */
enum CommendationDecisionKind {
  AWARD,
  REVOCATION
}
