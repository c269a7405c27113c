package vn.danvan.dialogueservice.webhook;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a webhook; for the record, not for others. */
sealed interface WebhookEvent extends DomainEvent {

  @Override
  WebhookData data();

  @Override
  default String aggregate() {
    return "Webhook";
  }

  @Override
  default String topic() {
    return null;
  }

  @Override
  default UUID subject() {
    return data().id();
  }

  @Override
  default long version() {
    return data().version();
  }

  /** Somebody wants to be told. */
  record WebhookRegistered(WebhookData data) implements WebhookEvent {
    @Override
    public String type() {
      return "vn.danvan.WebhookRegistered";
    }
  }

  /** It is not told any more, for now. */
  record WebhookSwitchedOff(WebhookData data) implements WebhookEvent {
    @Override
    public String type() {
      return "vn.danvan.WebhookSwitchedOff";
    }
  }

  /** It is told again. */
  record WebhookSwitchedOn(WebhookData data) implements WebhookEvent {
    @Override
    public String type() {
      return "vn.danvan.WebhookSwitchedOn";
    }
  }

  /** It was taken away, with its address and its deliveries. */
  record WebhookRemoved(WebhookData data) implements WebhookEvent {
    @Override
    public String type() {
      return "vn.danvan.WebhookRemoved";
    }
  }
}
