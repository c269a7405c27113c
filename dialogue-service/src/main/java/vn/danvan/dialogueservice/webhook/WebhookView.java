package vn.danvan.dialogueservice.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * A webhook as its owner sees it.
 *
 * @param unit whose recommendations it is told of, with those of all units below; null: all
 * @param events empty: all
 * @param offReason why it is off; null while it is on
 * @param pending how many deliveries wait
 * @param failures tries that failed since the last one that did not
 * @param retryAt before which nothing is tried; null: at once
 * @param secret with which deliveries are signed; shown to who registers it, never again
 */
@Schema(name = "Webhook")
record WebhookView(
    UUID id,
    long version,
    WebhookState state,
    String url,
    UnitRef unit,
    List<String> events,
    OffReason offReason,
    long pending,
    int failures,
    Instant retryAt,
    List<AllowedAction> allowedActions,
    @JsonInclude(JsonInclude.Include.NON_NULL) String secret)
    implements Versioned {

  static final String COLLECTION = "/api/v1/webhooks";

  WebhookView with(String shown) {
    return new WebhookView(
        id,
        version,
        state,
        url,
        unit,
        events,
        offReason,
        pending,
        failures,
        retryAt,
        allowedActions,
        shown);
  }
}
