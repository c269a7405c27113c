package vn.danvan.deploy.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX file of invented models with long texts, as spreadsheets write it: texts are shared. */
final class ImportFile {

  private static final List<String> HEADINGS =
      List.of(
          "Tên mô hình",
          "Mã lĩnh vực",
          "Mã đơn vị",
          "Tập thể hay cá nhân",
          "Mã địa bàn",
          "Ngày bắt đầu",
          "Mục tiêu",
          "Nội dung, cách làm",
          "Lực lượng tham gia",
          "Kết quả, sản phẩm");

  private static final int WORDS = 60;

  private final StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
  private final StringBuilder texts = new StringBuilder("<sst>");
  private int shared;

  private ImportFile() {}

  /**
   * @param first number of the first model, so that no two files hold the same
   */
  static byte[] of(int rows, int first) throws IOException {
    var file = new ImportFile();
    file.row(HEADINGS);
    for (int number = first; number < first + rows; number++) {
      file.row(
          List.of(
              "Mô hình " + number + " " + String.join(" ", SampleModels.title(number)),
              SampleModels.field(number),
              BenchUnit.COMMUNE,
              "Tập thể",
              BenchUnit.COMMUNE,
              "01/03/2026",
              text(number, 1),
              text(number, 2),
              text(number, 3),
              text(number, 4)));
    }
    return file.zipped();
  }

  private static String text(int number, int which) {
    var random = new Random(number * 31L + which);
    var text = new StringBuilder();
    while (text.length() < WORDS * 5) {
      text.append(String.join(" ", SampleModels.title(random.nextInt(1_000_000)))).append(". ");
    }
    return text.toString();
  }

  private void row(List<String> values) {
    sheet.append("<row>");
    for (var value : values) {
      texts.append("<si><t>").append(value).append("</t></si>");
      sheet.append("<c t=\"s\"><v>").append(shared++).append("</v></c>");
    }
    sheet.append("</row>");
  }

  private byte[] zipped() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      part(zip, "[Content_Types].xml", "<Types/>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"a\"/></sheets></workbook>");
      part(zip, "xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>");
      part(zip, "xl/sharedStrings.xml", texts + "</sst>");
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }
}
