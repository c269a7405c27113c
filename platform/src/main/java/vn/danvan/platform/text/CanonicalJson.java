package vn.danvan.platform.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/** The one form of a JSON text by which it is hashed (RFC 8785). */
public final class CanonicalJson {

  private CanonicalJson() {}

  public static byte[] of(String json) {
    try {
      return new JsonCanonicalizer(json).getEncodedUTF8();
    } catch (IOException invalid) {
      throw new IllegalStateException("Not JSON", invalid);
    }
  }

  public static String text(String json) {
    return new String(of(json), StandardCharsets.UTF_8);
  }
}
