package vn.danvan.modelservice.model;

/** Where a model stands; see the state machine in {@code docs/rules.md}. */
public enum ModelState {
  DRAFT,
  SUBMITTED,
  RETURNED,
  REGISTERED,
  ACTIVE,
  NEEDS_IMPROVEMENT,
  ENDED,
  REJECTED,
  WITHDRAWN
}
