package vn.danvan.platform.file;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Finds out what a file really is and copies of it what may be kept. Content, declared type and
 * extension must say the same, and the content must say it to every reader: a file that is two
 * things at once is refused.
 *
 * @see "docs/rules.md: R-ATT-02 (content)"
 */
final class FileCheck {

  private static final int HEAD = 1024;
  private static final int TAIL = 66 * 1024;
  private static final int BUFFER = 64 * 1024;
  private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

  /** End of an archive's directory, on the only disk that there is. */
  private static final byte[] ARCHIVE_END = {'P', 'K', 5, 6, 0, 0, 0, 0};

  private static final byte[] PDF = ascii("%PDF-");
  private static final byte[] PDF_END = ascii("%%EOF");
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  /** Office files of old, and new ones behind a password. */
  private static final long COMPOUND = 0xD0CF11E0A1B11AE1L;

  private FileCheck() {}

  /**
   * The type of a file.
   *
   * @param declared media type that the sender names; null or a general one says nothing
   * @throws vn.danvan.platform.problem.DomainException {@code file-type-mismatch}, {@code
   *     file-rejected}, {@code archive-limits}
   */
  static FileType check(Path file, String declared, FileName name) throws IOException {
    var stated = declared == null ? "" : declared.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    if (FileType.mayHoldMacros(name.extension()) || stated.contains("macroenabled")) {
      throw FileProblem.FILE_REJECTED.ofFile();
    }
    var type = read(file);
    var saysNothing = stated.isEmpty() || stated.equals("application/octet-stream");
    if (!saysNothing && !stated.equals(type.mediaType())) {
      throw FileProblem.FILE_TYPE_MISMATCH.ofFile();
    }
    if (!name.extension().isEmpty() && !type.hasExtension(name.extension())) {
      throw FileProblem.FILE_TYPE_MISMATCH.ofFile();
    }
    return type;
  }

  /**
   * Copies what is kept of a checked file.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code file-type-mismatch}, {@code
   *     image-too-large}
   */
  static void copy(FileType type, Path file, OutputStream out) throws IOException {
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      switch (type) {
        case JPEG -> Jpeg.copy(in, out);
        case PNG -> Png.copy(in, out);
        case WEBP -> Webp.copy(file, out);
        case PDF, DOCX, XLSX, PPTX -> in.transferTo(out);
      }
    } catch (EOFException broken) {
      throw FileProblem.FILE_TYPE_MISMATCH.ofFile();
    }
  }

  private static FileType read(Path file) throws IOException {
    try (var random = new RandomAccessFile(file.toFile(), "r")) {
      var head = part(random, 0, HEAD);
      var size = random.length();
      if (startsWith(head, ARCHIVE)) {
        requireNot(contains(head, PDF));
        return OfficeFile.check(file);
      }
      if (head.length >= Long.BYTES && ByteBuffer.wrap(head).getLong() == COMPOUND) {
        throw FileProblem.FILE_REJECTED.ofFile();
      }
      var tail = part(random, Math.max(0, size - TAIL), TAIL);
      requireNot(contains(tail, ARCHIVE_END));
      if (startsWith(head, PDF)) {
        var end = Arrays.copyOfRange(tail, Math.max(0, tail.length - HEAD), tail.length);
        requireNot(!contains(end, PDF_END));
        return FileType.PDF;
      }
      requireNot(contains(head, PDF));
      return image(head);
    }
  }

  private static FileType image(byte[] head) {
    if (startsWith(head, JPEG)) {
      return FileType.JPEG;
    }
    if (startsWith(head, Png.SIGNATURE)) {
      return FileType.PNG;
    }
    if (head.length >= 12
        && startsWith(head, ascii("RIFF"))
        && ByteBuffer.wrap(head).order(ByteOrder.BIG_ENDIAN).getInt(8) == 0x57454250) {
      return FileType.WEBP;
    }
    throw FileProblem.FILE_TYPE_MISMATCH.ofFile();
  }

  private static byte[] part(RandomAccessFile file, long from, int length) throws IOException {
    var bytes = new byte[(int) Math.min(length, file.length() - from)];
    file.seek(from);
    file.readFully(bytes);
    return bytes;
  }

  private static void requireNot(boolean wrong) {
    if (wrong) {
      throw FileProblem.FILE_TYPE_MISMATCH.ofFile();
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
