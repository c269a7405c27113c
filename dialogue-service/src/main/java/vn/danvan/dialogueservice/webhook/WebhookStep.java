package vn.danvan.dialogueservice.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An act that needs no more than to be asked for. */
@Schema(name = "WebhookStep", examples = "{}")
record WebhookStep() {}
