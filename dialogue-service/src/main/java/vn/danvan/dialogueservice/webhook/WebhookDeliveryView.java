package vn.danvan.dialogueservice.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one event.
 *
 * @param eventId the same at every try and redelivery
 * @param dueAt when it is tried next, while it is pending
 * @param lastStatus of the last answer; null without one
 * @param lastFailure why the last try failed; null if it did not
 * @param triedAt when it was last tried
 */
@Schema(name = "WebhookDelivery")
record WebhookDeliveryView(
    UUID id,
    String eventId,
    String eventType,
    DeliveryState state,
    int attempts,
    Instant dueAt,
    Integer lastStatus,
    DeliveryFailure lastFailure,
    Instant createdAt,
    Instant triedAt) {}
