package vn.danvan.platform.file;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Copies a JPEG segment by segment and leaves out what is no picture: Exif but for the orientation,
 * XMP, IPTC, comments, thumbnails and whatever follows the end. The picture itself is not coded
 * anew.
 */
final class Jpeg {

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int EXIF = 0xE1;

  private final DataInputStream in;
  private final OutputStream out;
  private boolean framed;
  private boolean scanned;
  private boolean oriented;

  private Jpeg(DataInputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * @throws java.io.EOFException if the file breaks off
   * @throws vn.danvan.platform.problem.DomainException {@code file-type-mismatch}, {@code
   *     image-too-large}
   */
  static void copy(DataInputStream in, OutputStream out) throws IOException {
    new Jpeg(in, out).copy();
  }

  private void copy() throws IOException {
    require(in.readUnsignedByte() == 0xFF && in.readUnsignedByte() == START);
    write(START);
    var marker = nextMarker();
    while (marker != END) {
      require(marker >= 0xC0 && marker != START && !isRestart(marker));
      var segment = segment();
      if (isFrame(marker)) {
        require(segment.length >= 6);
        ImageLimits.check(u16(segment, 3), u16(segment, 1));
        framed = true;
      }
      if (isKept(marker, segment)) {
        write(marker, segment);
      } else if (marker == EXIF && !oriented) {
        var orientation = Orientation.only(segment);
        if (orientation.isPresent()) {
          write(EXIF, orientation.get());
          oriented = true;
        }
      }
      marker = marker == SCAN ? copyScan() : nextMarker();
    }
    require(framed && scanned);
    write(END);
  }

  private static boolean isKept(int marker, byte[] segment) {
    return switch (marker) {
      case 0xE0 -> startsWith(segment, "JFIF\0");
      case 0xE2 -> startsWith(segment, "ICC_PROFILE\0");
      case 0xEE -> startsWith(segment, "Adobe");
      default -> marker < 0xE0;
    };
  }

  /** Coded data up to the marker that follows it. */
  private int copyScan() throws IOException {
    require(framed);
    scanned = true;
    while (true) {
      var next = in.readUnsignedByte();
      if (next != 0xFF) {
        out.write(next);
        continue;
      }
      var marker = in.readUnsignedByte();
      while (marker == 0xFF) {
        marker = in.readUnsignedByte();
      }
      if (marker != 0 && !isRestart(marker)) {
        return marker;
      }
      write(marker);
    }
  }

  private int nextMarker() throws IOException {
    require(in.readUnsignedByte() == 0xFF);
    var marker = in.readUnsignedByte();
    while (marker == 0xFF) {
      marker = in.readUnsignedByte();
    }
    return marker;
  }

  private byte[] segment() throws IOException {
    var length = in.readUnsignedShort();
    require(length >= 2);
    var segment = new byte[length - 2];
    in.readFully(segment);
    return segment;
  }

  private void write(int marker, byte[] segment) throws IOException {
    write(marker);
    out.write((segment.length + 2) >> 8);
    out.write(segment.length + 2);
    out.write(segment);
  }

  private void write(int marker) throws IOException {
    out.write(0xFF);
    out.write(marker);
  }

  private static boolean isRestart(int marker) {
    return marker >= 0xD0 && marker <= 0xD7;
  }

  /** Start of frame: C0 to CF but for the tables among them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }

  private static boolean startsWith(byte[] segment, String name) {
    var bytes = name.getBytes(StandardCharsets.US_ASCII);
    return segment.length >= bytes.length
        && Arrays.equals(segment, 0, bytes.length, bytes, 0, bytes.length);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw FileProblem.FILE_TYPE_MISMATCH.ofFile();
    }
  }
}
