package vn.danvan.reportingservice.snapshot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.platform.testing.Contracts;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Province;

/** A report is prepared, recounted, signed, verified from its file, and corrected. */
@QuarkusTest
class SnapshotResourceTest extends ReportingTest {

  private static final String SNAPSHOTS = "/api/v1/snapshots/";

  @TempDir Path folder;

  private Province province;
  private UUID district;
  private String officer;
  private String head;

  @BeforeEach
  void aProvinceWithACommendation() {
    province = new Province("chot");
    district = province.district("mot");
    commend();
    officer = TestTokens.of("prepares", province.id(), "officer");
    head = TestTokens.of("signs", province.id(), "signatory");
  }

  private void commend() {
    province.commendation(
        district, "CERTIFICATE_OF_MERIT", "PROVINCE", "COLLECTIVE", LocalDate.of(2024, 10, 20));
    publishAndWait(feed, province);
  }

  private Map<String, Object> question() {
    return new HashMap<>(
        Map.of("report", "commendations", "unit", province.code(), "period", "2024"));
  }

  private static ValidatableResponse prepare(String token, Object body) {
    var request = given().contentType("application/json").body(body);
    return (token == null ? request : request.auth().oauth2(token))
        .post("/api/v1/snapshots")
        .then();
  }

  private static ValidatableResponse act(
      String token, String id, String act, long version, Object body) {
    var request =
        given()
            .contentType("application/json")
            .header("If-Match", "\"" + version + "\"")
            .body(body);
    return (token == null ? request : request.auth().oauth2(token))
        .put(SNAPSHOTS + id + "/" + act)
        .then();
  }

  private static ValidatableResponse get(String token, String path) {
    var request = given();
    return (token == null ? request : request.auth().oauth2(token)).get(SNAPSHOTS + path).then();
  }

  private String prepared(Map<String, Object> body) {
    return prepare(officer, body).statusCode(201).extract().path("id");
  }

  private String signed(Map<String, Object> body) {
    var id = prepared(body);
    act(officer, id, "check", 1, Map.of()).statusCode(200).body("state", equalTo("CHECKED"));
    act(head, id, "signature", 2, Map.of()).statusCode(200).body("state", equalTo("SIGNED"));
    return id;
  }

