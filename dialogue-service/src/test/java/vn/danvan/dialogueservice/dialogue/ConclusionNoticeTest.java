package vn.danvan.dialogueservice.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;

@QuarkusTest
class ConclusionNoticeTest extends ServiceTest {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private String conclusion(String owner, String dueOn) {
    return """
    {"noticeNumber": "45-TB/HU", "points": [
      {"text": "Sửa đường liên thôn", "owner": "%s", "dueOn": "%s"},
      {"text": "Báo cáo kết quả", "owner": "%s", "dueOn": "2026-12-31"}]}
    """
        .formatted(owner, dueOn, district.code());
  }

  @Test
  void theNoticeSaysWhatIsToBeDoneByWhomUntilWhen() throws IOException {
    var path = "/dialogues/" + held(districtOfficer, district, TODAY.minusDays(1));
    get(districtOfficer, path + "/notice").then().statusCode(409);
    get(districtOfficer, path + "/notice/points").then().statusCode(200).body("", empty());
    put(districtOfficer, path + "/conclusion", 3, conclusion(commune.code(), "2026-06-16"))
        .then()
        .statusCode(200);
    get(provinceOfficer, path + "/notice/points")
        .then()
        .body("owner.code", contains(commune.code(), district.code()))
        .body("dueOn", contains("2026-06-16", "2026-12-31"))
        .body("number", contains(1, 2));
    var text = docx(path);
    assertThat(text)
        .contains("Số: 45-TB/HU", "Sửa đường liên thôn", "16/06/2026", commune.name())
        .contains("204 người dự");
    assertThat(docx(path)).isEqualTo(text);
    var pdf =
        as(districtOfficer)
            .accept("application/pdf")
            .get("/api/v1" + path + "/notice")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    get(neighborOfficer, path + "/notice").then().statusCode(404);
    get(neighborOfficer, path + "/notice/points").then().statusCode(404);
    get(null, path + "/notice").then().statusCode(401);
    assertThat(get(districtOfficer, path + "/history").asString()).doesNotContain("Sửa đường");
  }

  @Test
  void whatIsWrongIsAnsweredAtOnceAndNothingIsKept() {
    var path = "/dialogues/" + held(districtOfficer, district, TODAY.minusDays(1));
    put(districtOfficer, path + "/conclusion", 3, conclusion(elsewhere.code(), "2026-06-15"))
        .then()
        .statusCode(422)
        .body("errors.code", containsInAnyOrder("other-province", "due-before-conclusion"))
        .body("errors.pointer", containsInAnyOrder("/points/0/owner", "/points/0/dueOn"));
    put(districtOfficer, path + "/conclusion", 3, conclusion("khong-co", "2026-06-16"))
        .then()
        .statusCode(409);
    put(
            districtOfficer,
            path + "/conclusion",
            3,
            "{\"noticeNumber\": \"1\", \"points\": [{\"text\": \" \"}, null]}")
        .then()
        .statusCode(422);
    get(districtOfficer, path + "/notice/points").then().body("", empty());
  }

  private String docx(String path) throws IOException {
    var bytes =
        as(districtOfficer)
            .accept(DOCX)
            .get("/api/v1" + path + "/notice")
            .then()
            .statusCode(200)
            .contentType(DOCX)
            .extract()
            .asByteArray();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
        }
      }
    }
    throw new IOException("no text");
  }
}
