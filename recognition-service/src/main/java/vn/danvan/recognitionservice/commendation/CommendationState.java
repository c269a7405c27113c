package vn.danvan.recognitionservice.commendation;

/** Where a commendation stands; what was awarded only a further decision revokes. */
enum CommendationState {
  DRAFT,
  WITHDRAWN,
  AWARDED,
  REVOKED
}
