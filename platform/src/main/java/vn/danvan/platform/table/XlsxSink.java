package vn.danvan.platform.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An XLSX file with one sheet of rows and, where columns have notes, a second one that explains
 * them. Texts stand in their cells, so that nothing has to be kept until the end.
 */
final class XlsxSink implements TableSink {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
  private static final int LONGEST_CHOICES = 255;
  private static final int LAST_ROW = 1_048_576;
  private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** Order of the formats of cells in the part with the styles. */
  private static final int HEADING = 1;

  private static final int TEXT = 2;
  private static final int DATE = 3;

  private static final String START =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String STYLES =
      START
          + """
          <styleSheet %s>
          <numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
          <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
          <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
          <fills count="2"><fill><patternFill patternType="none"/></fill>\
          <fill><patternFill patternType="gray125"/></fill></fills>
          <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
          <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
          <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
          <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
          <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
          <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
          </styleSheet>
          """
              .formatted(MAIN);

  private final ZipOutputStream zip;
  private final Writer out;
  private final List<TableColumn> columns;
  private int number;

  XlsxSink(OutputStream out, String name, List<TableColumn> columns) throws IOException {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    this.columns = columns;
    var explained = columns.stream().map(TableColumn::note).anyMatch(Objects::nonNull);
    frame(name, explained);
    if (explained) {
      guide();
    }
    begin("xl/worksheets/sheet1.xml");
    this.out.write("<worksheet " + MAIN + ">");
    this.out.write(
        "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
            + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
    widths();
    this.out.write("<sheetData>");
    write(columns.stream().map(TableColumn::heading).toList(), HEADING);
  }

  private void frame(String name, boolean explained) throws IOException {
    begin("[Content_Types].xml");
    out.write(
        "<Types xmlns=\""
            + PACKAGE
            + "content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
    contentType("/xl/workbook.xml", "sheet.main+xml");
    contentType("/xl/styles.xml", "styles+xml");
    contentType("/xl/worksheets/sheet1.xml", "worksheet+xml");
    if (explained) {
      contentType("/xl/worksheets/sheet2.xml", "worksheet+xml");
    }
    out.write("</Types>");
    begin("_rels/.rels");
    out.write("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    relation("rId1", "officeDocument", "xl/workbook.xml");
    out.write("</Relationships>");
    begin("xl/_rels/workbook.xml.rels");
    out.write("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    relation("rId1", "worksheet", "worksheets/sheet1.xml");
    relation("rId3", "styles", "styles.xml");
    if (explained) {
      relation("rId2", "worksheet", "worksheets/sheet2.xml");
    }
    out.write("</Relationships>");
    begin("xl/workbook.xml");
    out.write("<workbook " + MAIN + " xmlns:r=\"" + OFFICE + "\"><sheets>");
    sheet(name, 1);
    if (explained) {
      sheet(XlsxBook.GUIDE, 2);
    }
    out.write("</sheets></workbook>");
    out.flush();
    zip.putNextEntry(new ZipEntry("xl/styles.xml"));
    out.write(STYLES);
  }

  private void contentType(String part, String type) throws IOException {
    out.write("<Override PartName=\"" + part + "\" ContentType=\"" + TYPES + type + "\"/>");
  }

  private void relation(String id, String type, String target) throws IOException {
    out.write(
        "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
            .formatted(id, OFFICE, type, target));
  }

  private void sheet(String name, int id) throws IOException {
    out.write("<sheet name=\"");
    escape(name);
    out.write("\" sheetId=\"" + id + "\" r:id=\"rId" + id + "\"/>");
  }

  private void guide() throws IOException {
    begin("xl/worksheets/sheet2.xml");
    out.write("<worksheet " + MAIN + "><cols>");
    out.write("<col min=\"1\" max=\"1\" width=\"30\" customWidth=\"1\"/>");
    out.write("<col min=\"2\" max=\"2\" width=\"100\" customWidth=\"1\"/></cols><sheetData>");
    write(List.of("Cột", "Cách điền"), HEADING);
    for (var column : columns) {
      write(List.of(column.heading(), column.note() == null ? "" : column.note()), TEXT);
    }
    out.write("</sheetData></worksheet>");
    number = 0;
  }

  private void widths() throws IOException {
    out.write("<cols>");
    for (int i = 1; i <= columns.size(); i++) {
      var style =
          switch (columns.get(i - 1).kind()) {
            case TEXT -> TEXT;
            case DATE -> DATE;
            case NUMBER -> 0;
          };
      out.write(
          "<col min=\"%d\" max=\"%d\" width=\"24\" style=\"%d\" customWidth=\"1\"/>"
              .formatted(i, i, style));
    }
    out.write("</cols>");
  }

  private void begin(String part) throws IOException {
    out.flush();
    zip.putNextEntry(new ZipEntry(part));
    out.write(START);
  }

  @Override
  public void row(List<?> values) throws IOException {
    write(values, TEXT);
  }

  private void write(List<?> values, int textStyle) throws IOException {
    if (++number > LAST_ROW) {
      throw new IOException("A sheet has no more rows");
    }
    out.write("<row r=\"" + number + "\">");
    for (int i = 0; i < values.size(); i++) {
      switch (values.get(i)) {
        case null -> {
          // Nothing stands there.
        }
        case LocalDate day when !day.isBefore(FIRST_DAY) ->
            value(i, DATE, Long.toString(DAY_ZERO.until(day, ChronoUnit.DAYS)));
        case Number one -> value(i, 0, one.toString());
        case Object text -> text(i, textStyle, HarmlessText.of(text.toString()));
      }
    }
    out.write("</row>");
  }

  private void value(int column, int style, String value) throws IOException {
    out.write("<c r=\"" + name(column) + number + "\" s=\"" + style + "\"><v>" + value);
    out.write("</v></c>");
  }

  private void text(int column, int style, String text) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    out.write("<c r=\"" + name(column) + number + "\" s=\"" + style + "\" t=\"inlineStr\"><is>");
    out.write("<t xml:space=\"preserve\">");
    escape(ESCAPED.matcher(text).replaceAll("_x005F_"));
    out.write("</t></is></c>");
  }

  private static String name(int column) {
    var name = new StringBuilder();
    for (var rest = column; rest >= 0; rest = rest / 26 - 1) {
      name.insert(0, (char) ('A' + rest % 26));
    }
    return name.toString();
  }

  private void escape(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      var unit = text.charAt(i);
      switch (unit) {
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '&' -> out.write("&amp;");
        case '"' -> out.write("&quot;");
        case '\n', '\t' -> out.write(unit);
        default -> {
          if (unit < ' ' || unit >= '\uFFFE') {
            out.write("_x%04X_".formatted((int) unit));
          } else {
            out.write(unit);
          }
        }
      }
    }
  }

  /** Lists to choose from stand behind the rows; a list that is too long is left to the guide. */
  private void choices() throws IOException {
    var offered =
        columns.stream()
            .filter(column -> !column.choices().isEmpty())
            .filter(column -> String.join(",", column.choices()).length() <= LONGEST_CHOICES)
            .toList();
    if (offered.isEmpty()) {
      return;
    }
    out.write("<dataValidations count=\"" + offered.size() + "\">");
    for (var column : offered) {
      var name = name(columns.indexOf(column));
      out.write("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"");
      out.write(name + "2:" + name + LAST_ROW + "\"><formula1>&quot;");
      escape(String.join(",", column.choices()));
      out.write("&quot;</formula1></dataValidation>");
    }
    out.write("</dataValidations>");
  }

  @Override
  public void close() throws IOException {
    out.write("</sheetData>");
    choices();
    out.write("</worksheet>");
    out.flush();
    zip.finish();
  }
}
