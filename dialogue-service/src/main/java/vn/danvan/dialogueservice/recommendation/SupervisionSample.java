package vn.danvan.dialogueservice.recommendation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Draws a sample that anybody can draw again: those that come first by the SHA-256 of {@code
 * seed:id}.
 *
 * @see "docs/rules.md: R-REC-34 (samples)"
 */
final class SupervisionSample {

  private SupervisionSample() {}

  /**
   * @param share percent, rounded up, so that at least one is drawn
   */
  static List<UUID> draw(Collection<UUID> listed, int share, long seed) {
    var count = Math.ceilDiv(listed.size() * share, 100);
    return listed.stream()
        .sorted(Comparator.comparing(id -> place(id, seed)))
        .limit(count)
        .toList();
  }

  private static String place(UUID id, long seed) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest((seed + ":" + id).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is part of every JDK", missing);
    }
  }
}
