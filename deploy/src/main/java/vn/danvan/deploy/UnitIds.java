package vn.danvan.deploy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Ids of the demo's units. They are chosen by the caller, so that the realm (whose accounts carry a
 * unit) and the unit tree agree without asking each other.
 */
public final class UnitIds {

  /** First day on which the demo's units of before the reform exist. */
  public static final LocalDate DEFAULT_VALID_FROM = LocalDate.of(2015, 1, 1);

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private UnitIds() {}

  /** Id of a unit that exists since {@link #DEFAULT_VALID_FROM}. */
  public static UUID of(String code) {
    return of(code, DEFAULT_VALID_FROM);
  }

  /**
   * A UUIDv7 that is a pure function of its arguments: the time is the first day's midnight in
   * Vietnam, the rest are the first bits of the SHA-256 of the code.
   *
   * @param code the unit's code, a slug such as {@code duc-linh}
   * @param validFrom first day on which the unit exists
   */
  public static UUID of(String code, LocalDate validFrom) {
    long millis = validFrom.atStartOfDay(ZONE).toInstant().toEpochMilli();
    ByteBuffer hash = ByteBuffer.wrap(sha256(code));
    long randA = hash.getShort() & 0x0FFF;
    long randB = hash.getLong() & 0x3FFFFFFFFFFFFFFFL;
    long most = (millis << 16) | 0x7000L | randA;
    long least = 0x8000000000000000L | randB;
    return new UUID(most, least);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
