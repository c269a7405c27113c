package vn.danvan.reportingservice.reportedfigure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.Contracts;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** A reported figure stands beside the counted one once two persons stand for it. */
@QuarkusTest
class ReportedFigureResourceTest extends ReportingTest {

  private Province province() {
    var province = new Province("baocao");
    province.commendation(
        province.district("mot"),
        "CERTIFICATE_OF_MERIT",
        "PROVINCE",
        "COLLECTIVE",
        LocalDate.of(2024, 10, 20));
    publishAndWait(feed, province);
    return province;
  }

  private static Map<String, Object> body(Province province) {
    var body = new HashMap<String, Object>();
    body.put("unit", province.code());
    body.put("report", "commendations");
    body.put("metric", "total");
    body.put("period", "2024");
    body.put("value", 2);
    body.put("qualifier", "EXACT");
    body.put("sourceDocument", "Báo cáo năm 2024");
    body.put("sourceDate", "2025-01-05");
    return body;
  }

  private static ValidatableResponse enter(Object body, String account, UUID unit, String role) {
    return given()
        .auth()
        .oauth2(TestTokens.of(account, unit, role))
        .contentType("application/json")
        .body(body)
        .post("/api/v1/reported-figures")
        .then();
  }

  private static ValidatableResponse act(
      String id, String act, long version, String account, UUID unit, String role, Object body) {
    return given()
        .auth()
        .oauth2(TestTokens.of(account, unit, role))
        .contentType("application/json")
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .put("/api/v1/reported-figures/" + id + "/" + act)
        .then();
  }

  private static String now() {
    return Instant.now().toString();
  }

  @Test
  void isShownOnceAnotherPersonApprovedIt() {
    var province = province();
    var id =
        enter(body(province), "enters", province.id(), "officer")
            .statusCode(201)
            .body("state", equalTo("ENTERED"))
            .extract()
            .<String>path("id");
    var before = now();
    assertThat(report("commendations", province, "2024", "asOf", before).getList("reported"))
        .isEmpty();

    act(id, "approval", 1, "enters", province.id(), "signatory", Map.of())
        .statusCode(403)
        .body("type", equalTo("/problems/second-person-needed"));
    act(id, "approval", 1, "approves", province.id(), "signatory", Map.of())
        .statusCode(200)
        .body("state", equalTo("APPROVED"));

    var shown = report("commendations", province, "2024", "asOf", now());
    assertThat(shown.getInt("totals.total")).isEqualTo(1);
    assertThat(shown.getInt("reported[0].value")).isEqualTo(2);
    assertThat(shown.getString("reported[0].source")).isEqualTo("Báo cáo năm 2024");
    assertThat(shown.getInt("reported[0].counted")).isEqualTo(1);
    assertThat(shown.getBoolean("reported[0].holds")).isFalse();
    assertThat(report("commendations", province, "2024", "asOf", before).getList("reported"))
        .isEmpty();
    assertThat(report("commendations", province, "2024-10", "asOf", now()).getList("reported"))
        .isEmpty();

    var reason = Map.of("reason", "Đính chính");
    act(id, "rejection", 2, "approves", province.id(), "signatory", reason).statusCode(409);
    act(id, "withdrawal", 2, "approves", province.id(), "signatory", reason).statusCode(200);
    assertThat(report("commendations", province, "2024", "asOf", now()).getList("reported"))
        .isEmpty();
    Contracts.checkSchemas();
    Contracts.checkJournal(jdbi);
  }

  @Test
  void thereIsOneOfAThing() {
    var province = province();
    enter(body(province), "enters", province.id(), "officer").statusCode(201);
    enter(body(province), "enters", province.id(), "officer")
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate"));
  }

  @Test
  void whatIsWrongIsNamedAllTogether() {
    var province = province();
    var wrong = body(province);
    wrong.put("report", "nothing");
    wrong.put("period", "2024-13");
    wrong.put("sourceDate", "2190-01-01");
    enter(wrong, "enters", province.id(), "officer")
        .statusCode(422)
        .body(
            "errors.pointer",
            org.hamcrest.Matchers.containsInAnyOrder("/report", "/period", "/sourceDate"));
    wrong.put("value", -1);
    enter(wrong, "enters", province.id(), "officer")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/value"));
  }

  @Test
  void othersNeitherEnterNorApproveIt() {
    var province = province();
    var other = province();
    enter(body(province), "stranger", other.id(), "officer").statusCode(404);
    enter(body(province), "supervises", province.id(), "supervisor").statusCode(403);
    var id =
        enter(body(province), "enters", province.id(), "officer")
            .statusCode(201)
            .extract()
            .<String>path("id");
    act(id, "approval", 1, "stranger", other.id(), "signatory", Map.of()).statusCode(404);
    act(id, "approval", 9, "approves", province.id(), "signatory", Map.of()).statusCode(412);
  }
}
