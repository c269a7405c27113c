package vn.danvan.dialogueservice.recommendation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.message.Addresses;
import vn.danvan.platform.message.Channel;
import vn.danvan.platform.text.Sha256;

/**
 * How senders are reached, each encrypted by a key of its own, which itself is encrypted by one
 * that is not in the database. Who is reached how is erased by erasing that key.
 */
@ApplicationScoped
class ContactVault implements Addresses {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final Jdbi jdbi;
  private final ObjectMapper json;
  private final SecretKeySpec wrapping;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param secret encrypts the keys; without it no contact can be read any more
   */
  ContactVault(
      Jdbi jdbi, ObjectMapper json, @ConfigProperty(name = "danvan.contact.key") String secret) {
    this.jdbi = jdbi;
    this.json = json;
    this.wrapping = new SecretKeySpec(Sha256.of(secret), "AES");
  }

  /** Keeps how the sender of a recommendation, which is stored already, is reached. */
  void keep(UUID recommendation, RecommendationRequests.Contact contact) {
    var key = random(KEY_BYTES);
    var about = bytes(recommendation);
    var ciphertext = encrypt(new SecretKeySpec(key, "AES"), about, written(contact.withoutNews()));
    var wrapped = encrypt(wrapping, about, key);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO recommendation_contact (recommendation_id, wrapped_key, ciphertext, news)"
                    + " VALUES (?, ?, ?, ?)",
                recommendation,
                wrapped,
                ciphertext,
                contact.wantsNews()));
  }

  /**
   * Destroys the key, without which nobody can read it any more; news on their way there are not
   * sent.
   *
   * @return whether there was one
   */
  boolean erase(UUID recommendation) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    "UPDATE recommendation_contact SET wrapped_key = NULL, ciphertext = ''::bytea, news = false"
                        + " WHERE recommendation_id = ? AND wrapped_key IS NOT NULL",
                    recommendation))
        > 0;
  }

  /** Where the sender of a recommendation is told of news. */
  @Override
  public Optional<String> of(Channel channel, UUID recommendation) {
    return read(recommendation).map(contact -> contact.address(channel));
  }

  /** Whether it can still be read how the sender is reached. */
  boolean isKnown(UUID recommendation) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT FROM recommendation_contact"
                        + " WHERE recommendation_id = :id AND wrapped_key IS NOT NULL)")
                .bind("id", recommendation)
                .mapTo(Boolean.class)
                .one());
  }

  /** How the sender is reached; empty if that was not said, or was erased. */
  Optional<RecommendationRequests.Contact> read(UUID recommendation) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT wrapped_key, ciphertext FROM recommendation_contact"
                        + " WHERE recommendation_id = :id AND wrapped_key IS NOT NULL")
                .bind("id", recommendation)
                .map(
                    (row, _) ->
                        read(
                            recommendation,
                            row.getBytes("wrapped_key"),
                            row.getBytes("ciphertext")))
                .findOne());
  }

  private RecommendationRequests.Contact read(
      UUID recommendation, byte[] wrapped, byte[] ciphertext) {
    var about = bytes(recommendation);
    var key = new SecretKeySpec(decrypt(wrapping, about, wrapped), "AES");
    try {
      return json.readValue(decrypt(key, about, ciphertext), RecommendationRequests.Contact.class);
    } catch (IOException unreadable) {
      throw new IllegalStateException("A contact is not as it was written");
    }
  }

  private byte[] written(RecommendationRequests.Contact contact) {
    try {
      return json.writeValueAsBytes(contact);
    } catch (JsonProcessingException unserializable) {
      throw new IllegalStateException("A contact can't be written");
    }
  }

  private byte[] encrypt(SecretKeySpec key, byte[] about, byte[] plain) {
    var nonce = random(NONCE_BYTES);
    var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, about, plain, 0);
    return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
  }

  private static byte[] decrypt(SecretKeySpec key, byte[] about, byte[] sealed) {
    return cipher(Cipher.DECRYPT_MODE, key, sealed, about, sealed, NONCE_BYTES);
  }

  private static byte[] cipher(
      int mode, SecretKeySpec key, byte[] nonce, byte[] about, byte[] content, int from) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
      cipher.updateAAD(about);
      return cipher.doFinal(content, from, content.length - from);
    } catch (GeneralSecurityException wrongKey) {
      throw new IllegalStateException("A contact can't be read with this key");
    }
  }

  private byte[] random(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
