package vn.danvan.platform.file;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Copies a PNG chunk by chunk and leaves out what is no picture: texts, Exif, times, private chunks
 * and whatever follows the end.
 */
final class Png {

  static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private static final String HEADER = "IHDR";
  private static final String DATA = "IDAT";
  private static final String END = "IEND";
  private static final int HEADER_LENGTH = 13;
  private static final int BUFFER = 64 * 1024;
  private static final Set<String> KEPT =
      Set.of(
          HEADER, "PLTE", DATA, END, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD",
          "pHYs");

  private final byte[] buffer = new byte[BUFFER];
  private final DataInputStream in;
  private final DataOutputStream out;
  private boolean headed;
  private boolean filled;

  private Png(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * @throws java.io.EOFException if the file breaks off
   * @throws vn.danvan.platform.problem.DomainException {@code file-type-mismatch}, {@code
   *     image-too-large}
   */
  static void copy(DataInputStream in, OutputStream out) throws IOException {
    new Png(in, new DataOutputStream(out)).copy();
  }

  private void copy() throws IOException {
    require(Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE));
    out.write(SIGNATURE);
    String type;
    do {
      var length = in.readInt();
      require(length >= 0);
      var name = new byte[4];
      in.readFully(name);
      type = new String(name, StandardCharsets.ISO_8859_1);
      require(headed != type.equals(HEADER));
      filled |= type.equals(DATA);
      if (KEPT.contains(type)) {
        keep(type, name, length);
      } else {
        // A chunk whose first letter is a capital is needed to understand the picture.
        require(Character.isLowerCase(type.charAt(0)));
        in.skipNBytes(length + 4L);
      }
    } while (!type.equals(END));
    require(filled);
    out.flush();
  }

  private void keep(String type, byte[] name, int length) throws IOException {
    var checksum = new CRC32();
    checksum.update(name);
    out.writeInt(length);
    out.write(name);
    for (int left = length; left > 0; ) {
      var part = Math.min(left, BUFFER);
      in.readFully(buffer, 0, part);
      if (type.equals(HEADER)) {
        require(length == HEADER_LENGTH);
        var header = ByteBuffer.wrap(buffer);
        ImageLimits.check(header.getInt(0) & 0xFFFFFFFFL, header.getInt(4) & 0xFFFFFFFFL);
        headed = true;
      }
      checksum.update(buffer, 0, part);
      out.write(buffer, 0, part);
      left -= part;
    }
    require(in.readInt() == (int) checksum.getValue());
    out.writeInt((int) checksum.getValue());
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw FileProblem.FILE_TYPE_MISMATCH.ofFile();
    }
  }
}
