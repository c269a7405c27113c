package vn.danvan.dialogueservice.duty;

/** Where a duty stands. */
public enum DutyState {
  IN_FORCE,
  /** Another one follows it. */
  REPLACED,
  ENDED
}
