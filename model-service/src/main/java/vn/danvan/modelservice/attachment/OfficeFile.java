package vn.danvan.modelservice.attachment;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Looks into an archive that may be an office document: without macros, unpacked within limits,
 * nothing before or behind it.
 *
 * @see "docs/rules.md: R-ATT-02 (content)"
 */
final class OfficeFile {

  static final int MAX_ENTRIES = 5_000;
  static final long MAX_UNPACKED = 200L * 1024 * 1024;
  static final int MAX_RATIO = 100;

  /** The parser keeps a whole attribute or comment in memory. */
  static final int MAX_TYPES = 1024 * 1024;

  private static final int DIRECTORY_END = 0x06054b50;
  private static final int DIRECTORY_END_LENGTH = 22;
  private static final int MAX_DIRECTORY = 4 * 1024 * 1024;
  private static final String TYPES = "[Content_Types].xml";
  private static final int BUFFER = 64 * 1024;

  private final Path file;
  private final long size;
  private long unpacked;

  private OfficeFile(Path file, long size) {
    this.file = file;
    this.size = size;
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code file-type-mismatch}, {@code
   *     file-rejected}, {@code archive-limits}
   */
  static FileType check(Path file, long size) throws IOException {
    return new OfficeFile(file, size).check();
  }

  private FileType check() throws IOException {
    checkDirectory();
    try (var archive = new ZipFile(file.toFile())) {
      var parts = new HashSet<String>();
      for (var entry : Collections.list(archive.entries())) {
        checkName(entry.getName());
        if (!parts.add(entry.getName())) {
          throw AttachmentProblem.FILE_TYPE_MISMATCH.ofFile();
        }
        unpack(archive.getInputStream(entry));
      }
      return type(archive, parts);
    } catch (ZipException | EOFException unreadable) {
      throw String.valueOf(unreadable.getMessage()).contains("encrypted")
          ? AttachmentProblem.FILE_REJECTED.ofFile()
          : AttachmentProblem.FILE_TYPE_MISMATCH.ofFile();
    }
  }

  /** The archive ends with its directory, whose extent is known before it is read. */
  private void checkDirectory() throws IOException {
    if (size < DIRECTORY_END_LENGTH) {
      throw AttachmentProblem.FILE_TYPE_MISMATCH.ofFile();
    }
    var end = ByteBuffer.allocate(DIRECTORY_END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    try (var random = new RandomAccessFile(file.toFile(), "r")) {
      random.seek(size - DIRECTORY_END_LENGTH);
      random.readFully(end.array());
    }
    if (end.getInt(0) != DIRECTORY_END) {
      throw AttachmentProblem.FILE_TYPE_MISMATCH.ofFile();
    }
    long length = end.getInt(12) & 0xFFFFFFFFL;
    long offset = end.getInt(16) & 0xFFFFFFFFL;
    if ((end.getShort(10) & 0xFFFF) > MAX_ENTRIES || length > MAX_DIRECTORY) {
      throw AttachmentProblem.ARCHIVE_LIMITS.ofFile();
    }
    if (offset + length + DIRECTORY_END_LENGTH != size) {
      throw AttachmentProblem.FILE_TYPE_MISMATCH.ofFile();
    }
  }

  private static void checkName(String name) {
    var lower = name.toLowerCase(Locale.ROOT).replace('\\', '/');
    if (lower.startsWith("/") || lower.contains(":") || List.of(lower.split("/")).contains("..")) {
      throw AttachmentProblem.ARCHIVE_LIMITS.ofFile();
    }
    var last = lower.substring(lower.lastIndexOf('/') + 1);
    var extension = last.substring(last.lastIndexOf('.') + 1);
    if (last.equals("vbaproject.bin")
        || last.equals("vbadata.xml")
        || lower.contains("/activex/")
        || FileType.mayHoldMacros(extension)) {
      throw AttachmentProblem.FILE_REJECTED.ofFile();
    }
  }

  /** What the directory says of sizes may be a lie, so they are counted. */
  private void unpack(InputStream content) throws IOException {
    try (content) {
      var buffer = new byte[BUFFER];
      for (int read; (read = content.read(buffer)) >= 0; ) {
        unpacked += read;
        if (unpacked > MAX_UNPACKED || unpacked > size * MAX_RATIO) {
          throw AttachmentProblem.ARCHIVE_LIMITS.ofFile();
        }
      }
    }
  }

  private static FileType type(ZipFile archive, Set<String> parts) throws IOException {
    if (!parts.contains(TYPES)) {
      throw AttachmentProblem.FILE_TYPE_MISMATCH.ofFile();
    }
    try (var content = archive.getInputStream(archive.getEntry(TYPES))) {
      var types = content.readNBytes(MAX_TYPES + 1);
      if (types.length > MAX_TYPES) {
        throw AttachmentProblem.ARCHIVE_LIMITS.ofFile();
      }
      checkTypes(new ByteArrayInputStream(types));
    }
    return FileType.withMainPart(parts).orElseThrow(AttachmentProblem.FILE_TYPE_MISMATCH::ofFile);
  }

  private static void checkTypes(InputStream content) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      var reader = factory.createXMLStreamReader(content);
      while (reader.hasNext()) {
        reader.next();
        if (!reader.isStartElement()) {
          continue;
        }
        var type = reader.getAttributeValue(null, "ContentType");
        var lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (lower.contains("macroenabled") || lower.contains("vba")) {
          throw AttachmentProblem.FILE_REJECTED.ofFile();
        }
      }
    } catch (XMLStreamException unreadable) {
      throw AttachmentProblem.FILE_TYPE_MISMATCH.ofFile();
    }
  }
}
