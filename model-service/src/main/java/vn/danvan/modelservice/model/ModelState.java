package vn.danvan.modelservice.model;

/** Where a model stands in its life. */
public enum ModelState {
  DRAFT,
  SUBMITTED,
  RETURNED,
  REGISTERED,
  ACTIVE,
  NEEDS_IMPROVEMENT,
  ENDED,
  REJECTED,
  WITHDRAWN;

  /** Whether nothing more follows. */
  boolean isOver() {
    return this == ENDED || this == REJECTED || this == WITHDRAWN;
  }
}
