package vn.danvan.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.platform.archive.GuardedArchive;

class TableSinkTest {

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Tên", TableColumn.Kind.TEXT, List.of("A", "B & C"), "Cách điền"),
          new TableColumn("Ngày", TableColumn.Kind.DATE, List.of(), null),
          TableColumn.number("Số"));

  @TempDir Path folder;

  private byte[] written(TableFormat format, List<?>... rows) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var sink = TableSink.open(format, out, "Bảng <1>", COLUMNS)) {
      for (var row : rows) {
        sink.row(row);
      }
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadAgain(TableFormat format) throws IOException {
    var text = "Dòng 1\nDòng 2 <\"&'> \t\r _x000A_ 😀";
    var content =
        written(
            format,
            Arrays.asList(text, LocalDate.of(2023, 12, 31), 7),
            Arrays.asList(null, null, new BigDecimal("10.9289")));
    var file = Files.write(folder.resolve("table"), content);
    var rows = new ArrayList<TableRow>();
    try (var source = TableSource.open(file, null, 10)) {
      assertThat(source.format()).isEqualTo(format);
      for (var row = source.next(); row != null; row = source.next()) {
        rows.add(row);
      }
    }
    assertThat(rows.get(0).cells()).extracting(Cell::text).containsExactly("Tên", "Ngày", "Số");
    assertThat(rows.get(1).cell(0).text()).isEqualTo(text);
    assertThat(rows.get(1).cell(1).text())
        .isEqualTo(format == TableFormat.XLSX ? "2023-12-31" : "31/12/2023");
    assertThat(rows.get(1).cell(2).text()).isEqualTo("7");
    assertThat(rows.get(2).cell(0)).isNull();
    assertThat(rows.get(2).cell(2).text()).isEqualTo("10.9289");
  }

  @Test
  void spacesAtTheEdgesStay() throws IOException {
    var sheet =
        part(written(TableFormat.XLSX, List.of("  Tổ tự quản ")), "xl/worksheets/sheet1.xml");
    assertThat(sheet).contains("<t xml:space=\"preserve\">  T");
  }

  @Test
  void choicesAreOfferedAndExplained() throws IOException {
    var content = written(TableFormat.XLSX);
    assertThat(part(content, "xl/worksheets/sheet1.xml"))
        .contains("sqref=\"A2:A1048576\"")
        .contains("<formula1>&quot;A,B &amp; C&quot;</formula1>");
    assertThat(part(content, "xl/workbook.xml")).contains("name=\"H&#x1b0;&#x1edb;ng d&#x1eab;n\"");
    assertThat(part(content, "xl/worksheets/sheet2.xml")).contains("C&#xe1;ch &#x111;i&#x1ec1;n");
  }

  private String part(byte[] content, String name) throws IOException {
    var file = Files.write(folder.resolve("written.xlsx"), content);
    try (var archive =
        GuardedArchive.open(file, fault -> new IllegalStateException(fault.name()))) {
      return new String(archive.read(name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Numbers that do not pack well, so that the file outgrows every buffer. */
  @ParameterizedTest
  @EnumSource
  void aTableIsWrittenWhileItsRowsAreRead(TableFormat format) throws IOException {
    var read = new AtomicInteger();
    var rows =
        new Random(1)
            .longs(20_000)
            .peek(_ -> read.incrementAndGet())
            .mapToObj(number -> Arrays.asList("x" + number, null, number))
            .iterator();
    var file = folder.resolve("table");
    try (var stream = new TableStream(format, "A", COLUMNS, rows)) {
      var first = stream.readNBytes(1024);
      assertThat(read.get()).isBetween(1, 10_000);
      Files.write(file, first);
      Files.write(file, stream.readAllBytes(), StandardOpenOption.APPEND);
    }
    try (var source = TableSource.open(file, null, 20_000)) {
      var count = 0;
      while (source.next() != null) {
        count++;
      }
      assertThat(count).isEqualTo(20_001);
    }
  }

  @Test
  void csvBeginsWithTheMarkThatSpreadsheetsLookFor() throws IOException {
    assertThat(written(TableFormat.CSV))
        .startsWith(0xEF, 0xBB, 0xBF)
        .endsWith("\"Số\"\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void csvQuotesTextsOnly() throws IOException {
    var row = Arrays.asList("a\"b", LocalDate.of(2023, 12, 31), new BigDecimal("1.5"));
    assertThat(new String(written(TableFormat.CSV, row), StandardCharsets.UTF_8))
        .endsWith("\r\n\"a\"\"b\",31/12/2023,1.5\r\n");
  }

  @Test
  void theLongestCellIsReadAgain() throws IOException {
    var longest = "ệ".repeat(TableSource.MAX_CELL);
    var file = Files.write(folder.resolve("longest"), written(TableFormat.XLSX, List.of(longest)));
    try (var source = TableSource.open(file, null, 1)) {
      source.next();
      assertThat(source.next().cell(0).text()).isEqualTo(longest);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+84", "-5", "@a", "\tx", "\rx", "\nx", "＝1", "'=1", "''@"})
  void whatLooksLikeAFormulaIsMadeHarmlessAndComesBack(String text) throws IOException {
    assertThat(HarmlessText.of(text)).isEqualTo("'" + text);
    assertThat(HarmlessText.original(HarmlessText.of(text))).isEqualTo(text);
    assertThat(new String(written(TableFormat.CSV, List.of(text)), StandardCharsets.UTF_8))
        .contains("\"'" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'", "'a", "a=1", "Tổ 3 - thôn 4", "'' x"})
  void otherTextsStayAsTheyAre(String text) {
    assertThat(HarmlessText.of(text)).isEqualTo(text);
    assertThat(HarmlessText.original(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"D©n vËn khÐo", "Tæ tù qu¶n b¶o vÖ m«i tr­êng", "Daân vaän kheùo"})
  void oldEncodingsAreSuspected(String text) {
    assertThat(LegacyEncodings.suspected(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dân vận khéo «xanh» và «sạch» 30 m² × 4 m²",
        "Khoẻ, hoà, toán, xoè, M'Nông, Ê Đê, Êa Súp, São Paulo, Zoë",
        "TỔ TỰ QUẢN BẢO VỆ MÔI TRƯỜNG ĐÀO TẠO NGHỀ",
        "Ơ, ư, ô, ă, đ: ướt đẫm, khuỷu, ngoằn ngoèo, quyết"
      })
  void vietnameseInUnicodeIsNot(String text) {
    assertThat(LegacyEncodings.suspected(text)).isFalse();
  }
}
