package vn.danvan.platform.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import vn.danvan.platform.archive.GuardedArchive;

/**
 * Looks into an archive that may be an office document: without macros, unpacked within limits,
 * nothing before or behind it.
 *
 * @see "docs/rules.md: R-ATT-02 (content)"
 */
final class OfficeFile {

  /** The parser keeps a whole attribute or comment in memory. */
  static final int MAX_TYPES = 1024 * 1024;

  private static final String TYPES = "[Content_Types].xml";

  private OfficeFile() {}

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code file-type-mismatch}, {@code
   *     file-rejected}, {@code archive-limits}
   */
  static FileType check(Path file) throws IOException {
    try (var archive = GuardedArchive.open(file, OfficeFile::refusal)) {
      checkTypes(archive);
      var parts = archive.parts();
      for (var part : parts) {
        if (FileType.mayHoldMacros(part.substring(part.lastIndexOf('.') + 1))) {
          throw FileProblem.FILE_REJECTED.ofFile();
        }
        if (!part.equals(TYPES)) {
          unpack(archive, part);
        }
      }
      return FileType.withMainPart(parts).orElseThrow(FileProblem.FILE_TYPE_MISMATCH::ofFile);
    }
  }

  private static RuntimeException refusal(GuardedArchive.Fault fault) {
    return switch (fault) {
      case LIMITS -> FileProblem.ARCHIVE_LIMITS.ofFile();
      case REJECTED -> FileProblem.FILE_REJECTED.ofFile();
      case UNREADABLE -> FileProblem.FILE_TYPE_MISMATCH.ofFile();
    };
  }

  /** What the directory says of sizes may be a lie, so they are counted. */
  private static void unpack(GuardedArchive archive, String part) throws IOException {
    try (var content = archive.read(part)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void checkTypes(GuardedArchive archive) throws IOException {
    try (var content = archive.read(TYPES)) {
      var types = content.readNBytes(MAX_TYPES + 1);
      if (types.length > MAX_TYPES) {
        throw FileProblem.ARCHIVE_LIMITS.ofFile();
      }
      checkTypes(new ByteArrayInputStream(types));
    }
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
          throw FileProblem.FILE_REJECTED.ofFile();
        }
      }
    } catch (XMLStreamException unreadable) {
      throw FileProblem.FILE_TYPE_MISMATCH.ofFile();
    }
  }
}
