package vn.danvan.dialogueservice.webhook;

/** How far a delivery has come. */
enum DeliveryState {
  PENDING,
  DELIVERED,
  /** Given up; its owner may have it delivered again. */
  FAILED
}
