package vn.danvan.platform.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files of every sort, good and bad. */
public final class SampleFiles {

  /** Stands in all metadata; must not be found in what is stored. */
  public static final String SECRET = "GPS 10.9333 108.1000";

  private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int JPEG_START = 2;
  private static final int PNG_HEADER_END = 33;

  private SampleFiles() {}

  /** A photo as a camera makes it: with Exif, IPTC and a comment. */
  public static byte[] photo() {
    return insert(
        image("jpg"),
        JPEG_START,
        segment(0xE1, "Exif\0\0" + SECRET),
        segment(0xED, "Photoshop 3.0\0" + SECRET),
        segment(0xFE, SECRET));
  }

  /** A photo whose Exif says how the camera was held, and where. */
  public static byte[] turned(int orientation) {
    var exif = little(38).put(ascii("II*\0")).putInt(8).putShort((short) 2);
    exif.putShort((short) 0x010F).putShort((short) 2).putInt(4).put(ascii("GPS\0"));
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation).putInt(0);
    return insert(
        image("jpg"),
        JPEG_START,
        segment(0xE1, "Exif\0\0" + new String(exif.array(), StandardCharsets.ISO_8859_1) + SECRET));
  }

  public static byte[] png() {
    return insert(
        image("png"),
        PNG_HEADER_END,
        chunk("tEXt", ascii("Author\0" + SECRET)),
        chunk("eXIf", ascii(SECRET)),
        chunk("iTXt", ascii(SECRET)),
        chunk("zTXt", ascii(SECRET)),
        chunk("prVt", ascii(SECRET)),
        chunk("tIME", new byte[7]));
  }

  /** A picture whose header names its extent; without data that a viewer could show. */
  public static byte[] png(int width, int height) {
    var header =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    return insert(
        PNG_SIGNATURE,
        PNG_SIGNATURE.length,
        chunk("IHDR", header.array()),
        chunk("IDAT", new byte[1]),
        chunk("IEND", new byte[0]));
  }

  /** A picture of the extent; its header says that metadata follow. */
  public static byte[] webp(int width, int height) {
    var extended = little(10).put((byte) 0x0C).put(new byte[3]);
    extended.put(three(width - 1)).put(three(height - 1));
    var lossless = little(6).put((byte) 0x2F).putInt((width - 1) | (height - 1) << 14);
    var chunks =
        insert(
            new byte[0],
            0,
            riff("VP8X", extended.array()),
            riff("VP8L", lossless.array()),
            riff("EXIF", ascii(SECRET)),
            riff("XMP ", ascii(SECRET)));
    var head = little(12).put(ascii("RIFF")).putInt(chunks.length + 4).put(ascii("WEBP"));
    return insert(head.array(), 12, chunks);
  }

  public static byte[] pdf() {
    return ascii("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
  }

  public static byte[] docx() {
    return office("word/document.xml", Map.of());
  }

  public static byte[] xlsx() {
    return office("xl/workbook.xml", Map.of());
  }

  public static byte[] pptx() {
    return office("ppt/presentation.xml", Map.of());
  }

  public static byte[] office(String mainPart, Map<String, byte[]> more) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("[Content_Types].xml", types("application/xml"));
    parts.put(mainPart, ascii("<document/>"));
    parts.putAll(more);
    return zip(parts);
  }

  public static byte[] types(String mainType) {
    return ascii(
        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/main.xml\" ContentType=\""
            + mainType
            + "\"/></Types>");
  }

  public static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] joined(byte[] first, byte[] second) {
    return insert(first, first.length, second);
  }

  public static byte[] image(String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static byte[] insert(byte[] bytes, int at, byte[]... parts) {
    var joined = new ByteArrayOutputStream();
    joined.write(bytes, 0, at);
    for (var part : parts) {
      joined.writeBytes(part);
    }
    joined.write(bytes, at, bytes.length - at);
    return joined.toByteArray();
  }

  private static byte[] segment(int marker, String content) {
    return ByteBuffer.allocate(content.length() + 4)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (content.length() + 2))
        .put(ascii(content))
        .array();
  }

  private static byte[] chunk(String name, byte[] content) {
    var checksum = new CRC32();
    checksum.update(ascii(name));
    checksum.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(ascii(name))
        .put(content)
        .putInt((int) checksum.getValue())
        .array();
  }

  private static byte[] riff(String name, byte[] content) {
    var padded = content.length + (content.length & 1);
    return little(8 + padded).put(ascii(name)).putInt(content.length).put(content).array();
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] three(int number) {
    return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16)};
  }
}
