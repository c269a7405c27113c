package vn.danvan.dialogueservice.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.danvan.platform.text.HmacSha256;

/**
 * Signs deliveries as Standard Webhooks does. A webhook's secret is made of its id by a key that is
 * not in the database, so that it is kept nowhere.
 *
 * @see "docs/rules.md: R-WHK-03 (signatures)"
 */
@ApplicationScoped
class WebhookSecrets {

  private static final int SHORTEST_KEY = 32;

  private final SecretKeySpec key;

  /**
   * @param key at least 32 characters, the same for all processes; with another one receivers take
   *     no delivery any more
   */
  WebhookSecrets(@ConfigProperty(name = "danvan.webhook.key") String key) {
    if (key.length() < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "danvan.webhook.key needs at least " + SHORTEST_KEY + " characters");
    }
    this.key = HmacSha256.key(key);
  }

  /** As it is shown to who registers the webhook. */
  String secret(UUID webhook) {
    return "whsec_" + Base64.getEncoder().encodeToString(bytes(webhook));
  }

  /**
   * @param id of the message: the event's
   * @param timestamp of the try, in seconds since 1970
   */
  String signature(UUID webhook, String id, long timestamp, String body) {
    var signed = HmacSha256.of(HmacSha256.key(bytes(webhook)), id + "." + timestamp + "." + body);
    return "v1," + Base64.getEncoder().encodeToString(signed);
  }

  private byte[] bytes(UUID webhook) {
    return HmacSha256.of(key, "webhook " + webhook);
  }
}
