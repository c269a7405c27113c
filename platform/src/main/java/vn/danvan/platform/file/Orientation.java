package vn.danvan.platform.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a camera was held. It is the one thing of a photo's Exif that is no metadata of people and
 * places: without it the picture would be shown lying on its side.
 */
final class Orientation {

  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int TIFF_HEADER = 8;
  private static final int ENTRY = 12;
  private static final short TAG = 0x0112;
  private static final short SHORT = 3;
  private static final int UPRIGHT = 1;
  private static final int LAST = 8;

  private Orientation() {}

  /** An Exif segment that says nothing but the orientation; nothing for a picture held upright. */
  static Optional<byte[]> only(byte[] exif) {
    var orientation = read(exif);
    return orientation > UPRIGHT && orientation <= LAST
        ? Optional.of(segment((short) orientation))
        : Optional.empty();
  }

  private static int read(byte[] exif) {
    if (exif.length < EXIF.length + TIFF_HEADER
        || !Arrays.equals(exif, 0, EXIF.length, EXIF, 0, EXIF.length)) {
      return UPRIGHT;
    }
    var tiff = ByteBuffer.wrap(exif).slice(EXIF.length, exif.length - EXIF.length);
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    try {
      var directory = tiff.getInt(4);
      var entries = tiff.getShort(directory) & 0xFFFF;
      for (int at = directory + 2; at < directory + 2 + entries * ENTRY; at += ENTRY) {
        if (tiff.getShort(at) == TAG && tiff.getShort(at + 2) == SHORT) {
          return tiff.getShort(at + 8);
        }
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException damaged) {
      return UPRIGHT;
    }
  }

  /** A directory of one entry behind its header, followed by none. */
  private static byte[] segment(short orientation) {
    return ByteBuffer.allocate(EXIF.length + TIFF_HEADER + 2 + ENTRY + 4)
        .put(EXIF)
        .put((byte) 'M')
        .put((byte) 'M')
        .putShort((short) 42)
        .putInt(TIFF_HEADER)
        .putShort((short) 1)
        .putShort(TAG)
        .putShort(SHORT)
        .putInt(1)
        .putShort(orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
