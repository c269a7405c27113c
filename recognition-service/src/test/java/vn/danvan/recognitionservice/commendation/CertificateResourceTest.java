package vn.danvan.recognitionservice.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.document.DocumentFormat;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.recognitionservice.ServiceTest;

@QuarkusTest
class CertificateResourceTest extends ServiceTest {

  private static final String DAY = "2024-10-05";
  private static final String PERSON = "Lê Văn Tưởng Tượng";
  private static final String MARK = "Mã xác thực: ";

  private Unit committee;
  private String clerk;
  private String chairman;

  @BeforeEach
  void committee() {
    committee = unit("ubnd", "PEOPLES_COMMITTEE", "PROVINCE", province, province);
    clerk = TestTokens.of("ubnd.officer", committee.id(), "officer");
    chairman = TestTokens.of("ubnd.signatory", committee.id(), "signatory");
  }

  @Test
  void aCertificateIsPrintedWithTheCodeByWhichAnybodyVerifiesIt() throws Exception {
    var person =
        id(
            post(
                officer,
                "/commendations",
                CommendationFixture.person(committee, agency, PERSON, DAY)));
    get(officer, path(person))
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-awarded"));
    decide("AWARD", person, "7/QĐ-UBND");
    var pdf = printed(officer, person, DocumentFormat.PDF_TYPE);
    var text = text(pdf);
    assertThat(text)
        .contains("CHỦ TỊCH ỦY BAN NHÂN DÂN", "BẰNG KHEN", PERSON, "Bí thư chi bộ", "co-quan")
        .contains("Thành tích trong phong trào", "Quyết định số 7/QĐ-UBND")
        .contains("Ngày 05 tháng 10 năm 2024", "tinh, ngày 05 tháng 10 năm 2024");
    var code =
        text.lines()
            .filter(line -> line.startsWith(MARK))
            .findFirst()
            .orElseThrow()
            .substring(MARK.length())
            .strip();
    assertThat(text.replaceAll("\\s+", ""))
        .contains("Tracứutại:http://", "/api/v1/honours/verification/" + code);
    get(null, "/honours/verification/" + code)
        .then()
        .statusCode(200)
        .body("valid", is(true))
        .body("decisionNumber", is("7/QĐ-UBND"));
    assertThat(printed(clerk, person, "*/*")).isEqualTo(pdf);
    var docx = printed(head, person, DocumentFormat.DOCX_TYPE);
    assertThat(printed(chairman, person, DocumentFormat.DOCX_TYPE)).isEqualTo(docx);
    try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
      assertThat(word.getText()).contains("BẰNG KHEN", PERSON, code);
    }
    decide("REVOCATION", person, "8/QĐ-UBND");
    get(officer, path(person)).then().statusCode(409);
  }

  @Test
  void aPersonsCertificateIsForThoseWhoMayReadTheName() throws Exception {
    var person =
        id(
            post(
                officer,
                "/commendations",
                CommendationFixture.person(committee, agency, PERSON, DAY)));
    decide("AWARD", person, "1");
    get(null, path(person)).then().statusCode(401);
    get(supervisor, path(person)).then().statusCode(403);
    get(neighborOfficer, path(person)).then().statusCode(404);
    get(TestTokens.of("a.citizen", province.id(), "citizen"), path(person)).then().statusCode(403);
    act(
        officer,
        "/commendations/" + person,
        "name-publication",
        2,
        late(DAY, "\"published\": true", "\"consentDocument\": \"Phiếu số 3\""));
    assertThat(text(printed(supervisor, person, DocumentFormat.PDF_TYPE))).contains(PERSON);
  }

  @Test
  void aGroupsCertificateIsForAllWhoSeeIt() throws Exception {
    var group =
        id(
            post(
                officer,
                "/commendations",
                CommendationFixture.group(committee, agency, "Tổ 1", DAY)));
    decide("AWARD", group, "1");
    assertThat(text(printed(supervisor, group, DocumentFormat.PDF_TYPE))).contains("Tổ 1");
    get(neighborOfficer, path(group)).then().statusCode(404);
  }

  private static String path(String commendation) {
    return "/commendations/" + commendation + "/certificate";
  }

  private static byte[] printed(String token, String commendation, String type) {
    return as(token)
        .accept(type)
        .get("/api/v1" + path(commendation))
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static String text(byte[] bytes) throws IOException {
    try (var pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getNumberOfPages()).isOne();
      return new PDFTextStripper().getText(pdf);
    }
  }

  private void decide(String kind, String item, String number) {
    var body = CommendationFixture.decision(kind, committee, number, DAY, List.of(item));
    var decision = "/commendations/decisions/" + id(post(clerk, "/commendations/decisions", body));
    act(chairman, decision, "signature", 1, late(DAY));
    act(chairman, decision, "issue", 2, late(DAY));
  }
}
