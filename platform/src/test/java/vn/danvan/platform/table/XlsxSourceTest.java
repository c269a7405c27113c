package vn.danvan.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.testing.Workbook;

class XlsxSourceTest {

  private static final int ROWS = 20;

  @TempDir Path folder;

  private List<TableRow> rows(Workbook book) throws IOException {
    var rows = new ArrayList<TableRow>();
    try (var source = TableSource.open(book.in(folder), "table.xlsx", ROWS)) {
      for (var row = source.next(); row != null; row = source.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Cell onlyCell(String cell) throws IOException {
    return rows(Workbook.of(List.of(List.of(cell)))).getFirst().cell(0);
  }

  private void isRefused(Workbook book, TableProblem problem) {
    assertThatThrownBy(() -> rows(book))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(problem);
              assertThat(refusal.violations().getFirst().pointer()).isEqualTo("file");
            });
  }

  @Test
  void rowsKeepTheirPlacesAndBlankOnesArePassedOver() throws IOException {
    var rows =
        rows(
            Workbook.sheet(
                """
                <sheetData><row r="1"><c r="A1" t="str"><v>A</v></c></row><row r="2"/>
                <row r="3"><c r="B3" s="0"/></row>
                <row r="5"><c r="C5"><v>7</v></c></row></sheetData>
                """));
    assertThat(rows).extracting(TableRow::number).containsExactly(1, 5);
    assertThat(rows.getLast().cells()).containsExactly(null, null, new Cell(Cell.Kind.NUMBER, "7"));
  }

  @Test
  void aSharedTextIsNotMultipliedWithoutEnd() {
    var text = "x".repeat(30_000);
    var row = Collections.nCopies(50, "<c t='s'><v>0</v></c>");
    var book =
        Workbook.of(Collections.nCopies(ROWS, row))
            .part("xl/sharedStrings.xml", "<sst><si><t>" + text + "</t></si></sst>");
    isRefused(book, TableProblem.ARCHIVE_LIMITS);
  }

  @Test
  void namesAreNotCollectedWithoutEnd() {
    var names = new StringBuilder("<sheetData/>");
    for (int i = 0; i <= XlsxArchive.MAX_NAMES; i++) {
      names.append("<n").append(i).append("/>");
    }
    isRefused(Workbook.sheet(names.toString()), TableProblem.ARCHIVE_LIMITS);
    var deep = "<a>".repeat(10_000) + "</a>".repeat(10_000);
    isRefused(Workbook.sheet(deep), TableProblem.UNREADABLE_TABLE);
  }

  @Test
  void textsAreSharedOrStandInTheirCells() throws IOException {
    var book =
        Workbook.of(
                List.of(
                    List.of(
                        "<c t='s'><v>1</v></c>",
                        "<c t='inlineStr'><is><r><t>Dân </t></r><r><t>vận</t></r></is></c>",
                        "a&b_x000A_c_x005F_x000A_")))
            .part(
                "xl/sharedStrings.xml",
                "<sst><si><t>một</t></si><si><t>hai</t><rPh><t>đọc</t></rPh></si></sst>");
    assertThat(rows(book).getFirst().cells())
        .extracting(Cell::text)
        .containsExactly("hai", "Dân vận", "a&b\nc_x000A_");
  }

  @Test
  void decomposedTextIsComposed() throws IOException {
    var decomposed = Normalizer.normalize("Dân vận khéo", Normalizer.Form.NFD);
    assertThat(onlyCell(decomposed).text()).isEqualTo("Dân vận khéo");
  }

  @Test
  void aNumberIsADayOnlyWhereItsCellShowsOne() throws IOException {
    assertThat(onlyCell("<c s='1'><v>45291</v></c>"))
        .isEqualTo(new Cell(Cell.Kind.DATE, "2023-12-31"));
    assertThat(onlyCell("<c s='1'><v>61</v></c>").text()).isEqualTo("1900-03-01");
    assertThat(onlyCell("<c s='1'><v>60</v></c>").kind()).isEqualTo(Cell.Kind.NUMBER);
    assertThat(onlyCell("<c s='1'><v>45291.5</v></c>").kind()).isEqualTo(Cell.Kind.NUMBER);
    assertThat(onlyCell("<c s='0'><v>45291</v></c>").kind()).isEqualTo(Cell.Kind.NUMBER);
    assertThat(onlyCell("<c s='9'><v>45291</v></c>").kind()).isEqualTo(Cell.Kind.NUMBER);
  }

  @Test
  void formatsOfABooksOwnShowDaysToo() throws IOException {
    var styles =
        """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
        <numFmt numFmtId="165" formatCode="0 &quot;days&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="164"/></cellStyleXfs>
        <cellXfs><xf numFmtId="165"/><xf numFmtId="164"/></cellXfs></styleSheet>
        """;
    var book = Workbook.of(List.of(List.of("<c s='1'><v>45291</v></c>", "<c s='0'><v>3</v></c>")));
    assertThat(rows(book.part("xl/styles.xml", styles)).getFirst().cells())
        .extracting(Cell::kind)
        .containsExactly(Cell.Kind.DATE, Cell.Kind.NUMBER);
  }

  @Test
  void daysCountedFrom1904StayNumbers() throws IOException {
    var book =
        Workbook.of(List.of(List.of("<c s='1'><v>45291</v></c>")))
            .bookOf("<workbookPr date1904='1'/><sheets><sheet name='A' r:id='rId1'/></sheets>");
    assertThat(rows(book).getFirst().cell(0).kind()).isEqualTo(Cell.Kind.NUMBER);
  }

  @Test
  void numbersLoseTheNoiseOfTheirArithmetic() throws IOException {
    assertThat(onlyCell("<c><v>0.30000000000000004</v></c>").text()).isEqualTo("0.3");
    assertThat(onlyCell("<c><v>1.2E3</v></c>").text()).isEqualTo("1200");
    assertThat(onlyCell("<c><v>600</v></c>").text()).isEqualTo("600");
  }

  @Test
  void formulasErrorsAndTruthValuesAreTold() throws IOException {
    assertThat(onlyCell("<c><f>1+1</f><v>2</v></c>").kind()).isEqualTo(Cell.Kind.FORMULA);
    assertThat(onlyCell("<c t='str'><f>WEBSERVICE(\"http://x\")</f></c>").kind())
        .isEqualTo(Cell.Kind.FORMULA);
    assertThat(onlyCell("<c t='e'><v>#REF!</v></c>").kind()).isEqualTo(Cell.Kind.ERROR);
    assertThat(onlyCell("<c t='b'><v>1</v></c>").kind()).isEqualTo(Cell.Kind.BOOLEAN);
  }

  @Test
  void theLastRowMayBeUsedAndNoneBehindIt() throws IOException {
    var last = ROWS + 1;
    assertThat(
            rows(
                Workbook.sheet(
                    "<sheetData><row r='" + last + "'><c><v>1</v></c></row></sheetData>")))
        .hasSize(1);
    isRefused(
        Workbook.sheet("<sheetData><row r='1048576'/></sheetData>"), TableProblem.TOO_MANY_ROWS);
    isRefused(
        Workbook.sheet("<sheetData>" + "<row/>".repeat(ROWS + 2) + "</sheetData>"),
        TableProblem.TOO_MANY_ROWS);
  }

  @Test
  void aHundredColumnsMayBeUsed() throws IOException {
    assertThat(onlyCell("<c r='CV1'><v>1</v></c>")).isNull();
    isRefused(
        Workbook.of(List.of(List.of("<c r='CW1'><v>1</v></c>"))), TableProblem.TOO_MANY_COLUMNS);
    isRefused(
        Workbook.of(List.of(List.of("<c r='ZZZZZZZZZZ1'><v>1</v></c>"))),
        TableProblem.TOO_MANY_COLUMNS);
  }

  @Test
  void aCellHoldsWhatASpreadsheetTakes() throws IOException {
    assertThat(onlyCell("x".repeat(32_767)).text()).hasSize(32_767);
    isRefused(Workbook.of(List.of(List.of("x".repeat(32_768)))), TableProblem.CELL_TOO_LONG);
    var shared = Workbook.of(List.of(List.of("<c t='s'><v>0</v></c>")));
    for (var length : List.of(32_768, 200_000)) {
      shared.part("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(length) + "</t></si></sst>");
      isRefused(shared, TableProblem.ARCHIVE_LIMITS);
    }
    shared.part("xl/sharedStrings.xml", "<sst><si><t>" + "ệ".repeat(32_767) + "</t></si></sst>");
    assertThat(rows(shared).getFirst().cell(0).text()).hasSize(32_767);
  }

  @Test
  void mergedCellsAndFurtherSheetsAreRefused() throws IOException {
    isRefused(
        Workbook.sheet("<sheetData/><mergeCells><mergeCell ref='A1:C1'/></mergeCells>"),
        TableProblem.MERGED_CELLS);
    var row = List.of(List.of("x"));
    var second = "<sheet name='A' r:id='rId1'/><sheet name='%s' r:id='rId2'/>";
    isRefused(Workbook.of(row).book(second.formatted("B")), TableProblem.MORE_THAN_ONE_SHEET);
    assertThat(rows(Workbook.of(row).book(second.formatted("Hướng dẫn")))).hasSize(1);
  }

  @Test
  void bombsAreRefusedBeforeTheyGoOff() {
    isRefused(
        Workbook.of(List.of(List.of("x"))).part("xl/media/a.bin", new byte[201 * 1024 * 1024]),
        TableProblem.ARCHIVE_LIMITS);
    isRefused(
        Workbook.sheet("<sheetData>" + "<row></row>".repeat(500_000) + "</sheetData>"),
        TableProblem.TOO_MANY_ROWS);
    isRefused(
        Workbook.of(List.of(List.of("<c t='s'><v>0</v></c>")))
            .part("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(4_000_000) + "</sst>"),
        TableProblem.ARCHIVE_LIMITS);
    isRefused(
        Workbook.sheet("<sheetData><row a='" + "x".repeat(300_000) + "'/></sheetData>"),
        TableProblem.ARCHIVE_LIMITS);
    var many = Workbook.of(List.of(List.of("x")));
    for (int i = 0; i < 5_000; i++) {
      many.part("xl/media/" + i, "");
    }
    isRefused(many, TableProblem.ARCHIVE_LIMITS);
    isRefused(
        Workbook.of(List.of(List.of("x"))).part("../../etc/passwd", "x"),
        TableProblem.ARCHIVE_LIMITS);
  }

  @Test
  void declarationsOfEntitiesAreRefusedUnread() {
    var laughs =
        "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><worksheet><sheetData/></worksheet>";
    isRefused(
        Workbook.sheet("").part("xl/worksheets/sheet1.xml", laughs), TableProblem.ARCHIVE_LIMITS);
    var external = "<?xml version='1.0'?><!DOCTYPE x SYSTEM 'file:///etc/passwd'><workbook/>";
    isRefused(Workbook.sheet("").part("xl/workbook.xml", external), TableProblem.ARCHIVE_LIMITS);
    var hidden = external.getBytes(StandardCharsets.UTF_16);
    isRefused(Workbook.sheet("").part("xl/workbook.xml", hidden), TableProblem.UNREADABLE_TABLE);
  }

  @Test
  void whatIsNoTableIsRefused() throws IOException {
    isRefused(Workbook.sheet("<sheetData><row></sheetData>"), TableProblem.UNREADABLE_TABLE);
    isRefused(Workbook.sheet("").book(""), TableProblem.UNREADABLE_TABLE);
    isRefused(
        Workbook.of(List.of(List.of("<c t='s'><v>7</v></c>"))), TableProblem.UNREADABLE_TABLE);
    isRefused(Workbook.of(List.of(List.of("<c><v>x</v></c>"))), TableProblem.UNREADABLE_TABLE);
    isRefused(
        Workbook.of(List.of(List.of("x"))).part("xl/vbaProject.bin", "x"),
        TableProblem.FILE_REJECTED);
    var whole = Workbook.of(List.of(List.of("x"))).bytes();
    for (var damaged :
        List.of(Arrays.copyOf(whole, whole.length - 30), new byte[] {'P', 'K', 3, 4})) {
      var file = Files.write(folder.resolve("damaged.xlsx"), damaged);
      assertThatThrownBy(() -> TableSource.open(file, null, ROWS))
          .isInstanceOfSatisfying(
              DomainException.class,
              refusal -> assertThat(refusal.type()).isEqualTo(TableProblem.UNREADABLE_TABLE));
    }
  }

  @Test
  void oldAndEncryptedFilesAreRefusedByTheirFirstBytes() throws IOException {
    var old =
        Files.write(
            folder.resolve("old.xls"),
            new byte[] {
              (byte) 0xD0,
              (byte) 0xCF,
              0x11,
              (byte) 0xE0,
              (byte) 0xA1,
              (byte) 0xB1,
              0x1A,
              (byte) 0xE1,
              0,
              0
            });
    assertThatThrownBy(() -> TableSource.open(old, "old.xls", ROWS))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.type()).isEqualTo(TableProblem.FILE_REJECTED));
  }
}
