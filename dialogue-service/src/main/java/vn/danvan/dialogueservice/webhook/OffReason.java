package vn.danvan.dialogueservice.webhook;

/** Why a webhook was switched off. */
enum OffReason {
  REPEATED_FAILURE,
  /** The unit of the account that registered it was closed. */
  UNIT_CLOSED
}
