package vn.danvan.modelservice.model;

/** What a review says of a model's work. */
public enum Rating {
  EXCELLENT,
  GOOD,
  SATISFACTORY,
  WEAK;

  boolean isPassed() {
    return this != WEAK;
  }
}
