package vn.danvan.modelservice.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.attachment.AttachmentRequests.pdfOf;
import static vn.danvan.platform.testing.SampleFiles.ascii;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.file.FileName;
import vn.danvan.platform.testing.SampleFiles;

/** What must not come in does not come in, and is told as what it is. */
@ServiceTest
class AttachmentRefusalTest {

  private static final int LARGEST = 20 * 1024 * 1024;

  private AttachmentRequests requests;
  private Province province;

  @BeforeEach
  void open() {
    requests = AttachmentRequests.open();
    province = requests.province();
  }

  @ParameterizedTest
  @CsvSource({"../../x, x.jpg", "C:\\, tep-dinh-kem.jpg", "CON, _CON.jpg"})
  void namesAreCleaned(String given, String shown) {
    requests
        .attach(SampleFiles.photo(), given, "image/jpeg")
        .then()
        .statusCode(201)
        .body("fileName", equalTo(shown));
  }

  @Test
  void namesThatDeceiveAreCleanedToo() {
    requests
        .attach(SampleFiles.photo(), "anh\u202Egpj.exe", "image/jpeg")
        .then()
        .statusCode(201)
        .body("fileName", equalTo("anhgpj.exe.jpg"));
    requests
        .attach(SampleFiles.photo(), "a".repeat(300), "image/jpeg")
        .then()
        .statusCode(201)
        .body("fileName.length()", equalTo(FileName.MAX_LENGTH));
  }

  @Test
  void whatIsNotWhatItSaysIsRefused() {
    requests.refused(SampleFiles.photo(), "a.png", 415, "file-type-mismatch");
    requests.refused(ascii("<svg onload='x'/>"), "a.svg", 415, "file-type-mismatch");
    requests.refused(ascii("<script>alert(1)</script>"), "a.html", 415, "file-type-mismatch");
    requests.refused(
        SampleFiles.joined(SampleFiles.pdf(), SampleFiles.docx()),
        "a.pdf",
        415,
        "file-type-mismatch");
    requests.list().then().body("items", hasSize(0));
  }

  @Test
  void whatIsDangerousIsRefused() {
    requests.refused(SampleFiles.png(50_000, 50_000), "a.png", 422, "image-too-large");
    requests.refused(SampleFiles.xlsx(), "a.xlsm", 422, "file-rejected");
    requests.refused(
        SampleFiles.office("xl/workbook.xml", Map.of("xl/vbaProject.bin", new byte[1])),
        "a.xlsx",
        422,
        "file-rejected");
    requests.refused(
        SampleFiles.office("xl/workbook.xml", Map.of("xl/a.bin", new byte[8 * 1024 * 1024])),
        "a.xlsx",
        422,
        "archive-limits");
    requests.list().then().body("items", hasSize(0));
  }

  @Test
  void aFormWithoutAFileAndABodyThatIsNoFormAreRefused() {
    given()
        .auth()
        .oauth2(province.officer())
        .multiPart("other", "x")
        .post("/api/v1/models/{id}/attachments", requests.model())
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/file"));
    requests.refused(new byte[0], "a.pdf", 422, "validation");
    as(province.officer())
        .body("{}")
        .post("/api/v1/models/{id}/attachments", requests.model())
        .then()
        .statusCode(415)
        .body("type", equalTo("/problems/unsupported-media-type"));
  }

  @Test
  void theLargestFileIsTakenAndALargerOneIsNot() {
    requests
        .attach(pdfOf(LARGEST), "a.pdf", "application/pdf")
        .then()
        .statusCode(201)
        .body("size", equalTo(LARGEST));
    requests.refused(pdfOf(LARGEST + 1), "a.pdf", 413, "too-large");
  }

  /** Neither length nor chunks help JSON past its own limit, which is lower than that of files. */
  @Test
  void jsonStaysSmall() throws IOException {
    var large = "{\"title\": \"" + "a".repeat(1024 * 1024) + "\"}";
    as(province.officer()).body(large).post("/api/v1/models").then().statusCode(413);
    var address = URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/models");
    var connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(8192);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Authorization", "Bearer " + province.officer());
    int status;
    try (var out = connection.getOutputStream()) {
      out.write(large.getBytes());
      out.flush();
      status = connection.getResponseCode();
    } catch (IOException closed) {
      status = 413;
    }
    assertThat(status).isEqualTo(413);
  }
}
