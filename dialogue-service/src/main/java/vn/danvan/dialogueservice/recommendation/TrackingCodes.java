package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.danvan.platform.text.HmacSha256;

/**
 * Codes by which senders follow what they sent, and the tokens that a code is exchanged for. A code
 * is made of the id by a key that is not in the database: it need not be kept to be told again to
 * who repeats the submission, and the hash that is kept of it helps nobody.
 *
 * @see "docs/rules.md: R-REC-17 (tracking codes)"
 */
@ApplicationScoped
class TrackingCodes {

  /** How long a token that a code was exchanged for is good. */
  static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  private static final int SHORTEST_SECRET = 32;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CODE_LENGTH = 16;
  private static final int BITS = 5;
  private static final int SIGNED_BYTES = 3 * Long.BYTES;
  private static final int SIGNATURE_BYTES = 32;

  private final SecretKeySpec codeKey;
  private final SecretKeySpec hashKey;
  private final SecretKeySpec tokenKey;
  private final SecretKeySpec accountKey;

  /**
   * @param secret at least 32 characters, the same for all processes; with another one no code that
   *     was given out is known any more
   */
  TrackingCodes(@ConfigProperty(name = "danvan.tracking.key") String secret) {
    if (secret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "danvan.tracking.key needs at least " + SHORTEST_SECRET + " characters");
    }
    var key = HmacSha256.key(secret);
    this.codeKey = HmacSha256.key(HmacSha256.of(key, "code"));
    this.hashKey = HmacSha256.key(HmacSha256.of(key, "hash"));
    this.tokenKey = HmacSha256.key(HmacSha256.of(key, "token"));
    this.accountKey = HmacSha256.key(HmacSha256.of(key, "account"));
  }

  /** The code of a recommendation: 80 bits as 16 characters of Crockford's base 32. */
  String code(UUID recommendation) {
    var bits = HmacSha256.of(codeKey, bytes(recommendation));
    var code = new StringBuilder(CODE_LENGTH);
    for (int i = 0; i < CODE_LENGTH; i++) {
      var first = i * BITS;
      var two = (bits[first / 8] & 0xFF) << 8 | (bits[first / 8 + 1] & 0xFF);
      code.append(ALPHABET.charAt(two >> (16 - BITS - first % 8) & 0x1F));
    }
    return code.toString();
  }

  /**
   * What is kept of a code.
   *
   * @param written as somebody wrote it: case, hyphens and letters that look like figures do not
   *     matter; what can be no code has a hash too, that of none
   */
  byte[] hash(String written) {
    var code =
        written
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return HmacSha256.of(hashKey, code);
  }

  /** What is kept of a citizen's account. */
  byte[] account(String subject) {
    return HmacSha256.of(accountKey, subject);
  }

  /** Permits to follow a recommendation for a while; nothing of it is stored. */
  String token(UUID recommendation, Instant now) {
    var signed = signed(recommendation, now.plus(TOKEN_LIFE).getEpochSecond());
    var token = Arrays.copyOf(signed, SIGNED_BYTES + SIGNATURE_BYTES);
    System.arraycopy(HmacSha256.of(tokenKey, signed), 0, token, SIGNED_BYTES, SIGNATURE_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** The recommendation that a token permits to follow now. */
  Optional<UUID> recommendation(String token, Instant now) {
    return decoded(token)
        .filter(
            bytes ->
                MessageDigest.isEqual(
                    HmacSha256.of(tokenKey, Arrays.copyOf(bytes, SIGNED_BYTES)),
                    Arrays.copyOfRange(bytes, SIGNED_BYTES, bytes.length)))
        .map(ByteBuffer::wrap)
        .filter(bytes -> now.getEpochSecond() < bytes.getLong(2 * Long.BYTES))
        .map(bytes -> new UUID(bytes.getLong(0), bytes.getLong(Long.BYTES)));
  }

  private static Optional<byte[]> decoded(String token) {
    try {
      return Optional.ofNullable(token)
          .map(text -> Base64.getUrlDecoder().decode(text))
          .filter(bytes -> bytes.length == SIGNED_BYTES + SIGNATURE_BYTES);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static byte[] signed(UUID recommendation, long until) {
    return ByteBuffer.allocate(SIGNED_BYTES).put(bytes(recommendation)).putLong(until).array();
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
