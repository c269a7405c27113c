package vn.danvan.dialogueservice.webhook;

/** Why a try to deliver failed. */
enum DeliveryFailure {
  /** The answer was none of 200 to 299; redirects are not followed. */
  REFUSED,
  /** There was no answer in time, or none that could be read. */
  NO_ANSWER,
  /** The address is not allowed any more, or leads inside of an internal network now. */
  TARGET_FORBIDDEN,
  /** The name of its host can't be resolved. */
  TARGET_UNRESOLVED
}
