package vn.danvan.dialogueservice.webhook;

import java.util.List;
import java.util.UUID;

/**
 * A webhook as it is recorded: without its address, in which a secret of its owner may stand.
 *
 * @param unitId null: all
 * @param events names of the events that it is told of; empty: all
 */
record WebhookData(
    UUID id,
    long version,
    WebhookState state,
    UUID unitId,
    List<String> events,
    OffReason offReason) {}
