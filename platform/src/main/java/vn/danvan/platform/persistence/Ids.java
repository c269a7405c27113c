package vn.danvan.platform.persistence;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.nio.ByteBuffer;
import java.util.UUID;
import vn.danvan.platform.text.Sha256;

/** UUIDs of version 7, in the order of their making. */
public final class Ids {

  private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private static final long TIME_AND_VERSION = 0xFFFF_FFFF_FFFF_F000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long VARIANT_MASK = 0xC000_0000_0000_0000L;

  private Ids() {}

  public static UUID next() {
    return GENERATOR.generate();
  }

  /**
   * The id of what somebody has exactly one of: known before it is stored, and as old as its owner.
   *
   * @param owner whose id is of version 7
   */
  public static UUID of(UUID owner, String what) {
    var digest = ByteBuffer.wrap(Sha256.of(owner + "/" + what));
    return new UUID(
        owner.getMostSignificantBits() & TIME_AND_VERSION | digest.getLong() & ~TIME_AND_VERSION,
        VARIANT | digest.getLong() & ~VARIANT_MASK);
  }
}
