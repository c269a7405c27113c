package vn.danvan.modelservice.model;

/** What became of the measure against a model's weakness. */
public enum ImprovementOutcome {
  IMPROVED,
  STILL_WEAK,
  ENDED
}
