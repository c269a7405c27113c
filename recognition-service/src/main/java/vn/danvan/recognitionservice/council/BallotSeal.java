package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.danvan.platform.text.HmacSha256;

/**
 * Seals the tallies of secret ballots with a key that does not lie in the database. Two seals of
 * the same tally differ, and all are of one length, so that nobody who compares rows, backups or
 * the write-ahead log from before and after a vote learns what was voted.
 *
 * @see "docs/decisions/0013-secret-ballots.md"
 */
@ApplicationScoped
class BallotSeal {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";

  private final byte[] secret;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param secret the same for all processes of the service, and as long as a ballot is open
   */
  BallotSeal(@ConfigProperty(name = "danvan.council.ballot-key") String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  byte[] seal(UUID session, UUID nomination, Tally tally) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var plain =
        ByteBuffer.allocate(2 * Integer.BYTES)
            .putInt(tally.votesFor())
            .putInt(tally.votesAgainst())
            .array();
    var sealed = run(Cipher.ENCRYPT_MODE, session, nomination, nonce, plain, 0, plain.length);
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  Tally open(UUID session, UUID nomination, byte[] sealed) {
    var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    var plain =
        ByteBuffer.wrap(
            run(
                Cipher.DECRYPT_MODE,
                session,
                nomination,
                nonce,
                sealed,
                NONCE_BYTES,
                sealed.length - NONCE_BYTES));
    return new Tally(plain.getInt(), plain.getInt());
  }

  private byte[] run(
      int mode, UUID session, UUID nomination, byte[] nonce, byte[] input, int from, int length) {
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key(session), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(nomination.toString().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input, from, length);
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException("A tally was sealed with another key", unreadable);
    }
  }

  private SecretKeySpec key(UUID session) {
    return new SecretKeySpec(
        HmacSha256.of(HmacSha256.key(secret), "council ballot " + session), "AES");
  }
}
