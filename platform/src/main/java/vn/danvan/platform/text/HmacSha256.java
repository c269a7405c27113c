package vn.danvan.platform.text;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC with SHA-256 of bytes and of text in UTF-8. */
public final class HmacSha256 {

  private static final String ALGORITHM = "HmacSHA256";

  private HmacSha256() {}

  public static SecretKeySpec key(byte[] bytes) {
    return new SecretKeySpec(bytes, ALGORITHM);
  }

  public static SecretKeySpec key(String secret) {
    return key(secret.getBytes(StandardCharsets.UTF_8));
  }

  /** Of the parts, one after the other. */
  public static byte[] of(SecretKeySpec key, byte[]... parts) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (var part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("HmacSHA256 is part of every JDK", missing);
    }
  }

  public static byte[] of(SecretKeySpec key, String text) {
    return of(key, text.getBytes(StandardCharsets.UTF_8));
  }
}
