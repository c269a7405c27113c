package vn.danvan.recognitionservice.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.document.DocumentFormat;
import vn.danvan.platform.testing.TestTokens;

/** Minutes are made from the data, the same each time, and for those who may read names. */
@QuarkusTest
class CouncilMinutesTest extends CouncilWorld {

  private static final String POINTS =
      """
      {"LEADERSHIP": 9, "RELEVANCE": 13.5, "SKILL": 13.5, "PARTICIPATION": 13, "RESULTS": 12,
       "SPREAD": 9, "SUSTAINABILITY": 9}
      """;

  @Test
  void minutesTellWhoWasThereAndWhatWasDecided() throws Exception {
    var nominations = underReviewOf(district, 1);
    underReviewOf(neighbor, 1);
    var seats = seats();
    seats.set(5, seat(5, "MEMBER", agency));
    var session = id(plan(secretary, seats, "\"ballot\": \"OPEN\"", "\"place\": \"Phan Thiết\""));
    attend(session, 1, 6);
    step(session, "opening", 2);
    step(session, "scoring", 3);
    put(
            council.getFirst(),
            "/council-sessions/" + session + "/scores",
            0,
            late(
                DAY,
                "\"scores\": [{\"nomination\": \"%s\", \"points\": %s}]"
                    .formatted(nominations.getFirst(), POINTS)))
        .then()
        .statusCode(200);
    step(session, "ballot", 4);
    refusedBeforeTheClose(session);
    for (int member = 0; member < 6; member++) {
      var agenda = member == 5 ? agenda(session, nominations) : List.<String>of();
      vote(
              council.get(member),
              session,
              member == 5 ? agenda : allOf(session),
              member == 0 ? "AGAINST" : "FOR")
          .then()
          .statusCode(200);
    }
    close(
            session,
            5,
            "\"overrules\": ["
                + String.join(
                    ", ",
                    allOf(session).stream()
                        .map(
                            one ->
                                "{\"nomination\": \"%s\", \"reason\": \"Lan tỏa lớn\"}"
                                    .formatted(one))
                        .toList())
                + "]")
        .then()
        .statusCode(200);
    var pdf = minutes(secretary, session, DocumentFormat.PDF_TYPE);
    var text = pdf(pdf);
    assertThat(text)
        .contains(
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "Số: 05-BB/HĐ",
            "Phan Thiết, ngày 15 tháng 12 năm 2023",
            "Thời gian: ngày 15 tháng 12 năm 2023.",
            "Hội đồng có 7 ủy viên; có mặt 6, vắng mặt 1; số ủy viên cần có mặt là 5 (2/3).")
        .contains("Nguyễn Văn 0 Chủ tịch tinh Có mặt", "Nguyễn Văn 6 Ủy viên tinh Vắng mặt")
        .contains("Do xung đột lợi ích, Nguyễn Văn 5 không chấm điểm, không bỏ phiếu")
        .contains("biểu quyết công khai", "Thông qua 2 đề nghị, không thông qua 0 đề nghị")
        .contains("hội đồng thông qua vì: Lan tỏa lớn")
        .contains("Camera an ninh huyen 79,00 4 1 6 Thông qua")
        .contains("Camera an ninh khoi - 5 1 7 Thông qua");
    assertThat(minutes(council.getFirst(), session, "*/*")).isEqualTo(pdf);
    var docx = minutes(secretary, session, DocumentFormat.DOCX_TYPE);
    assertThat(minutes(supervisor, session, DocumentFormat.DOCX_TYPE)).isEqualTo(docx);
    assertThat(docx(docx)).contains("BIÊN BẢN", "Lan tỏa lớn", "79,00", "Thông qua");
  }

  private void refusedBeforeTheClose(String session) {
    get(secretary, "/council-sessions/" + session + "/minutes")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/session-not-closed"))
        .body("errors.rule", contains("R-CNS-12"));
  }

  /** What the member from the district's agency may vote on. */
  private List<String> agenda(String session, List<String> ofDistrict) {
    return allOf(session).stream().filter(one -> !ofDistrict.contains(one)).toList();
  }

  private List<String> allOf(String session) {
    return get(secretary, "/council-sessions/" + session).then().extract().path("agenda");
  }

  @Test
  void ofASecretBallotMinutesTellFiguresOnly() throws Exception {
    var nominations = underReviewOf(district, 2);
    var session = balloting("SECRET", 7);
    for (int member = 0; member < 7; member++) {
      vote(council.get(member), session, nominations.subList(0, 1), "FOR").then().statusCode(200);
      vote(council.get(member), session, nominations.subList(1, 2), member < 4 ? "FOR" : "AGAINST")
          .then()
          .statusCode(200);
    }
    close(session, 4).then().statusCode(200);
    assertThat(pdf(minutes(provinceHead, session, DocumentFormat.PDF_TYPE)))
        .contains("bỏ phiếu kín", "Ngày 15 tháng 12 năm 2023")
        .contains("Camera an ninh huyen 7 0 7 Thông qua")
        .contains("Camera an ninh huyen 4 3 7 Không thông qua")
        .contains("Thông qua 1 đề nghị, không thông qua 1 đề nghị")
        .doesNotContain("Điểm");
  }

  @Test
  void minutesAreForThoseWhoMayReadNames() {
    var nominations = underReviewOf(district, 1);
    var session = balloting("SECRET", 7);
    council.forEach(one -> vote(one, session, nominations, "FOR"));
    close(session, 4).then().statusCode(200);
    var path = "/council-sessions/" + session + "/minutes";
    for (var token : List.of(secretary, provinceHead, supervisor, council.get(3))) {
      get(token, path)
          .then()
          .statusCode(200)
          .contentType(DocumentFormat.PDF_TYPE)
          .header("Content-Disposition", startsWith("attachment; filename=\"bien-ban-"))
          .header("Cache-Control", "private, no-store");
    }
    get(provinceOfficer, path).then().statusCode(403);
    get(officer, path).then().statusCode(404);
    get(TestTokens.of("stranger", province.id(), "citizen"), path).then().statusCode(404);
    get(null, path).then().statusCode(401);
  }

  private static byte[] minutes(String token, String session, String type) {
    Response answer =
        as(token).accept(type).get("/api/v1/council-sessions/" + session + "/minutes");
    return answer.then().statusCode(200).extract().asByteArray();
  }

  private static String pdf(byte[] bytes) throws IOException {
    try (var pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  private static String docx(byte[] bytes) throws IOException {
    try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
      return word.getText();
    }
  }
}
