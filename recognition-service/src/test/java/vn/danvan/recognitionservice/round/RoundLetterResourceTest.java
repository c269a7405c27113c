package vn.danvan.recognitionservice.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.document.DocumentFormat;
import vn.danvan.platform.units.Unit;
import vn.danvan.recognitionservice.ServiceTest;

@QuarkusTest
class RoundLetterResourceTest extends ServiceTest {

  @Test
  void aLaggardIsToldWhatIsMissing() throws IOException {
    var round = provinceRound();
    var letter = get(secretary, path(round, district));
    letter.then().statusCode(200).contentType(DocumentFormat.DOCX_TYPE);
    assertThat(text(letter.asByteArray()))
        .contains("Kính gửi: huyen", "mô hình “Dân vận khéo” năm 2023", "TINH")
        .contains("đến 24 giờ ngày 15 tháng 11 năm 2023")
        .contains("Chưa có đợt xét công nhận ở cấp mình năm 2023.")
        .contains("Chưa gửi đề nghị công nhận nào lên đợt xét này.");
    assertThat(get(provinceHead, path(round, district)).asByteArray())
        .isEqualTo(letter.asByteArray());
    var own = ownRound(officer, district);
    var later = get(secretary, path(round, district)).asByteArray();
    assertThat(later).isNotEqualTo(letter.asByteArray());
    assertThat(text(later)).contains("Đã mở đợt xét công nhận ở cấp mình nhưng chưa xét.");
    var board = get(null, "/rounds/" + round + "/coverage");
    var address = "items.find { it.unit.code == '" + district.code() + "' }.letter";
    assertThat(as(secretary).get(board.<String>path(address)).asByteArray()).isEqualTo(later);
    approved(own, 1);
    get(secretary, path(round, district))
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/unit-not-lagging"))
        .body("errors.rule", contains("R-RND-17"));
    get(null, "/rounds/" + round + "/coverage").then().body(address, nullValue());
    get(secretary, path(round, neighbor)).then().statusCode(200);
  }

  @Test
  void nobodyIsRemindedOfADecidedRound() {
    var round = provinceRound();
    act(secretary, "/rounds/" + round, "review", 2, late("2023-12-01"));
    get(secretary, path(round, district)).then().statusCode(200);
    act(secretary, "/rounds/" + round, "decision", 3, late("2023-12-20"));
    get(secretary, path(round, district))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));
    get(null, "/rounds/" + round + "/coverage").then().body("items.letter", everyItem(nullValue()));
  }

  @Test
  void aUnitWithMoreTimeIsToldItsOwnDeadline() throws IOException {
    var round = provinceRound();
    post(
            secretary,
            "/rounds/" + round + "/extensions",
            late(
                "2023-11-10",
                "\"unit\": \"%s\", \"until\": \"2023-11-22\", \"reason\": \"Bão lũ\""
                    .formatted(district.code())))
        .then()
        .statusCode(200);
    assertThat(text(get(secretary, path(round, district)).asByteArray()))
        .contains("đến 24 giờ ngày 22 tháng 11 năm 2023");
    assertThat(text(get(secretary, path(round, neighbor)).asByteArray()))
        .contains("đến 24 giờ ngày 15 tháng 11 năm 2023");
  }

  @Test
  void theAuthorityWritesToUnitsThatItExpects() {
    var round = provinceRound();
    get(null, path(round, district)).then().statusCode(401);
    get(supervisor, path(round, district)).then().statusCode(403);
    get(officer, path(round, district)).then().statusCode(404);
    get(neighborHead, path(round, district)).then().statusCode(404);
    get(secretary, path(round, agency)).then().statusCode(404);
    get(secretary, "/rounds/" + round + "/letters/nowhere").then().statusCode(404);
    get(secretary, "/rounds/" + UUID.randomUUID() + "/letters/" + district.code())
        .then()
        .statusCode(404);
    get(secretary, path(ownRound(officer, district), agency)).then().statusCode(403);
  }

  private static String path(String round, Unit unit) {
    return "/rounds/" + round + "/letters/" + unit.code();
  }

  private static String text(byte[] bytes) throws IOException {
    try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
      return word.getText();
    }
  }
}
