package vn.danvan.recognitionservice.nomination;

/** Life of a nomination. */
public enum NominationState {
  DRAFT,
  SUBMITTED,
  RETURNED,
  ELIGIBLE,
  INELIGIBLE,
  IN_REVIEW,
  APPROVED,
  NOT_APPROVED,
  WITHDRAWN,
  EXPIRED
}