  private int verify(String... files) throws IOException, InterruptedException {
    var script = Path.of("../deploy/verify-snapshot").toRealPath().toString();
    var command = Stream.concat(Stream.of(script), Stream.of(files)).toList();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private String file(String id) throws IOException {
    var bytes = get(null, id + "/file").statusCode(200).extract().asByteArray();
    return Files.write(folder.resolve(id), bytes).toString();
  }

  @Test
  void whatIsSignedIsPublicAndVerifiedFromItsFileAlone() throws Exception {
    var id = prepared(question());
    get(null, id).statusCode(404);
    get(null, id + "/content").statusCode(404);
    get(officer, id)
        .statusCode(200)
        .body("state", equalTo("PREPARED"))
        .body("edition", is(1))
        .body("sha256", nullValue())
        .body("allowedActions.name", contains("check", "cancellation"));
    get(officer, id + "/file").statusCode(404);
    act(officer, id, "check", 1, Map.of()).statusCode(200);
    get(head, id).body("allowedActions.name", contains("signature", "cancellation"));
    act(head, id, "signature", 2, Map.of())
        .statusCode(200)
        .body("chainPosition", is(1))
        .body("previous", nullValue())
        .body("sha256", notNullValue())
        .body("allowedActions", empty());
    get(null, id).statusCode(200).body("state", equalTo("SIGNED"));
    get(null, id + "/content").statusCode(200).body("totals.total", is(1));
    var whole = file(id);
    assertThat(verify(whole)).isZero();
    var changed = Files.readString(Path.of(whole)).replace("\"total\":1", "\"total\":2");
    var forged = Files.writeString(folder.resolve("forged"), changed).toString();
    assertThat(verify(forged)).isEqualTo(1);
    assertThat(verify(whole, forged)).isEqualTo(1);
    Contracts.checkSchemas();
    Contracts.checkJournal(jdbi);
  }

  @Test
  void aCorrectionIsAFurtherEditionThatTellsWhatChanged() throws Exception {
    var first = signed(question());
    commend();
    var again = question();
    prepare(officer, again).statusCode(422).body("errors.pointer", contains("/reason"));
    again.put("reason", "Nhập bổ sung một quyết định");
    var second = signed(again);
    get(null, second)
        .body("edition", is(2))
        .body("corrects", equalTo(first))
        .body("chainPosition", is(2));
    assertThat(get(null, second).extract().<String>path("previous"))
        .isEqualTo(get(null, first).extract().path("sha256"));
    get(null, second + "/difference")
        .body("path", hasItems("totals.total", "totals.collectives"))
        .body("find { it.path == 'totals.total' }.before", equalTo("1"))
        .body("find { it.path == 'totals.total' }.after", equalTo("2"));
    get(null, first + "/difference").body("$", empty());
    get(null, first + "/content").body("totals.total", is(1));
    assertThat(Files.readString(Path.of(file(second)))).contains("\"path\":\"totals.total\"");
    assertThat(verify(file(first), file(second))).isZero();
    given()
        .get("/api/v1/snapshots?unit=" + province.code())
        .then()
        .body("items.id", contains(first, second));
  }

  @Test
  void aRecountThatDiffersIsRefused() {
    var id = prepared(question());
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE snapshot SET content = replace(content, '\"total\":1', '\"total\":3')"
                    + " WHERE id = ?::uuid",
                id));
    act(officer, id, "check", 1, Map.of())
        .statusCode(409)
        .body("type", equalTo("/problems/recount-differs"));
    get(officer, id).body("state", equalTo("PREPARED")).body("version", is(1));
    var reason = Map.of("reason", "Số liệu thay đổi");
    act(officer, id, "cancellation", 1, reason).statusCode(200);
    act(officer, id, "cancellation", 2, reason).statusCode(409);
    prepare(officer, question()).statusCode(201);
  }

  @Test
  void oneEditionIsWorkedOnAtATimeAndInOrder() {
    var id = prepared(question());
    prepare(officer, question()).statusCode(409).body("type", equalTo("/problems/duplicate"));
    act(head, id, "signature", 1, Map.of())
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));
    act(officer, id, "check", 7, Map.of()).statusCode(412);
    act(officer, id, "check", 1, Map.of()).statusCode(200);
    var both = TestTokens.of("prepares", province.id(), "signatory");
    act(both, id, "signature", 2, Map.of())
        .statusCode(403)
        .body("type", equalTo("/problems/second-person-needed"));
    get(both, id).body("allowedActions.find { it.name == 'signature' }.missing", hasSize(1));
  }

  @Test
  void whatTheReportDoesNotKnowIsRefused() {
    var wrong = question();
    wrong.put("period", "2024-13");
    prepare(officer, wrong).statusCode(400).body("errors[0].pointer", equalTo("period"));
    wrong = question();
    wrong.put("report", "nothing");
    prepare(officer, wrong).statusCode(404);
    prepare(officer, Map.of("unit", province.code())).statusCode(422);
    given().get("/api/v1/snapshots").then().statusCode(400);
  }

  @Test
  void othersHaveNothingToDoWithIt() {
    var other = new Province("khac");
    publishAndWait(feed, other);
    var stranger = TestTokens.of("stranger", other.id(), "officer");
    var strangeHead = TestTokens.of("strange.head", other.id(), "signatory");
    var auditor = TestTokens.of("audits", province.id(), "supervisor");
    prepare(null, question()).statusCode(401);
    prepare(stranger, question()).statusCode(404);
    prepare(head, question()).statusCode(403);
    prepare(auditor, question()).statusCode(403);
    var id = prepared(question());
    for (var token : List.of(stranger, strangeHead)) {
      get(token, id).statusCode(404);
      act(token, id, "check", 1, Map.of()).statusCode(404);
    }
    get(null, id + "/history").statusCode(401);
    act(auditor, id, "check", 1, Map.of()).statusCode(200);
    act(strangeHead, id, "signature", 2, Map.of()).statusCode(404);
    act(auditor, id, "signature", 2, Map.of()).statusCode(403);
    act(stranger, id, "cancellation", 2, Map.of("reason", "x")).statusCode(404);
    act(auditor, id, "cancellation", 2, Map.of("reason", "x")).statusCode(403);
    act(head, id, "signature", 2, Map.of()).statusCode(200);
    get(stranger, id).statusCode(200);
    get(stranger, id + "/history").statusCode(403);
    get(auditor, id + "/history").statusCode(200).body("$", hasSize(3));
    get(null, UUID.randomUUID().toString()).statusCode(404);
  }

  @Test
  void smallNumbersOfPersonsAreNotPublicThoughTheReportIsSigned() {
    var on = LocalDate.of(2024, 10, 20);
    province.session(district, "DISTRICT", "TRAINING", on, 30);
    province.legalAidRequest(district, "DISTRICT", on);
    publishAndWait(feed, province);
    var question = question();
    question.put("report", "sessions");
    var id = signed(question);
    get(null, id + "/content")
        .statusCode(200)
        .body("totals.trainingAttendances", is(30))
        .body("totals.legalAidRequests", nullValue())
        .body("hidden", contains("legalAidRequests"));
    get(null, id + "/file")
        .statusCode(403)
        .body("type", equalTo("/problems/small-numbers-of-persons"));
    get(officer, id + "/content").statusCode(200).body("totals.legalAidRequests", is(1));
    get(officer, id + "/file").statusCode(200);
  }
}
