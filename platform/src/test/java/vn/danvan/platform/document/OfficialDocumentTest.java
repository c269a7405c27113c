package vn.danvan.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfficialDocumentTest {

  private static final String TONES =
      "Ắ Ằ Ẳ Ẵ Ặ ấ ầ ẩ ẫ ậ ế ề ể ễ ệ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự ỳ ỷ ỹ ỵ Đ đ";

  private static final OfficialDocument MINUTES =
      OfficialDocument.of("bien-ban", "Biên bản họp hội đồng", LocalDate.of(2023, 12, 15))
          .partyHead(
              "TỈNH ỦY BÌNH THUẬN",
              "HỘI ĐỒNG XÉT DUYỆT",
              "12-BB/HĐ",
              "Phan Thiết, ngày 15 tháng 12 năm 2023")
          .line(Line.centered("BIÊN BẢN").bold().sized(14))
          .line(Line.text("Hội đồng xét <b>39</b> mô hình & các điển hình. " + TONES))
          .table(
              List.of(Block.Column.text("Mô hình", 4), Block.Column.number("Phiếu thuận", 1)),
              IntStream.rangeClosed(1, 80)
                  .mapToObj(number -> List.of("Mô hình số " + number, Integer.toString(number)))
                  .toList())
          .newPage()
          .halves(
              List.of(Line.text("Nơi nhận:").italic()), List.of(Line.centered("CHỦ TỊCH").bold()));

  @ParameterizedTest
  @EnumSource
  void theSameDocumentMakesTheSameBytes(DocumentFormat format) throws InterruptedException {
    var first = format.write(MINUTES);
    Thread.sleep(1_100);
    assertThat(format.write(MINUTES)).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource
  void aDocumentThatSaysOtherwiseMakesOtherBytes(DocumentFormat format) {
    assertThat(format.write(MINUTES.line(Line.text("thêm")))).isNotEqualTo(format.write(MINUTES));
  }

  @Test
  void aPdfHoldsEveryTextWithItsTonesAndItsFonts() throws IOException {
    try (var pdf = Loader.loadPDF(DocumentFormat.PDF.write(MINUTES))) {
      var text = new PDFTextStripper().getText(pdf);
      assertThat(text)
          .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "TỈNH ỦY BÌNH THUẬN", "Số: 12-BB/HĐ", "BIÊN BẢN")
          .contains("xét <b>39</b> mô hình & các", "Mô hình số 80", "CHỦ TỊCH");
      assertThat(text.replaceAll("\\s+", " ")).contains(TONES);
      assertThat(text.split("Phiếu thuận", -1))
          .as("the head of the table, page by page")
          .hasSize(4);
      for (var page : pdf.getPages()) {
        for (var font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Biên bản họp hội đồng");
    }
  }

  @Test
  void aDocxHoldsEveryText() throws IOException {
    var bytes = DocumentFormat.DOCX.write(MINUTES);
    try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
      assertThat(word.getText())
          .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Số: 12-BB/HĐ", "xét <b>39</b> mô hình & các", TONES)
          .contains("Mô hình số 80", "CHỦ TỊCH");
    }
  }

  @Test
  void aCertificateLiesAcrossTheSheet() throws IOException {
    var certificate =
        OfficialDocument.of("bang-khen", "Bằng khen", LocalDate.of(2025, 10, 23))
            .landscape()
            .line(Line.centered("BẰNG KHEN").bold().sized(40));
    try (var pdf = Loader.loadPDF(DocumentFormat.PDF.write(certificate))) {
      var sheet = pdf.getPage(0).getMediaBox();
      assertThat(sheet.getWidth()).isGreaterThan(sheet.getHeight());
    }
  }

  @Test
  void theClientSaysWhichFileItWouldRatherHave() {
    assertThat(wanted("*/*")).isEqualTo(DocumentFormat.PDF);
    assertThat(wanted(DocumentFormat.DOCX_TYPE)).isEqualTo(DocumentFormat.DOCX);
    assertThat(wanted(DocumentFormat.DOCX_TYPE, DocumentFormat.PDF_TYPE))
        .isEqualTo(DocumentFormat.DOCX);
    assertThat(wanted("text/html", DocumentFormat.DOCX_TYPE)).isEqualTo(DocumentFormat.DOCX);
    assertThat(wanted(DocumentFormat.PDF_TYPE, DocumentFormat.DOCX_TYPE))
        .isEqualTo(DocumentFormat.PDF);
  }

  private static DocumentFormat wanted(String... types) {
    return DocumentFormat.wanted(Stream.of(types).map(MediaType::valueOf).toList());
  }
}
