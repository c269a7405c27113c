package vn.danvan.platform.table;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import vn.danvan.platform.archive.GuardedArchive;

/**
 * The archive that an XLSX file is. Its parts are read as XML without declarations of documents,
 * entities or comments.
 */
final class XlsxArchive implements AutoCloseable {

  static final int MAX_NAMES = 1_000;

  /** Longer than any cell with each of its characters as a reference, and the tag before it. */
  private static final int MAX_BETWEEN_TAGS = "&#x1ea1;".length() * TableSource.MAX_CELL + 1024;

  private static final int XML_DECLARATION_ENDS = 256;

  /** Of the byte order mark of UTF-8. */
  private static final byte FIRST_OF_MARK = (byte) 0xEF;

  private final GuardedArchive archive;
  private final Set<String> parts;

  private XlsxArchive(GuardedArchive archive) {
    this.archive = archive;
    this.parts = archive.parts();
  }

  static XlsxArchive open(Path file) throws IOException {
    return new XlsxArchive(GuardedArchive.open(file, XlsxArchive::refusal));
  }

  private static RuntimeException refusal(GuardedArchive.Fault fault) {
    return switch (fault) {
      case LIMITS -> TableProblem.ARCHIVE_LIMITS.ofFile();
      case REJECTED -> TableProblem.FILE_REJECTED.ofFile();
      case UNREADABLE -> TableProblem.UNREADABLE_TABLE.ofFile();
    };
  }

  boolean has(String part) {
    return parts.contains(part);
  }

  XMLStreamReader read(String part) throws IOException, XMLStreamException {
    // Named, so that what the part says of its encoding can't hide anything from the guard.
    return new FewNames(factory().createXMLStreamReader(new Guarded(archive.read(part)), "UTF-8"));
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
    archive.close();
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
   * Keeps from the parser what could fill its memory: long stretches without a tag, and everything
   * that begins with {@code <!}.
   */
  private static final class Guarded extends FilterInputStream {

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
      var count = super.read(buffer, offset, length);
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
      if (sinceTag > MAX_BETWEEN_TAGS
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
