package vn.danvan.platform.table;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.FilterInputStream;
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
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * The archive that an XLSX file is. Its parts are unpacked only while they are read, within limits,
 * and read as XML without declarations of documents, entities or comments.
 */
final class XlsxArchive implements AutoCloseable {

  static final int MAX_NAMES = 1_000;

  static final int MAX_ENTRIES = 5_000;
  static final long MAX_UNPACKED = 200L * 1024 * 1024;
  static final int MAX_RATIO = 100;

  private static final long SMALL = 1024 * 1024;
  private static final int DIRECTORY_END = 0x06054b50;
  private static final int DIRECTORY_END_LENGTH = 22;
  private static final int MAX_DIRECTORY = 4 * 1024 * 1024;

  /** Longer than any cell in UTF-8 with each of its characters escaped. */
  private static final int MAX_BETWEEN_TAGS = 256 * 1024;

  private static final int XML_DECLARATION_ENDS = 256;

  /** Of the byte order mark of UTF-8. */
  private static final byte FIRST_OF_MARK = (byte) 0xEF;

  private final ZipFile zip;
  private final long allowed;
  private long unpacked;

  private XlsxArchive(ZipFile zip, long size) {
    this.zip = zip;
    this.allowed = Math.min(MAX_UNPACKED, Math.max(SMALL, size * MAX_RATIO));
  }

  static XlsxArchive open(Path file) throws IOException {
    checkDirectory(file);
    try {
      var zip = new ZipFile(file.toFile());
      try {
        checkEntries(zip);
        return new XlsxArchive(zip, file.toFile().length());
      } catch (RuntimeException refused) {
        zip.close();
        throw refused;
      }
    } catch (ZipException unreadable) {
      throw refusal(unreadable);
    }
  }

  /** The archive ends with its directory, whose extent is known before it is read. */
  private static void checkDirectory(Path file) throws IOException {
    var end = ByteBuffer.allocate(DIRECTORY_END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    try (var random = new RandomAccessFile(file.toFile(), "r")) {
      if (random.length() < DIRECTORY_END_LENGTH) {
        throw TableProblem.UNREADABLE_TABLE.ofFile();
      }
      random.seek(random.length() - DIRECTORY_END_LENGTH);
      random.readFully(end.array());
    }
    if (end.getInt(0) != DIRECTORY_END) {
      throw TableProblem.UNREADABLE_TABLE.ofFile();
    }
    if ((end.getShort(10) & 0xFFFF) > MAX_ENTRIES
        || (end.getInt(12) & 0xFFFFFFFFL) > MAX_DIRECTORY) {
      throw TableProblem.ARCHIVE_LIMITS.ofFile();
    }
  }

  /** What the directory says of sizes may be too small; then reading stops at the same limit. */
  private static void checkEntries(ZipFile zip) {
    var names = new HashSet<String>();
    long declared = 0;
    for (var entry : Collections.list(zip.entries())) {
      var name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
      declared += Math.max(0, entry.getSize());
      if (declared > MAX_UNPACKED
          || name.startsWith("/")
          || name.contains(":")
          || List.of(name.split("/")).contains("..")) {
        throw TableProblem.ARCHIVE_LIMITS.ofFile();
      }
      if (name.endsWith("vbaproject.bin")) {
        throw TableProblem.FILE_REJECTED.ofFile();
      }
      if (!names.add(name)) {
        throw TableProblem.UNREADABLE_TABLE.ofFile();
      }
    }
  }

  private static RuntimeException refusal(ZipException unreadable) {
    return String.valueOf(unreadable.getMessage()).contains("encrypted")
        ? TableProblem.FILE_REJECTED.ofFile()
        : TableProblem.UNREADABLE_TABLE.ofFile();
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /** Reads a part; its end of the archive's limits is what was not unpacked before. */
  XMLStreamReader read(String part) throws IOException, XMLStreamException {
    var entry = zip.getEntry(part);
    if (entry == null) {
      throw TableProblem.UNREADABLE_TABLE.ofFile();
    }
    try {
      // Named, so that what the part says of its encoding can't hide anything from the guard.
      return new FewNames(
          factory().createXMLStreamReader(new Guarded(zip.getInputStream(entry)), "UTF-8"));
    } catch (ZipException unreadable) {
      throw refusal(unreadable);
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // What it reports without being asked would go to the standard error.
    factory.setXMLReporter((_, _, _, _) -> {});
    return factory;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** The parser remembers every name that it has met; how deep elements stand it limits itself. */
  private static final class FewNames extends StreamReaderDelegate {

    private final Set<String> names = new HashSet<>();

    FewNames(XMLStreamReader reader) {
      super(reader);
    }

    @Override
    public int next() throws XMLStreamException {
      var event = super.next();
      if (event == START_ELEMENT) {
        note();
      }
      return event;
    }

    private void note() {
      names.add(getPrefix() + ":" + getLocalName());
      for (int i = 0; i < getAttributeCount(); i++) {
        names.add(getAttributePrefix(i) + ":" + getAttributeLocalName(i));
      }
      for (int i = 0; i < getNamespaceCount(); i++) {
        names.add(getNamespacePrefix(i) + "=" + getNamespaceURI(i));
      }
      if (names.size() > MAX_NAMES) {
        throw TableProblem.ARCHIVE_LIMITS.ofFile();
      }
    }
  }

  /**
   * Counts what is unpacked and keeps from the parser what could fill its memory: long stretches
   * without a tag, and everything that begins with {@code <!}.
   */
  private final class Guarded extends FilterInputStream {

    private long position;
    private long sinceTag;
    private boolean afterTag;

    Guarded(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count;
      try {
        count = super.read(buffer, offset, length);
      } catch (ZipException damaged) {
        throw TableProblem.UNREADABLE_TABLE.ofFile();
      }
      for (int i = 0; i < count; i++) {
        check(buffer[offset + i]);
      }
      return count;
    }

    private void check(byte unit) {
      if (++position == 1 && unit != '<' && unit != FIRST_OF_MARK) {
        throw TableProblem.UNREADABLE_TABLE.ofFile();
      }
      sinceTag++;
      if (++unpacked > allowed
          || sinceTag > MAX_BETWEEN_TAGS
          || (afterTag && (unit == '!' || (unit == '?' && position > XML_DECLARATION_ENDS)))) {
        throw TableProblem.ARCHIVE_LIMITS.ofFile();
      }
      afterTag = unit == '<';
      if (afterTag) {
        sinceTag = 0;
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
