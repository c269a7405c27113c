package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;

@QuarkusTest
class RecommendationResourceTest extends ServiceTest {

  private static String at(String id) {
    return "/recommendations/" + id;
  }

  private void classify(String id) {
    put(
            districtOfficer,
            at(id) + "/classification",
            1,
            "{\"kind\": \"FEEDBACK\", \"field\": \"ECONOMY\"}")
        .then()
        .statusCode(200);
  }

  @Test
  void hasOwnerDueDateAndClassFromReceiptOn() {
    var id = received("Đèn đường hỏng");
    get(districtOfficer, at(id))
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"1-"))
        .body("state", equalTo("RECEIVED"))
        .body("ownerUnit.id", equalTo(district.id().toString()))
        .body("receivedOn", equalTo("2026-06-16"))
        .body("dueOn", equalTo("2026-07-07"))
        .body("resolutionClass", equalTo("IN_PROGRESS"))
        .body("texts.kind", contains("CONTENT"))
        .body("texts.text", contains("Đèn đường hỏng"))
        .body("allowedActions.name", containsInAnyOrder("classification", "forwardings"));
  }

  @Test
  void goesFromReceiptToClosure() {
    var id = resolved(neighbor, neighborOfficer);
    get(districtOfficer, at(id)).then().body("version", is(6)).body("state", equalTo("RESOLVED"));
    post(supervisor, at(id) + "/supervisions", "{\"passed\": true}")
        .then()
        .statusCode(200)
        .header("ETag", "\"7\"")
        .body("closesOn", equalTo("2026-06-30"));
    put(neighborOfficer, at(id) + "/closure", 7, "{}").then().statusCode(403);
    put(districtOfficer, at(id) + "/closure", 7, "{}")
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"))
        .body("allowedActions.name", contains("reopenings"));
    get(neighborOfficer, at(id) + "/history")
        .then()
        .body("size()", is(8))
        .body("type[7]", equalTo("vn.danvan.RecommendationClosed"));
  }

  @Test
  void whatWasWrittenStandsNowhereButInItsTable() {
    var canary = "Chim hoàng yến " + UUID.randomUUID();
    var key = UUID.randomUUID().toString();
    var receipt =
        as(districtOfficer)
            .header("Idempotency-Key", key)
            .body(
                """
                {"unit": "%s", "source": "LETTER", "kind": "FEEDBACK", "content": "%s"}
                """
                    .formatted(district.code(), canary))
            .post("/api/v1/recommendations");
    receipt.then().statusCode(201).body("texts", nullValue());
    var id = id(receipt);
    classify(id);
    post(
        districtOfficer,
        at(id) + "/assignments",
        "{\"leadUnit\": \"%s\"}".formatted(neighbor.code()));
    post(neighborOfficer, at(id) + "/declines", "{\"reason\": \"%s\"}".formatted(canary))
        .then()
        .statusCode(200)
        .body("state", equalTo("CLASSIFIED"))
        .body("ownerUnit.id", equalTo(district.id().toString()));
    assertThat(get(districtOfficer, "/recommendations").asString()).doesNotContain(canary);
    assertThat(get(districtOfficer, at(id) + "/history").asString()).doesNotContain(canary);
    for (var column :
        new String[] {
          "SELECT data::text FROM journal",
          "SELECT convert_from(ciphertext, 'UTF8') FROM private_note",
          "SELECT body FROM idempotency WHERE body IS NOT NULL"
        }) {
      var texts = jdbi.withHandle(handle -> handle.createQuery(column).mapTo(String.class).list());
      assertThat(texts).as(column).noneMatch(text -> text.contains(canary));
    }
    assertThat(get(districtOfficer, at(id)).asString()).contains(canary);
    get(neighborOfficer, at(id)).then().statusCode(404);
  }

  @Test
  void whoIsOutOfScopeDoesNotFindIt() {
    var id = received("Đèn đường hỏng");
    get(neighborOfficer, at(id)).then().statusCode(404);
    get(stranger, at(id)).then().statusCode(404);
    get(null, at(id)).then().statusCode(401);
    get(TestTokens.of("admin", null, "admin"), at(id)).then().statusCode(403);
    get(TestTokens.of("citizen", null, "citizen"), "/recommendations").then().statusCode(403);
    put(neighborOfficer, at(id) + "/classification", 1, "{}").then().statusCode(404);
    get(provinceOfficer, at(id)).then().statusCode(200);
    put(
            provinceOfficer,
            at(id) + "/classification",
            1,
            "{\"kind\": \"FEEDBACK\", \"field\": \"ECONOMY\"}")
        .then()
        .statusCode(403);
    get(neighborOfficer, "/recommendations").then().statusCode(200).body("items", empty());
  }

  @Test
  void theLeadUnitSeesWhatItOwnsAndACooperatingUnitToo() {
    var id = received("Đèn đường hỏng");
    classify(id);
    var ward = unit("phuong", "COMMUNE", province, null);
    var wardOfficer = TestTokens.of("ward.officer", ward.id(), "officer");
    post(
            districtOfficer,
            at(id) + "/assignments",
            "{\"leadUnit\": \"%s\", \"cooperatingUnits\": [\"%s\"]}"
                .formatted(neighbor.code(), ward.code()))
        .then()
        .statusCode(200)
        .body("ownerUnit.id", equalTo(neighbor.id().toString()));
    get(neighborOfficer, at(id))
        .then()
        .statusCode(200)
        .body("allowedActions.name", containsInAnyOrder("acceptance", "declines"));
    get(wardOfficer, at(id)).then().statusCode(200).body("allowedActions", empty());
    get(wardOfficer, "/recommendations").then().body("items.id", contains(id));
    get(districtOfficer, "/recommendations?ownerUnit=" + neighbor.code())
        .then()
        .body("items.id", contains(id));
    put(districtOfficer, at(id) + "/acceptance", 3, "{}").then().statusCode(403);
    put(wardOfficer, at(id) + "/acceptance", 3, "{}").then().statusCode(403);
  }

  @Test
  void theLeadUnitIsAnActiveUnitOfTheProvince() {
    var id = received("Đèn đường hỏng");
    classify(id);
    post(
            districtOfficer,
            at(id) + "/assignments",
            "{\"leadUnit\": \"%s\", \"cooperatingUnits\": [\"%s\", \"%s\"]}"
                .formatted(elsewhere.code(), neighbor.code(), neighbor.code()))
        .then()
        .statusCode(422)
        .body("errors.code", containsInAnyOrder("other-province", "unit-repeated"));
    post(districtOfficer, at(id) + "/assignments", "{\"leadUnit\": \"chua-biet\"}")
        .then()
        .statusCode(409)
        .body("type", endsWith("/reference-not-yet-known"));
    post(districtOfficer, at(id) + "/assignments", "{}").then().statusCode(422);
  }

  @Test
  void supervisionIsByAnotherBodyInScope() {
    var id = resolved(neighbor, neighborOfficer);
    var path = at(id) + "/supervisions";
    post(districtOfficer, path, "{\"passed\": true}").then().statusCode(403);
    post(districtHead, path, "{\"passed\": true}").then().statusCode(403);
    post(TestTokens.of("s", elsewhere.id(), "supervisor"), path, "{\"passed\": true}")
        .then()
        .statusCode(404);
    post(supervisor, path, "{\"passed\": false}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("reason-needed"));
    post(supervisor, path, "{}").then().statusCode(422).body("errors.pointer", hasItem("/passed"));
    get(provinceOfficer, at(id)).then().body("allowedActions.name", contains("supervisions"));
    post(provinceOfficer, path, "{\"passed\": false, \"reason\": \"Đèn vẫn hỏng\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("REOPENED"))
        .body("ownerUnit.id", equalTo(district.id().toString()))
        .body("dueOn", equalTo("2026-07-07"));
  }

  @Test
  void aSupervisorDoesNotSeeWhatItsOwnBodyResolves() {
    var frontOfficer = TestTokens.of("front.officer", front.id(), "officer");
    var id = resolved(front, frontOfficer);
    get(supervisor, at(id)).then().statusCode(404);
    post(supervisor, at(id) + "/supervisions", "{\"passed\": true}").then().statusCode(404);
    get(supervisor, "/recommendations").then().body("items.id", not(hasItem(id)));
    post(frontOfficer, at(id) + "/supervisions", "{\"passed\": true}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("supervised-by-resolver"));
    post(provinceOfficer, at(id) + "/supervisions", "{\"passed\": true}").then().statusCode(200);
  }

  @Test
  void theContentOfAComplaintIsNotKept() {
    var receipt =
        post(
            districtOfficer,
            "/recommendations",
            """
            {"unit": "%s", "source": "RECEPTION", "kind": "DENUNCIATION", "content": "Ông A"}
            """
                .formatted(district.code()));
    receipt.then().statusCode(201);
    var id = id(receipt);
    get(districtOfficer, at(id)).then().body("texts", empty());
    put(
            districtOfficer,
            at(id) + "/classification",
            1,
            "{\"kind\": \"FEEDBACK\", \"field\": \"ECONOMY\"}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("must-be-forwarded"));
    var forwarding = "{\"body\": \"Thanh tra tỉnh\", \"reason\": \"Thủ tục tố cáo\"%s}";
    post(districtOfficer, at(id) + "/forwardings", forwarding.formatted(""))
        .then()
        .statusCode(200)
        .body("state", equalTo("FORWARDED"))
        .body("resolutionClass", equalTo("OUT_OF_COMPETENCE"));
    var other = received("Hóa ra là khiếu nại");
    post(
            districtOfficer,
            at(other) + "/forwardings",
            forwarding.formatted(", \"kind\": \"COMPLAINT\""))
        .then()
        .statusCode(200)
        .body("kind", equalTo("COMPLAINT"));
    get(districtOfficer, at(other))
        .then()
        .body("texts.kind", containsInAnyOrder("COMPETENT_BODY", "REASON"));
  }

  @Test
  void onlyTheHeadRejects() {
    var id = received("Đèn đường hỏng");
    classify(id);
    var reason = "{\"reason\": \"Trái quy hoạch\"}";
    post(districtOfficer, at(id) + "/rejections", reason).then().statusCode(403);
    post(provinceHead, at(id) + "/rejections", reason).then().statusCode(403);
    get(districtHead, at(id)).then().body("allowedActions.name", contains("rejections"));
    post(districtHead, at(id) + "/rejections", reason)
        .then()
        .statusCode(200)
        .body("state", equalTo("REJECTED"))
        .body("rejectedOn", equalTo("2026-06-16"));
    post(districtHead, at(id) + "/rejections", reason).then().statusCode(409);
  }

  @Test
  void aDueDateInAYearWithoutCalendarIsRefused() {
    clock.stopOn(LocalDate.of(2030, 12, 20));
    post(
            districtOfficer,
            "/recommendations",
            """
            {"unit": "%s", "source": "LETTER", "kind": "FEEDBACK", "content": "x"}
            """
                .formatted(district.code()))
        .then()
        .statusCode(422)
        .body("type", endsWith("/calendar-missing"));
  }

  @Test
  void overdueIsComputedForToday() {
    var id = received("Đèn đường hỏng");
    clock.stopOn(LocalDate.of(2026, 7, 7));
    get(districtOfficer, at(id)).then().body("overdue", is(false));
    get(districtOfficer, "/recommendations?overdue=true").then().body("items", empty());
    clock.stopOn(LocalDate.of(2026, 7, 8));
    get(districtOfficer, at(id)).then().body("overdue", is(true));
    get(districtOfficer, "/recommendations?overdue=true").then().body("items.id", contains(id));
    get(districtOfficer, "/recommendations?overdue=false").then().body("items", empty());
    get(districtOfficer, "/recommendations?overdue=yes").then().statusCode(400);
  }

  @Test
  void receiptNamesItsHostOrItsDialogue() {
    var body = "{\"source\": \"%s\", \"kind\": \"FEEDBACK\", \"content\": \"x\"%s}";
    post(districtOfficer, "/recommendations", body.formatted("LETTER", ""))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/hostUnit"));
    post(
            districtOfficer,
            "/recommendations",
            body.formatted("DIALOGUE", ", \"hostUnit\": \"%s\"".formatted(district.code())))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/dialogue"));
    var dialogue = held(districtOfficer, district, TODAY);
    var ofDialogue = ", \"dialogue\": \"%s\"".formatted(dialogue);
    post(
            districtOfficer,
            "/recommendations",
            body.formatted(
                "DIALOGUE", ofDialogue + ", \"unit\": \"%s\"".formatted(neighbor.code())))
        .then()
        .statusCode(422)
        .body("errors.code", contains("host-differs"));
    post(neighborOfficer, "/recommendations", body.formatted("DIALOGUE", ofDialogue))
        .then()
        .statusCode(404);
    var receipt = post(districtOfficer, "/recommendations", body.formatted("DIALOGUE", ofDialogue));
    receipt
        .then()
        .statusCode(201)
        .body("dialogue", equalTo(dialogue))
        .body("hostUnit.id", equalTo(district.id().toString()));
    var path = "/dialogues/" + dialogue;
    get(districtOfficer, path)
        .then()
        .body(
            "allowedActions.find { it.name == 'conclusion' }.missing",
            contains("recommendations-not-classified"));
    put(districtOfficer, path + "/conclusion", 3, "{\"noticeNumber\": \"1\"}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("recommendations-not-classified"));
    classify(id(receipt));
    post(
            districtOfficer,
            at(id(receipt)) + "/answers",
            "{\"text\": \"Đã rõ\", \"channel\": \"AT_DIALOGUE\"}")
        .then()
        .statusCode(200)
        .body("answeredAtDialogue", is(true))
        .body("leadUnit.id", equalTo(district.id().toString()));
    put(districtOfficer, path + "/conclusion", 3, "{\"noticeNumber\": \"1\"}")
        .then()
        .statusCode(200);
    post(districtOfficer, "/recommendations", body.formatted("DIALOGUE", ofDialogue))
        .then()
        .statusCode(409);
  }

  @Test
  void aFieldThatIsNotKnownYetMayComeLater() {
    put(
            districtOfficer,
            at(received("x")) + "/classification",
            1,
            "{\"kind\": \"FEEDBACK\", \"field\": \"CHUA_BIET\"}")
        .then()
        .statusCode(409)
        .body("type", endsWith("/reference-not-yet-known"));
  }

  /** The position after the page that shows it; null while none does. */
  private static String positionAfter(String token, String id) {
    var position = "0";
    while (true) {
      var page = get(token, "/recommendations?limit=200&changesAfter=" + position).jsonPath();
      var next = page.getString("next");
      if (page.getList("items.id").contains(id)) {
        return next;
      }
      if (next.equals(position)) {
        return null;
      }
      position = next;
    }
  }

  @Test
  void aSyncSaysWhatWasTakenAwayFromTheLeadUnit() {
    var id = assigned(neighbor);
    var position = await().until(() -> positionAfter(neighborOfficer, id), Objects::nonNull);
    post(neighborOfficer, at(id) + "/declines", "{\"reason\": \"Không đúng thẩm quyền\"}")
        .then()
        .statusCode(200);
    await()
        .untilAsserted(
            () ->
                get(neighborOfficer, "/recommendations?changesAfter=" + position)
                    .then()
                    .body("items.id", contains(id))
                    .body("items.removed", contains(true)));
    get(stranger, "/recommendations?limit=200&changesAfter=0").then().body("items", empty());
  }

  private void resolveFor(Unit lead, String id, String token) {
    var behalf = ", \"onBehalfOf\": \"%s\"}".formatted(lead.code());
    put(token, at(id) + "/acceptance", 3, "{\"occurredOn\": \"2026-06-16\"" + behalf)
        .then()
        .statusCode(200);
    post(token, at(id) + "/answers", "{\"text\": \"Đã thay\", \"channel\": \"LETTER\"" + behalf)
        .then()
        .statusCode(200);
    put(token, at(id) + "/resolution", 5, "{\"resolutionClass\": \"EXPLAINED\"" + behalf)
        .then()
        .statusCode(200);
  }

  @Test
  void anAccountThatResolvesOnBehalfOfTheLeadUnitNeitherSupervisesNorCloses() {
    var id = assigned(neighbor);
    resolveFor(neighbor, id, provinceOfficer);
    get(provinceOfficer, at(id)).then().body("allowedActions", empty());
    post(provinceOfficer, at(id) + "/supervisions", "{\"passed\": true}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("supervised-by-resolver"));
    post(supervisor, at(id) + "/supervisions", "{\"passed\": true}").then().statusCode(200);
    put(
            provinceOfficer,
            at(id) + "/closure",
            7,
            "{\"onBehalfOf\": \"%s\"}".formatted(district.code()))
        .then()
        .statusCode(422)
        .body("errors.code", contains("closed-by-resolver"));
    put(districtOfficer, at(id) + "/closure", 7, "{}").then().statusCode(200);
  }

  @Test
  void aHostThatResolvesOnBehalfOfTheLeadUnitDoesNotClose() {
    var id = assigned(commune);
    resolveFor(commune, id, districtOfficer);
    post(supervisor, at(id) + "/supervisions", "{\"passed\": true}").then().statusCode(200);
    get(districtOfficer, at(id))
        .then()
        .body(
            "allowedActions.find { it.name == 'closure' }.missing", contains("closed-by-resolver"));
    put(districtOfficer, at(id) + "/closure", 7, "{}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("closed-by-resolver"));
  }

  @Test
  void aFieldOrDayThatNoStoreCanHoldIsRefused() {
    var body =
        """
        {"unit": "%s", "source": "LETTER", "kind": "FEEDBACK", "content": "x", %s}
        """;
    post(
            districtOfficer,
            "/recommendations",
            body.formatted(district.code(), "\"field\": \"A\\u0000\""))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/field"));
    put(
            districtOfficer,
            at(received("x")) + "/classification",
            1,
            "{\"kind\": \"FEEDBACK\", \"field\": \"A\\u0000\"}")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/field"));
    post(
            districtOfficer,
            "/recommendations",
            body.formatted(district.code(), "\"occurredOn\": \"+999999999-12-31\""))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/occurredOn"));
  }

  @Test
  void nothingIsReceivedBeforeItsDialogue() {
    var dialogue = held(districtOfficer, district, TODAY.minusDays(4));
    var body =
        """
        {"source": "DIALOGUE", "dialogue": "%s", "kind": "FEEDBACK", "content": "x",
         "occurredOn": "%s"}
        """;
    post(districtOfficer, "/recommendations", body.formatted(dialogue, TODAY.minusDays(5)))
        .then()
        .statusCode(422)
        .body("errors.code", contains("before-dialogue"));
    post(districtOfficer, "/recommendations", body.formatted(dialogue, TODAY.minusDays(4)))
        .then()
        .statusCode(201);
  }
}
