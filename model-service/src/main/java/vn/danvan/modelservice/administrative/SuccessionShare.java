package vn.danvan.modelservice.administrative;

/** How much of a unit a successor takes over. */
public enum SuccessionShare {
  WHOLE,
  PART,
  /** At least a part; whether others do too, the source does not say. */
  UNKNOWN
}
