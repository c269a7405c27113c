package vn.danvan.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.problem.ProblemType;

class CsvSourceTest {

  private static final int ROWS = 5;

  @TempDir Path folder;

  private List<TableRow> rows(byte[] content) throws IOException {
    var file = Files.write(folder.resolve("table.csv"), content);
    var rows = new ArrayList<TableRow>();
    try (var source = TableSource.open(file, "table.CSV", ROWS)) {
      for (var row = source.next(); row != null; row = source.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<TableRow> rows(String content) throws IOException {
    return rows(content.getBytes(StandardCharsets.UTF_8));
  }

  private void isRefused(byte[] content, ProblemType problem) {
    assertThatThrownBy(() -> rows(content))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(problem);
              assertThat(refusal.violations().getFirst().pointer()).isEqualTo("file");
            });
  }

  private void isRefused(String content, ProblemType problem) {
    isRefused(content.getBytes(StandardCharsets.UTF_8), problem);
  }

  @Test
  void commasSemicolonsAndTabsSeparate() throws IOException {
    for (var line : List.of("a,b\nc,d\n", "a;b\r\nc;d", "\uFEFFa\tb\nc\td", "a;b;c,\nc;d;")) {
      var rows = rows(line);
      assertThat(rows).hasSize(2);
      assertThat(rows.getLast().cell(0).text()).isEqualTo("c");
      assertThat(rows.getFirst().cell(0).text()).isEqualTo("a");
    }
  }

  @Test
  void quotedCellsHoldAnything() throws IOException {
    var rows = rows("a,b\n\"x, \"\"y\"\"\nz\",\"\"\n\n,,\n1,2\n");
    assertThat(rows).extracting(TableRow::number).containsExactly(1, 2, 5);
    assertThat(rows.get(1).cell(0).text()).isEqualTo("x, \"y\"\nz");
    assertThat(rows.get(1).cell(1)).isNull();
  }

  @Test
  void rowsMayBeShorterAndLongerThanTheFirst() throws IOException {
    assertThat(rows("a,b\n1\n1,2,3\n"))
        .extracting(row -> row.cells().size())
        .containsExactly(2, 1, 3);
  }

  @Test
  void whatASpreadsheetTakesForAFormulaIsOne() throws IOException {
    var cells = rows("a,b,c\n=1+1,\"=\"\"001\"\"\",-5").getLast().cells();
    assertThat(cells)
        .extracting(Cell::kind)
        .containsExactly(Cell.Kind.FORMULA, Cell.Kind.FORMULA, Cell.Kind.TEXT);
  }

  @Test
  void quotesThatDoNotMatchAreRefused() {
    isRefused("a,b\n\"x,y\n", TableProblem.MALFORMED_CSV);
    isRefused("a,b\n\"x\"y,z\n", TableProblem.MALFORMED_CSV);
  }

  @Test
  void onlyUtf8IsRead() {
    isRefused("Tên\nDân vận".getBytes(StandardCharsets.UTF_16), PlatformProblem.INVALID_ENCODING);
    isRefused("Tên\nDân vận".getBytes(StandardCharsets.UTF_16LE), PlatformProblem.INVALID_ENCODING);
    isRefused(
        "Ten\nDân".getBytes(Charset.forName("windows-1258")), PlatformProblem.INVALID_ENCODING);
    isRefused(new byte[] {'a', '\n', (byte) 0xC0, (byte) 0x80}, PlatformProblem.INVALID_ENCODING);
  }

  @Test
  void limitsHoldOnBothSides() throws IOException {
    assertThat(rows("h\n1\n2\n3\n4\n5\n")).hasSize(ROWS + 1);
    isRefused("h\n1\n2\n3\n4\n5\n6\n", TableProblem.TOO_MANY_ROWS);
    isRefused("h\n\n\n\n\n\n\n", TableProblem.TOO_MANY_ROWS);
    assertThat(rows(",".repeat(99) + "x").getFirst().cells()).hasSize(100);
    isRefused(",".repeat(100) + "x", TableProblem.TOO_MANY_COLUMNS);
    assertThat(rows("x".repeat(32_767))).hasSize(1);
    isRefused("x".repeat(32_768), TableProblem.CELL_TOO_LONG);
    assertThat(rows("\"" + "\"\"".repeat(32_767) + "\"").getFirst().cell(0).text()).hasSize(32_767);
    isRefused("a\n\"" + "x\n".repeat(500_000), TableProblem.CELL_TOO_LONG);
  }

  @Test
  void theNameMustAgreeWithTheContent() throws IOException {
    var text = Files.writeString(folder.resolve("a"), "a,b");
    for (var name : List.of("a.xlsx", "a.pdf", "a.xls")) {
      assertThatThrownBy(() -> TableSource.open(text, name, ROWS))
          .isInstanceOfSatisfying(
              DomainException.class,
              refusal -> assertThat(refusal.type()).isEqualTo(TableProblem.FILE_TYPE_MISMATCH));
    }
    assertThatThrownBy(() -> TableSource.open(text, "a.xlsm", ROWS))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.type()).isEqualTo(TableProblem.FILE_REJECTED));
    TableSource.open(text, "a", ROWS).close();
  }
}
