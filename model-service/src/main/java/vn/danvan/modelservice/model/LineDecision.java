package vn.danvan.modelservice.model;

/** What a line of a registration list decides on its model. */
public enum LineDecision {
  REGISTER,
  RETURN,
  REJECT
}
