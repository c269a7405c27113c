package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;

@QuarkusTest
class SheetResourceTest extends ServiceTest {

  private String dialogue;
  private String path;

  @BeforeEach
  void aHeldDialogue() {
    dialogue = held(districtOfficer, district, TODAY.minusDays(4));
    path = "/dialogues/" + dialogue + "/recommendations/batch";
  }

  private static String row(String reference, String kind, String more) {
    return """
    {"clientReference": "%s", "content": "Nội dung", "kind": "%s", "field": "ECONOMY", %s}
    """
        .formatted(reference, kind, more);
  }

  private static String answered(String reference) {
    return row(
        reference, "FEEDBACK", "\"outcome\": \"ANSWERED_AT_DIALOGUE\", \"answer\": \"Đã rõ\"");
  }

  private static String sheet(String... rows) {
    return "{\"rows\": [" + String.join(", ", rows) + "]}";
  }

  private long stored() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM recommendation WHERE dialogue_id = :dialogue")
                .bind("dialogue", UUID.fromString(dialogue))
                .mapTo(Long.class)
                .one());
  }

  @Test
  void aRowIsOneEventWithTheStateAfterItsOutcome() {
    var answer = batch(districtOfficer, path, sheet(answered("1")));
    answer
        .then()
        .statusCode(200)
        .body("results.status", contains("CREATED"))
        .body("results.version", contains(1));
    var id = answer.jsonPath().getString("results[0].id");
    get(districtOfficer, "/recommendations/" + id)
        .then()
        .body("state", equalTo("ANSWERED"))
        .body("answeredAtDialogue", is(true))
        .body("receivedOn", equalTo("2026-06-12"))
        .body("answeredOn", equalTo("2026-06-12"))
        .body("leadUnit.id", equalTo(district.id().toString()))
        .body("texts.kind", containsInAnyOrder("CONTENT", "ANSWER"));
    get(districtOfficer, "/recommendations/" + id + "/history")
        .then()
        .body("type", contains("vn.danvan.RecommendationReceived"))
        .body("data.state", contains("ANSWERED"))
        .body("occurredOn", contains("2026-06-12"));
  }

  @Test
  void allRowsAreStoredOrNone() {
    batch(
            districtOfficer,
            path,
            sheet(
                answered("1"),
                row("2", "FEEDBACK", "\"outcome\": \"ASSIGNED\""),
                row("3", "FEEDBACK", "\"outcome\": \"FORWARDED\", \"reason\": \" \""),
                row("4", "COMPLAINT", "\"outcome\": \"REJECTED\", \"reason\": \"x\""),
                row(
                    "5",
                    "FEEDBACK",
                    "\"outcome\": \"REJECTED\", \"reason\": \"x\","
                        + " \"occurredOn\": \"2026-06-11\""),
                answered("1")))
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/rows/1/leadUnit",
                "/rows/2/competentBody",
                "/rows/2/reason",
                "/rows/3/outcome",
                "/rows/4/occurredOn",
                "/rows/5/clientReference"));
    assertThat(stored()).isZero();
  }

  @Test
  void aDryRunStoresNothing() {
    batch(
            districtOfficer,
            path + "?dryRun=true",
            sheet(answered("1"), row("2", "FEEDBACK", "\"outcome\": \"ASSIGNED\"")))
        .then()
        .statusCode(200)
        .body("results.status", contains("VALID", "INVALID"))
        .body("results.id", everyItem(nullValue()))
        .body("results[1].errors.pointer", contains("/rows/1/leadUnit"));
    assertThat(stored()).isZero();
    batch(districtOfficer, path + "?dryRun=maybe", sheet(answered("1"))).then().statusCode(400);
  }

  @Test
  void theContentOfAComplaintIsNotKept() {
    var answer =
        batch(
            districtOfficer,
            path,
            sheet(
                row(
                    "1",
                    "COMPLAINT",
                    "\"outcome\": \"FORWARDED\", \"competentBody\": \"Thanh tra\","
                        + " \"reason\": \"Thủ tục khiếu nại\"")));
    answer.then().statusCode(200);
    get(districtOfficer, "/recommendations/" + answer.jsonPath().getString("results[0].id"))
        .then()
        .body("state", equalTo("FORWARDED"))
        .body("forwardedOn", equalTo("2026-06-12"))
        .body("texts.kind", containsInAnyOrder("COMPETENT_BODY", "REASON"));
  }

  @Test
  void onlyTheHostWritesTheSheet() {
    batch(neighborOfficer, path, sheet(answered("1"))).then().statusCode(404);
    batch(provinceOfficer, path, sheet(answered("1"))).then().statusCode(403);
    batch(districtHead, path, sheet(answered("1"))).then().statusCode(403);
    batch(
            provinceOfficer,
            path,
            sheet(
                row(
                    "1",
                    "FEEDBACK",
                    "\"outcome\": \"ANSWERED_AT_DIALOGUE\", \"answer\": \"Đã rõ\","
                        + " \"onBehalfOf\": \"%s\"".formatted(district.code()))))
        .then()
        .statusCode(200);
  }

  @Test
  void theSheetIsOpenWhileTheDialogueIsHeld() {
    put(districtOfficer, "/dialogues/" + dialogue + "/conclusion", 3, "{\"noticeNumber\": \"1\"}")
        .then()
        .statusCode(200);
    batch(districtOfficer, path, sheet(answered("1")))
        .then()
        .statusCode(409)
        .body("type", endsWith("/illegal-transition"));
  }

  @Test
  void aRepeatedKeyGetsTheFirstAnswer() {
    var key = UUID.randomUUID().toString();
    var request = as(districtOfficer).header("Idempotency-Key", key).body(sheet(answered("1")));
    var first = request.post("/api/v1" + path).asString();
    assertThat(request.post("/api/v1" + path).asString()).isEqualTo(first);
    assertThat(stored()).isEqualTo(1);
    post(districtOfficer, path, sheet(answered("1")))
        .then()
        .statusCode(400)
        .body("type", endsWith("/idempotency-key-required"));
  }

  @Test
  void aSheetHasOneToFiveHundredRows() {
    batch(districtOfficer, path, "{\"rows\": []}").then().statusCode(422);
    batch(districtOfficer, path, "{}").then().statusCode(422);
    batch(districtOfficer, path, "null").then().statusCode(400);
    var rows = IntStream.range(0, 500).mapToObj(i -> answered("" + i)).toList();
    batch(districtOfficer, path, sheet(rows.toArray(String[]::new)))
        .then()
        .statusCode(200)
        .body("results.size()", is(500));
    assertThat(stored()).isEqualTo(500);
    var tooMany =
        IntStream.range(0, 501).mapToObj(i -> answered("" + i)).collect(Collectors.joining(","));
    batch(districtOfficer, path, sheet(tooMany)).then().statusCode(422);
    get(districtOfficer, "/recommendations?dialogue=" + dialogue + "&state=RESOLVED")
        .then()
        .body("items", empty());
  }

  @Test
  void whatTheHostExplainedAtTheDialogueIsResolvedOnTheSheet() {
    var answer =
        batch(
            districtOfficer,
            path,
            sheet(
                row(
                    "1",
                    "FEEDBACK",
                    "\"outcome\": \"ANSWERED_AT_DIALOGUE\", \"answer\": \"Đã rõ\","
                        + " \"resolutionClass\": \"EXPLAINED\"")));
    answer.then().statusCode(200).body("results.version", contains(2));
    var id = answer.jsonPath().getString("results[0].id");
    get(districtOfficer, "/recommendations/" + id)
        .then()
        .body("state", equalTo("RESOLVED"))
        .body("resolutionClass", equalTo("EXPLAINED"))
        .body("resolvedOn", equalTo("2026-06-12"));
    get(districtOfficer, "/recommendations/" + id + "/history")
        .then()
        .body(
            "type",
            contains("vn.danvan.RecommendationReceived", "vn.danvan.RecommendationResolved"))
        .body("data.state", contains("ANSWERED", "RESOLVED"));
  }

  @Test
  void theSheetResolvesOnlyWhatTheHostAnswered() {
    var resolution = ", \"resolutionClass\": \"DONE\"";
    batch(
            districtOfficer,
            path,
            sheet(
                row(
                    "1",
                    "FEEDBACK",
                    "\"outcome\": \"ASSIGNED\", \"leadUnit\": \"%s\"".formatted(district.code())
                        + resolution),
                row(
                    "2",
                    "FEEDBACK",
                    "\"outcome\": \"ANSWERED_AT_DIALOGUE\", \"answer\": \"Đã rõ\","
                        + " \"leadUnit\": \"%s\"".formatted(neighbor.code())
                        + resolution),
                row(
                    "3",
                    "FEEDBACK",
                    "\"outcome\": \"ANSWERED_AT_DIALOGUE\", \"answer\": \"Đã rõ\"" + resolution)))
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            contains("/rows/0/resolutionClass", "/rows/1/resolutionClass", "/rows/2/evidence"))
        .body(
            "errors.code",
            contains("not-answered-by-host", "not-answered-by-host", "evidence-needed"));
    assertThat(stored()).isZero();
  }

  @Test
  void theDayOfTheDialogueMustBeOpenForEntryToo() {
    clock.stopOn(TODAY.plusDays(27));
    var outcome = "\"outcome\": \"ANSWERED_AT_DIALOGUE\", \"answer\": \"Đã rõ\"";
    var source = ", \"lateEntry\": {\"reason\": \"Sót\", \"sourceDocument\": \"1-BC\"}";
    var today = ", \"occurredOn\": \"%s\"".formatted(TODAY.plusDays(27));
    batch(districtOfficer, path, sheet(row("1", "FEEDBACK", outcome + today)))
        .then()
        .statusCode(422)
        .body("errors.code", containsInAnyOrder("late-entry-required", "not-open-for-late-entry"));
    batch(districtOfficer, path, sheet(row("1", "FEEDBACK", outcome + today + source)))
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-open-for-late-entry"));
    clock.stopOn(TODAY.plusDays(26));
    var lastDay = ", \"occurredOn\": \"%s\"".formatted(TODAY.plusDays(26));
    batch(districtOfficer, path, sheet(row("1", "FEEDBACK", outcome + lastDay)))
        .then()
        .statusCode(200);
  }

  @Test
  void aFieldThatNoStoreCanHoldIsRefused() {
    batch(districtOfficer, path, sheet(answered("1").replace("ECONOMY", "A\\u0000")))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/rows/0/field"));
  }
}
