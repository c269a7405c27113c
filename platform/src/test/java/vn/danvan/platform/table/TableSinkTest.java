package vn.danvan.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void csvBeginsWithTheMarkThatSpreadsheetsLookFor() throws IOException {
    assertThat(written(TableFormat.CSV))
        .startsWith(0xEF, 0xBB, 0xBF)
        .endsWith("\"Số\"\r\n".getBytes(StandardCharsets.UTF_8));
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
