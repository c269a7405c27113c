package vn.danvan.platform.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files for tests, part by part, so that what no program would write can be written too. */
public final class Workbook {

  private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private Workbook(String sheet) {
    part("[Content_Types].xml", "<Types xmlns='" + RELATIONS + "content-types'/>");
    part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>");
    book("<sheet name='Trang 1' sheetId='1' r:id='rId1'/>");
    part(
        "xl/styles.xml",
        "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");
    part("xl/worksheets/sheet1.xml", sheet);
  }

  /** With what stands in the sheet, such as {@code <sheetData>...}. */
  public static Workbook sheet(String content) {
    return new Workbook("<worksheet xmlns='" + MAIN + "'>" + content + "</worksheet>");
  }

  /** With rows of texts and numbers; null leaves a cell out, a text in {@code <>} is a cell. */
  public static Workbook of(List<? extends List<?>> rows) {
    var data = new StringBuilder("<sheetData>");
    for (var row : rows) {
      data.append("<row>");
      row.forEach(value -> data.append(cell(value)));
      data.append("</row>");
    }
    return sheet(data.append("</sheetData>").toString());
  }

  private static String cell(Object value) {
    return switch (value) {
      case null -> "<c/>";
      case Number number -> "<c><v>" + number + "</v></c>";
      case String xml when xml.startsWith("<c") -> xml;
      case Object text ->
          "<c t='inlineStr'><is><t>"
              + text.toString().replace("&", "&amp;").replace("<", "&lt;")
              + "</t></is></c>";
    };
  }

  /** With the sheets of the book, such as {@code <sheet name='A' r:id='rId1'/>}. */
  public Workbook book(String sheets) {
    return bookOf("<sheets>" + sheets + "</sheets>");
  }

  /** With everything that stands in the book. */
  public Workbook bookOf(String content) {
    return part("xl/workbook.xml", "<workbook xmlns:r='r'>" + content + "</workbook>");
  }

  public Workbook part(String name, String content) {
    return part(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public Workbook part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Writes it into the folder. */
  public Path in(Path folder) {
    try {
      return Files.write(folder.resolve("table.xlsx"), bytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
