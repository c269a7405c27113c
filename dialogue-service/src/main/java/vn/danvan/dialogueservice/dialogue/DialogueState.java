package vn.danvan.dialogueservice.dialogue;

/** Where a dialogue stands. */
public enum DialogueState {
  PLANNED,
  ANNOUNCED,
  HELD,
  CONCLUDED,
  PUBLISHED,
  CLOSED,
  POSTPONED,
  CANCELLED
}
