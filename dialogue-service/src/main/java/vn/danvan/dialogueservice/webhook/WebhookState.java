package vn.danvan.dialogueservice.webhook;

/** Whether a webhook is told of anything. */
enum WebhookState {
  ON,
  /** Its owner may switch it on again; what happens meanwhile is not delivered. */
  OFF,
  REMOVED
}
