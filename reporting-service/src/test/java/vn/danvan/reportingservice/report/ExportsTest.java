package vn.danvan.reportingservice.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reportingservice.feed.Asking.officer;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.report;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.document.DocumentFormat;
import vn.danvan.platform.table.TableFormat;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** Every format has the figures of the JSON answer, and the same ones when asked again. */
@QuarkusTest
class ExportsTest extends ReportingTest {

  private static final String MERIT = "CERTIFICATE_OF_MERIT";

  private Province commended() {
    var province = new Province("xuat");
    var one = province.district("mot");
    province.commendation(one, MERIT, "PROVINCE", "COLLECTIVE", LocalDate.of(2024, 10, 20));
    province.commendation(one, MERIT, "PROVINCE", "INDIVIDUAL", LocalDate.of(2024, 10, 21));
    province.commendation(
        province.district("hai"), MERIT, "PROVINCE", "INDIVIDUAL", LocalDate.of(2024, 12, 31));
    publishAndWait(feed, province);
    return province;
  }

  private static byte[] file(Province province, String path, String type, String asOf) {
    var request =
        officer(province.code())
            .accept(type)
            .queryParams("unit", province.code(), "period", "2024", "asOf", asOf);
    if (path.endsWith("/records")) {
      request.queryParam("figure", "total");
    }
    return request
        .get("/api/v1/reports/" + path)
        .then()
        .statusCode(200)
        .contentType(org.hamcrest.Matchers.startsWith(type))
        .extract()
        .asByteArray();
  }

  private static String entry(byte[] zip, String name) throws IOException {
    var file = Files.createTempFile("export", ".zip");
    try {
      Files.write(file, zip);
      try (var archive = new ZipFile(file.toFile())) {
        return new String(
            archive.getInputStream(archive.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
      }
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void aReportInEveryFormatHasTheSameFigures() throws IOException {
    var province = commended();
    var asOf = province.now().toString();

    var csv = new String(file(province, "commendations", TableFormat.CSV_TYPE, asOf), "UTF-8");
    assertThat(csv.lines().findFirst().orElseThrow())
        .contains("unit.code", "unit.name", "collectives", "individuals", "total");
    assertThat(csv.lines().filter(line -> line.contains("Huyện mot")).findFirst().orElseThrow())
        .endsWith(",1,1,2");
    assertThat(csv.lines().reduce((_, last) -> last).orElseThrow())
        .contains("Tổng số")
        .endsWith(",1,2,3");

    var sheet =
        entry(
            file(province, "commendations", TableFormat.XLSX_TYPE, asOf),
            "xl/worksheets/sheet1.xml");
    assertThat(sheet).contains("<v>3</v>", "pane");

    var document =
        entry(file(province, "commendations", DocumentFormat.DOCX_TYPE, asOf), "word/document.xml");
    assertThat(document).contains("BÁO CÁO", "Khen thưởng", "Huyện mot", "Tổng số");
    assertThat(file(province, "commendations", DocumentFormat.PDF_TYPE, asOf))
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(report("commendations", province, "2024").getInt("totals.total")).isEqualTo(3);
  }

  @Test
  void askedAgainEveryFileIsTheSame() throws IOException {
    var province = commended();
    var asOf = province.now().toString();

    for (var type :
        new String[] {TableFormat.CSV_TYPE, DocumentFormat.PDF_TYPE, DocumentFormat.DOCX_TYPE}) {
      for (var path : new String[] {"commendations", "commendations/records"}) {
        assertThat(file(province, path, type, asOf))
            .as(path + " " + type)
            .isEqualTo(file(province, path, type, asOf));
      }
    }
    // The archive of a spreadsheet bears the time of its writing.
    var name = "xl/worksheets/sheet1.xml";
    assertThat(entry(file(province, "commendations", TableFormat.XLSX_TYPE, asOf), name))
        .isEqualTo(entry(file(province, "commendations", TableFormat.XLSX_TYPE, asOf), name));
  }

  @Test
  void theRecordsOfAFigureAreAsManyAsItSays() throws IOException {
    var province = commended();
    var asOf = province.now().toString();

    var csv =
        new String(file(province, "commendations/records", TableFormat.CSV_TYPE, asOf), "UTF-8");
    assertThat(csv.lines()).hasSize(1 + 3);
    assertThat(csv).contains("Huyện mot", MERIT);
  }

  @Test
  void aFileOfRecordsHasNoPages() {
    given()
        .accept(TableFormat.CSV_TYPE)
        .queryParams("unit", "x", "period", "2024", "figure", "total", "limit", "5")
        .get("/api/v1/reports/commendations/records")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", org.hamcrest.Matchers.equalTo("limit"));
  }

  @Test
  void anotherTypeIsNotAcceptable() {
    given()
        .accept("application/msword")
        .queryParams("unit", "x", "period", "2024")
        .get("/api/v1/reports/commendations")
        .then()
        .statusCode(406);
  }
}
