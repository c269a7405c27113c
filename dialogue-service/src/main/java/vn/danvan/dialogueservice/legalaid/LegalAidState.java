package vn.danvan.dialogueservice.legalaid;

/** Where a request or a case stands. */
public enum LegalAidState {
  OPEN,
  CLOSED
}
