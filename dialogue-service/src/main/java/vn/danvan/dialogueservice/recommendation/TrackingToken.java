package vn.danvan.dialogueservice.recommendation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * The token of a request as its sender gave it: whoever handles it has it verified first. Writes
 * are told apart by the recommendation, not by the token, of which a repeat may bring a newer one.
 *
 * @param recommendation what the token claims to be for; null if it can't be read
 */
public record TrackingToken(@JsonIgnore String text, UUID recommendation) {

  static final String HEADER = "Tracking-Token";

  /** Called by the framework for the header's value. */
  public static TrackingToken fromString(String text) {
    return new TrackingToken(text, claimed(text));
  }

  private static UUID claimed(String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      var buffer = ByteBuffer.wrap(bytes);
      return bytes.length < 2 * Long.BYTES ? null : new UUID(buffer.getLong(), buffer.getLong());
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }
}
