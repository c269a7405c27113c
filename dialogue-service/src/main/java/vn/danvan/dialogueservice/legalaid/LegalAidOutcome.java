package vn.danvan.dialogueservice.legalaid;

/** How a request or a case ended. */
public enum LegalAidOutcome {
  COMPLETED,
  /** Another body goes on with it. */
  REFERRED,
  /** There is no right to aid. */
  REFUSED,
  WITHDRAWN
}
