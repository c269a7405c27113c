package vn.danvan.platform.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.danvan.platform.time.VietnamTime;

/** Writes a document as DOCX, to be opened and edited by any office program. */
final class DocxWriter {

  private static final String FONT = "Times New Roman";
  private static final int TABLE_POINTS = 11;
  private static final int TWIPS_PER_MILLIMETRE = 57;
  private static final int SHORT_SIDE = 210 * TWIPS_PER_MILLIMETRE;
  private static final int LONG_SIDE = 297 * TWIPS_PER_MILLIMETRE;

  /** The first day that the directory of an archive can tell. */
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private DocxWriter() {}

  static byte[] write(OfficialDocument document) {
    try (var word = new XWPFDocument();
        var bytes = new ByteArrayOutputStream()) {
      describe(word, document);
      lay(word, document.page());
      document.blocks().forEach(block -> add(word, block));
      word.write(bytes);
      return withoutTimes(bytes.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException("Writing to memory doesn't fail", impossible);
    }
  }

  private static void describe(XWPFDocument word, OfficialDocument document) {
    var day = Date.from(document.date().atStartOfDay(VietnamTime.ZONE).toInstant());
    var about = word.getProperties().getCoreProperties();
    about.setTitle(document.title());
    about.setCreated(Optional.of(day));
    about.setModified(Optional.of(day));
    about.setCreator("Dân Vận");
  }

  private static void lay(XWPFDocument word, OfficialDocument.Page page) {
    var section = word.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    switch (page) {
      case PORTRAIT -> {
        size.setW(BigInteger.valueOf(SHORT_SIDE));
        size.setH(BigInteger.valueOf(LONG_SIDE));
      }
      case LANDSCAPE -> {
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        size.setOrient(STPageOrientation.LANDSCAPE);
      }
    }
    var margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(20 * TWIPS_PER_MILLIMETRE));
    margins.setBottom(BigInteger.valueOf(20 * TWIPS_PER_MILLIMETRE));
    margins.setLeft(BigInteger.valueOf(25 * TWIPS_PER_MILLIMETRE));
    margins.setRight(BigInteger.valueOf(15 * TWIPS_PER_MILLIMETRE));
  }

  private static void add(XWPFDocument word, Block block) {
    switch (block) {
      case Block.Paragraph(var line) -> write(word.createParagraph(), line);
      case Block.Halves(var left, var right) -> {
        var table = word.createTable(1, 2);
        table.removeBorders();
        widen(table);
        lines(table.getRow(0).getCell(0), left);
        lines(table.getRow(0).getCell(1), right);
      }
      case Block.Table table -> add(word, table);
      case Block.PageBreak _ -> word.createParagraph().createRun().addBreak(BreakType.PAGE);
    }
  }

  private static void add(XWPFDocument word, Block.Table content) {
    var columns = content.columns();
    var table = word.createTable(content.rows().size() + 1, columns.size());
    widen(table);
    var whole = columns.stream().mapToInt(Block.Column::share).sum();
    var head = table.getRow(0);
    head.setRepeatHeader(true);
    for (int place = 0; place < columns.size(); place++) {
      var column = columns.get(place);
      var cell = head.getCell(place);
      cell.setWidth(100 * column.share() / whole + "%");
      write(cell, Line.centered(column.heading()).bold().sized(TABLE_POINTS));
      for (int row = 0; row < content.rows().size(); row++) {
        write(
            table.getRow(row + 1).getCell(place),
            new Line(
                content.rows().get(row).get(place),
                Line.Face.PLAIN,
                column.alignment(),
                TABLE_POINTS));
      }
    }
  }

  private static void widen(XWPFTable table) {
    table.setWidthType(TableWidthType.PCT);
    table.setWidth("100%");
  }

  private static void lines(XWPFTableCell cell, List<Line> lines) {
    cell.setWidth("50%");
    for (int place = 0; place < lines.size(); place++) {
      write(place == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph(), lines.get(place));
    }
  }

  private static void write(XWPFTableCell cell, Line line) {
    write(cell.getParagraphs().getFirst(), line);
  }

  private static void write(XWPFParagraph paragraph, Line line) {
    paragraph.setAlignment(
        switch (line.alignment()) {
          case LEFT -> ParagraphAlignment.LEFT;
          case CENTER -> ParagraphAlignment.CENTER;
          case RIGHT -> ParagraphAlignment.RIGHT;
          case JUSTIFIED -> ParagraphAlignment.BOTH;
        });
    var run = paragraph.createRun();
    run.setFontFamily(FONT);
    run.setFontSize(line.points());
    run.setBold(line.face() == Line.Face.BOLD);
    run.setItalic(line.face() == Line.Face.ITALIC);
    run.setText(line.text());
  }

  /** The library notes in each entry when it was written; the same document is the same file. */
  private static byte[] withoutTimes(byte[] archive) throws IOException {
    var bytes = new ByteArrayOutputStream(archive.length);
    try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
        var out = new ZipOutputStream(bytes)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var same = new ZipEntry(entry.getName());
        same.setTimeLocal(EARLIEST);
        out.putNextEntry(same);
        in.transferTo(out);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
