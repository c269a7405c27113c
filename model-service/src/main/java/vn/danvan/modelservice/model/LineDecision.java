package vn.danvan.modelservice.model;

/** What a line of a registration list decides on its model. */
public enum LineDecision {
  REGISTER,
  RETURN,
  REJECT,
  CARRY_OVER;

  /** Whether the model gets a number in the ledger by it. */
  boolean givesNumber() {
    return this == REGISTER || this == CARRY_OVER;
  }
}
