package vn.danvan.platform.file;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Copies a WebP picture chunk by chunk and leaves out Exif, XMP, unknown chunks and whatever
 * follows the end. Moving pictures are not taken.
 */
final class Webp {

  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int BUFFER = 64 * 1024;
  private static final int EXTENDED_LENGTH = 10;
  private static final int LOSSY_START = 10;
  private static final int LOSSLESS_START = 5;
  private static final int EXIF_AND_XMP = 0x08 | 0x04;
  private static final int ANIMATED = 0x02;
  private static final Set<String> KEPT = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ICCP");
  private static final Set<String> PICTURES = Set.of("VP8 ", "VP8L");

  private final byte[] buffer = new byte[BUFFER];
  private final Path source;

  private Webp(Path source) {
    this.source = source;
  }

  /**
   * @throws java.io.EOFException if the file breaks off
   * @throws vn.danvan.platform.problem.DomainException {@code file-type-mismatch}, {@code
   *     image-too-large}
   */
  static void copy(Path source, OutputStream out) throws IOException {
    var webp = new Webp(source);
    var kept = webp.pass(null);
    var head = little(HEADER);
    head.put(ascii("RIFF")).putInt((int) kept + 4).put(ascii("WEBP"));
    out.write(head.array());
    webp.pass(out);
  }

  /**
   * Goes through the chunks, the first time to learn how much is kept.
   *
   * @param out null to count only
   */
  private long pass(OutputStream out) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(source)))) {
      var head = little(HEADER);
      in.readFully(head.array());
      require(name(head, 0).equals("RIFF") && name(head, 8).equals("WEBP"));
      long left = (head.getInt(4) & 0xFFFFFFFFL) - 4;
      long kept = 0;
      var pictures = 0;
      while (left >= CHUNK_HEADER) {
        var chunk = little(CHUNK_HEADER);
        in.readFully(chunk.array());
        var name = name(chunk, 0);
        long length = chunk.getInt(4) & 0xFFFFFFFFL;
        long padded = length + (length & 1);
        left -= CHUNK_HEADER + padded;
        require(left >= 0);
        if (!KEPT.contains(name)) {
          require(!name.equals("ANIM") && !name.equals("ANMF"));
          in.skipNBytes(padded);
          continue;
        }
        pictures += PICTURES.contains(name) ? 1 : 0;
        kept += CHUNK_HEADER + padded;
        if (out != null) {
          out.write(chunk.array());
        }
        copyChunk(in, out, name, padded);
      }
      require(pictures == 1);
      return kept;
    }
  }

  private void copyChunk(DataInputStream in, OutputStream out, String name, long length)
      throws IOException {
    for (long left = length; left > 0; ) {
      var part = (int) Math.min(left, BUFFER);
      in.readFully(buffer, 0, part);
      if (left == length) {
        checkStart(name, part);
      }
      if (out != null) {
        out.write(buffer, 0, part);
      }
      left -= part;
    }
  }

  /** Reads the extent off the start of a chunk and says of an extended header what is gone. */
  private void checkStart(String name, int length) {
    var start = ByteBuffer.wrap(buffer, 0, length).order(ByteOrder.LITTLE_ENDIAN);
    switch (name) {
      case "VP8X" -> {
        require(length >= EXTENDED_LENGTH && (buffer[0] & ANIMATED) == 0);
        buffer[0] &= (byte) ~EXIF_AND_XMP;
        ImageLimits.check((start.getInt(4) & 0xFFFFFF) + 1L, (start.getInt(6) >>> 8) + 1L);
      }
      case "VP8 " -> {
        require(length >= LOSSY_START && (start.getInt(3) & 0xFFFFFF) == 0x2A019D);
        ImageLimits.check(start.getShort(6) & 0x3FFF, start.getShort(8) & 0x3FFF);
      }
      case "VP8L" -> {
        require(length >= LOSSLESS_START && buffer[0] == 0x2F);
        var extent = start.getInt(1);
        ImageLimits.check((extent & 0x3FFF) + 1L, (extent >>> 14 & 0x3FFF) + 1L);
      }
      default -> {
        // Transparency and colors have no extent.
      }
    }
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String name(ByteBuffer bytes, int at) {
    return new String(bytes.array(), at, 4, StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw FileProblem.FILE_TYPE_MISMATCH.ofFile();
    }
  }
}
