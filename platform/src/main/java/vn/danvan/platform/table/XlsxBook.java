package vn.danvan.platform.table;

import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an XLSX file says around its sheet.
 *
 * @param sheet name of the part with the data
 * @param from1904 whether days are counted from 1904
 * @param dateStyles styles that show a number as a day
 * @param texts which cells share; open until they are closed
 */
record XlsxBook(String sheet, boolean from1904, BitSet dateStyles, SharedTexts texts) {

  /** Name of the sheet that explains a template; it may stay. */
  static final String GUIDE = "Hướng dẫn";

  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String STYLES = "xl/styles.xml";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern QUOTED_OR_COLORED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

  /** Numbers of formats with a day that every program knows without being told. */
  private static final Set<Integer> DATE_FORMATS =
      Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

  static XlsxBook read(XlsxArchive archive) throws IOException, XMLStreamException {
    var targets = targets(archive);
    var ids = new ArrayList<String>();
    var from1904 = false;
    var xml = archive.read(WORKBOOK);
    while (xml.hasNext()) {
      if (xml.next() != START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("workbookPr")) {
        from1904 = isTrue(attribute(xml, "date1904"));
      } else if (xml.getLocalName().equals("sheet") && !GUIDE.equals(attribute(xml, "name"))) {
        ids.add(attribute(xml, "id"));
      }
    }
    if (ids.size() > 1) {
      throw TableProblem.MORE_THAN_ONE_SHEET.ofFile();
    }
    var sheet = ids.isEmpty() ? null : targets.get(ids.getFirst());
    if (sheet == null) {
      throw TableProblem.UNREADABLE_TABLE.ofFile();
    }
    return new XlsxBook(sheet, from1904, dateStyles(archive), texts(archive));
  }

  private static Map<String, String> targets(XlsxArchive archive)
      throws IOException, XMLStreamException {
    var targets = new HashMap<String, String>();
    var xml = archive.read(RELATIONS);
    while (xml.hasNext()) {
      if (xml.next() == START_ELEMENT
          && xml.getLocalName().equals("Relationship")
          && !"External".equals(attribute(xml, "TargetMode"))) {
        var target = String.valueOf(attribute(xml, "Target"));
        targets.put(
            String.valueOf(attribute(xml, "Id")),
            target.startsWith("/") ? target.substring(1) : "xl/" + target);
      }
    }
    return targets;
  }

  private static BitSet dateStyles(XlsxArchive archive) throws IOException, XMLStreamException {
    var styles = new BitSet();
    if (!archive.has(STYLES)) {
      return styles;
    }
    var dates = new HashSet<>(DATE_FORMATS);
    var xml = archive.read(STYLES);
    var inCells = false;
    var index = 0;
    while (xml.hasNext()) {
      var event = xml.next();
      if (event == START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" -> {
            if (showsDay(String.valueOf(attribute(xml, "formatCode")))) {
              dates.add(number(attribute(xml, "numFmtId")));
            }
          }
          case "cellXfs" -> inCells = true;
          case "xf" -> {
            if (inCells && index < 100_000) {
              styles.set(index++, dates.contains(number(attribute(xml, "numFmtId"))));
            }
          }
          default -> {
            // Fonts, fills and borders say nothing of what a number means.
          }
        }
      } else if (event == END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        inCells = false;
      }
    }
    return styles;
  }

  private static boolean showsDay(String format) {
    var bare = QUOTED_OR_COLORED.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
  }

  private static SharedTexts texts(XlsxArchive archive) throws IOException, XMLStreamException {
    var texts = new SharedTexts();
    try {
      if (archive.has(TEXTS)) {
        var xml = archive.read(TEXTS);
        while (xml.hasNext()) {
          if (xml.next() == START_ELEMENT && xml.getLocalName().equals("si")) {
            texts.add(richText(xml, 0));
          }
        }
        texts.flush();
      }
      return texts;
    } catch (IOException | XMLStreamException | RuntimeException failure) {
      texts.close();
      throw failure;
    }
  }

  /**
   * The text of the element that was begun, to its end; readings of foreign characters left out.
   *
   * @param row for the problem, if the text is too long
   */
  static String richText(XMLStreamReader xml, int row) throws XMLStreamException {
    var text = new StringBuilder();
    var inText = false;
    var reading = 0;
    for (var depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case START_ELEMENT -> {
          depth++;
          inText = xml.getLocalName().equals("t");
          if (xml.getLocalName().equals("rPh")) {
            reading = depth;
          }
        }
        case END_ELEMENT -> {
          reading = reading == depth ? 0 : reading;
          depth--;
          inText = false;
        }
        case CHARACTERS, SPACE -> {
          if (inText && reading == 0) {
            append(text, xml, row);
          }
        }
        default -> {
          // Nothing else stands in a text.
        }
      }
    }
    return unescaped(text);
  }

  /** The text directly within the element that was begun, to its end. */
  static String plainText(XMLStreamReader xml, int row) throws XMLStreamException {
    var text = new StringBuilder();
    for (var depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case START_ELEMENT -> depth++;
        case END_ELEMENT -> depth--;
        case CHARACTERS, SPACE -> append(text, xml, row);
        default -> {
          // Nothing else stands in a value.
        }
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, XMLStreamReader xml, int row) {
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    // With every character escaped a cell is seven times as long as what it says.
    if (text.length() > 7 * TableSource.MAX_CELL) {
      throw TableProblem.CELL_TOO_LONG.ofFile(row, TableSource.MAX_CELL);
    }
  }

  private static String unescaped(StringBuilder text) {
    if (text.indexOf("_x") < 0) {
      return text.toString();
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }

  /** By its local name, whatever its namespace. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  private static boolean isTrue(String value) {
    return "1".equals(value) || "true".equals(value);
  }

  /** -1 for what is no number. */
  static int number(String text) {
    try {
      return text == null ? -1 : Integer.parseInt(text);
    } catch (NumberFormatException notOne) {
      return -1;
    }
  }
}
