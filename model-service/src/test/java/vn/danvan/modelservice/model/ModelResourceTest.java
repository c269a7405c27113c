package vn.danvan.modelservice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.Province.on;

import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestTokens;

@ServiceTest
class ModelResourceTest {

  private static final String MODELS = "/api/v1/models";

  @Inject Jdbi jdbi;

  @Test
  void withoutTokenNothingIsWritten() {
    as(null)
        .body(Map.of())
        .post(MODELS)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/unauthenticated"));
    as("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.").body(Map.of()).post(MODELS).then().statusCode(401);
  }

  @Test
  void everythingWrongWithTheValuesIsNamedAtOnce() {
    var province = Province.open();
    var body = province.model("a\u0000b");
    body.put("field", "NO_SUCH");
    body.put("otherFields", List.of("ECONOMY", "ECONOMY"));
    body.put("ownerName", "Nguyễn Văn A");
    body.put("occurredOn", "2022-12-31");
    as(province.officer())
        .body(body)
        .post(MODELS)
        .then()
        .statusCode(422)
        .body(
            "errors.code",
            containsInAnyOrder(
                "forbidden-character",
                "unknown-field",
                "field-twice",
                "owner-name-of-collective",
                "not-open-for-late-entry"))
        .body("errors.pointer", hasItems("/title", "/field", "/otherFields/1", "/ownerName"))
        .body("errors.message", not(hasItem(containsString("Nguyễn"))));
    as(province.officer())
        .body(Map.of("title", "a\u0000b"))
        .post(MODELS)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/title", "/ownerUnit", "/field", "/ownerKind"));
  }

  @Test
  void unreadableBodiesAreRefused() {
    var officer = Province.open().officer();
    refused(officer, "{\"title\": ", 400, "malformed-json");
    refused(officer, "{\"title\": 5}", 400, "type-mismatch");
    refused(officer, "{\"title\": \"a\", \"title\": \"b\"}", 400, "duplicate-key");
    refused(officer, "{\"colour\": \"red\"}", 400, "unknown-property");
    refused(officer, "{\"state\": \"ACTIVE\"}", 400, "read-only-property");
    refused(officer, "{\"ownerKind\": \"PERSON\"}", 422, "validation");
    refused(officer, "{\"startsOn\": \"2026-02-30\"}", 422, "invalid-date");
  }

  private static void refused(String token, String body, int status, String problem) {
    as(token)
        .body(body)
        .post(MODELS)
        .then()
        .statusCode(status)
        .body("type", equalTo("/problems/" + problem));
  }

  @Test
  void aTitleInDecomposedFormIsStoredComposed() {
    var province = Province.open();
    var title = "Dân vận khéo ở thôn Đức Bình";
    var decomposed = Normalizer.normalize(title, Normalizer.Form.NFD);
    assertThat(province.created(decomposed).getString("title")).isEqualTo(title);
  }

  @Test
  void aUnitThatIsNotKnownYetIsAConflictToTryAgain() {
    var province = Province.open();
    var body = province.model("Mô hình");
    body.put("ownerUnit", "chua-co");
    as(province.officer())
        .body(body)
        .post(MODELS)
        .then()
        .statusCode(409)
        .header("Retry-After", "1")
        .body("type", equalTo("/problems/reference-not-yet-known"));
  }

  @Test
  void aPastFactNeedsItsSourceAndNeverLiesInTheFuture() {
    var province = Province.open();
    var body = province.model("Mô hình");
    body.remove("lateEntry");
    as(province.officer())
        .body(body)
        .post(MODELS)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("late-entry-required"));
    body.put("occurredOn", "2999-01-01");
    as(province.officer())
        .body(body)
        .post(MODELS)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("invalid-date"));
  }

  @Test
  void anotherUnitsOfficerFindsNoDraft() {
    var province = Province.open();
    var other = province.addDistrict("huyen-khac");
    var stranger = TestTokens.of(province.code + ".khac", other, "officer");
    var id = province.created("Bản nháp").getString("id");
    as(stranger).get(MODELS + "/" + id).then().statusCode(404);
    as(null).get(MODELS + "/" + id).then().statusCode(404);
    as(TestTokens.of("council", province.id, "citizen"))
        .get(MODELS + "/" + id)
        .then()
        .statusCode(404);
    as(TestTokens.of("integrator", province.id, "integrator"))
        .get(MODELS + "/" + id)
        .then()
        .statusCode(404);
    province.act(stranger, id, "submission", 1, on("2023-02-01")).then().statusCode(404);
    as(stranger).get(MODELS + "/" + id + "/history").then().statusCode(404);
    for (var official :
        List.of(
            province.officer(),
            province.signatory(),
            province.provinceSignatory(),
            province.supervisor())) {
      as(official).get(MODELS + "/" + id).then().statusCode(200).body("version", equalTo(1));
    }
    as(province.officer()).get(MODELS + "/abc").then().statusCode(404);
    as(province.officer()).get(MODELS + "/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void onlyTheRegisteringBodysHeadRegisters() {
    var province = Province.open();
    var id = province.submitted("Mô hình");
    var body = on("2023-02-01");
    body.put("number", "1");
    province.act(province.officer(), id, "registration", 2, body).then().statusCode(403);
    province.act(province.provinceSignatory(), id, "registration", 2, body).then().statusCode(403);
    province.act(province.supervisor(), id, "registration", 2, body).then().statusCode(403);
    var other = TestTokens.of("head", province.addDistrict("huyen-khac"), "signatory");
    province.act(other, id, "registration", 2, body).then().statusCode(404);
    body.put("onBehalfOf", province.districtCode());
    province
        .act(province.provinceSignatory(), id, "registration", 2, body)
        .then()
        .statusCode(200)
        .body("state", equalTo("REGISTERED"));
  }

  @Test
  void versionAndStateAreChecked() {
    var province = Province.open();
    var id = province.created("Mô hình").getString("id");
    as(province.officer())
        .body(on("2023-02-01"))
        .put(MODELS + "/" + id + "/submission")
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/precondition-required"));
    province
        .act(province.officer(), id, "submission", 7, on("2023-02-01"))
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/version-conflict"));
    province
        .act(province.officer(), id, "launch", 1, on("2023-02-20"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));
    var registration = on("2023-02-01");
    registration.put("number", "1");
    province.act(province.signatory(), id, "registration", 1, registration).then().statusCode(409);
  }

  @Test
  void whatSubmissionNeedsIsSaidBefore() {
    var province = Province.open();
    var body = province.model("Mô hình");
    body.remove("area");
    body.remove("objective");
    body.remove("startsOn");
    var draft = province.created(body);
    assertThat(
            draft.getList("allowedActions.find { it.name == 'submission' }.missing", String.class))
        .containsExactlyInAnyOrder("area-missing", "objective-missing", "start-missing");
    var id = draft.getString("id");
    province
        .act(province.officer(), id, "submission", 1, on("2023-02-01"))
        .then()
        .statusCode(422)
        .body(
            "errors.code", containsInAnyOrder("area-missing", "objective-missing", "start-missing"))
        .body("errors.rule", hasItem("R-MOD-01"));
    body = province.model("Mô hình");
    body.remove("ownerUnit");
    as(province.officer())
        .header("If-Match", "\"1\"")
        .body(body)
        .put(MODELS + "/" + id)
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body(
            "allowedActions.name",
            containsInAnyOrder("revision", "submission", "withdrawal", "attachments"))
        .body("allowedActions.find { it.name == 'submission' }.ready", equalTo(true))
        .body("allowedActions.find { it.name == 'submission' }.href", endsWith(id + "/submission"));
  }

  @Test
  void aReturnedModelTellsItsOwnerWhy() {
    var province = Province.open();
    var id = province.submitted("Mô hình");
    as(province.signatory())
        .body(on("2023-02-02"))
        .post(MODELS + "/" + id + "/returns")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/reason"));
    as(province.signatory())
        .body(on("2023-02-02", "Chưa nêu cách làm"))
        .post(MODELS + "/" + id + "/returns")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("state", equalTo("RETURNED"));
    as(province.officer())
        .get(MODELS + "/" + id)
        .then()
        .body("reason", equalTo("Chưa nêu cách làm"));
    province.act(province.officer(), id, "submission", 3, on("2023-02-03")).then().statusCode(200);
    as(province.signatory())
        .body(on("2023-02-04", "Không phù hợp"))
        .post(MODELS + "/" + id + "/rejections")
        .then()
        .statusCode(200)
        .body("state", equalTo("REJECTED"))
        .body("rejectedOn", equalTo("2023-02-04"));
    as(null).get(MODELS + "/" + id).then().statusCode(404);
  }

  @Test
  void aWithdrawnModelStaysPublicIfItWasRegistered() {
    var province = Province.open();
    var id = province.registered("Mô hình rút");
    province
        .act(province.officer(), id, "withdrawal", 3, on("2023-02-05", "Đổi kế hoạch"))
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    as(null)
        .get(MODELS + "/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"))
        .body("reason", nullValue())
        .body("allowedActions", hasSize(0));
  }

  @Test
  void anIndividualsNameIsSeenByThoseWhoWorkWithIt() {
    var province = Province.open();
    var body = province.model("Mô hình của một người");
    body.put("ownerKind", "INDIVIDUAL");
    body.put("ownerName", "Nguyễn Thị Hoa Mai");
    var id = province.created(body).getString("id");
    var stored =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT owner_name FROM model WHERE id = ?::uuid")
                    .bind(0, id)
                    .mapTo(String.class)
                    .one());
    assertThat(stored).isEqualTo("Nguyễn Thị Hoa Mai");
    assertThat(as(province.officer()).get(MODELS + "/" + id + "/history").asString())
        .doesNotContain("Nguyễn")
        .contains("INDIVIDUAL");
    as(province.officer())
        .get(MODELS + "/" + id)
        .then()
        .body("ownerName", equalTo("Nguyễn Thị Hoa Mai"));
    assertThat(as(province.officer()).get(MODELS + "?mine=true").asString())
        .doesNotContain("Nguyễn")
        .contains(id);
  }

  @Test
  void theNameIsPublicOnceItsPublicationIsDecided() {
    var province = Province.open();
    var body = province.model("Gương sáng");
    body.put("ownerKind", "INDIVIDUAL");
    body.put("ownerName", "Nguyễn Thị Hoa Mai");
    var id = province.created(body).getString("id");
    var decision = on("2023-02-01");
    decision.put("documentNumber", "15-QĐ/HU");
    province.act(province.signatory(), id, "name-publication", 1, decision).then().statusCode(409);
    province.act(province.officer(), id, "submission", 1, on("2023-02-01"));
    var registration = on("2023-02-01");
    registration.put("number", "1");
    province.act(province.signatory(), id, "registration", 2, registration).then().statusCode(200);
    as(null).get(MODELS + "/" + id).then().body("ownerName", nullValue());
    province.act(province.officer(), id, "name-publication", 3, decision).then().statusCode(403);
    var answer = province.act(province.signatory(), id, "name-publication", 3, decision);
    answer.then().statusCode(200);
    assertThat(answer.asString()).doesNotContain("Nguyễn");
    as(null).get(MODELS + "/" + id).then().body("ownerName", equalTo("Nguyễn Thị Hoa Mai"));
    var collective = province.registered("Tập thể");
    province
        .act(province.signatory(), collective, "name-publication", 3, decision)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("no-name-to-publish"));
  }

  @Test
  void aRegistrationNumberIsUniquePerBodyAndYear() {
    var province = Province.open();
    var first = province.submitted("Thứ nhất");
    var second = province.submitted("Thứ hai");
    var body = on("2023-02-01");
    body.put("number", "12-ĐK/HU");
    province.act(province.signatory(), first, "registration", 2, body).then().statusCode(200);
    body.put("number", "12 - đk - hu");
    province
        .act(province.signatory(), second, "registration", 2, body)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate"))
        .body("errors[0].pointer", equalTo("/number"));
    body.put("year", 2024);
    province.act(province.signatory(), second, "registration", 2, body).then().statusCode(200);
    var elsewhere = Province.open();
    var third = elsewhere.submitted("Thứ ba");
    body.put("year", 2023);
    elsewhere.act(elsewhere.signatory(), third, "registration", 2, body).then().statusCode(200);
  }

  @Test
  void aRepeatWithTheSameKeyGetsTheFirstAnswer() {
    var province = Province.open();
    var key = "create-" + UUID.randomUUID();
    var first =
        as(province.officer())
            .header("Idempotency-Key", key)
            .body(province.model("Một lần"))
            .post(MODELS);
    var again =
        as(province.officer())
            .header("Idempotency-Key", key)
            .body(province.model("Một lần"))
            .post(MODELS);
    again.then().statusCode(201).header("Location", first.header("Location"));
    assertThat(again.asString()).isEqualTo(first.asString());
    as(province.officer())
        .header("Idempotency-Key", key)
        .body(province.model("Hai lần"))
        .post(MODELS)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  @Test
  void aBatchIsAllOrNothingAndADryRunStoresNothing() {
    var province = Province.open();
    var good = province.model("Tốt");
    good.put("clientReference", "a");
    var bad = province.model(" ");
    bad.put("clientReference", "b");
    bad.put("field", "NO_SUCH");
    var rows = Map.of("rows", List.of(good, bad));
    as(province.officer())
        .body(rows)
        .post(MODELS + "/batch")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-required"));
    as(province.officer())
        .header("Idempotency-Key", "batch-" + UUID.randomUUID())
        .body(rows)
        .post(MODELS + "/batch")
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/rows/1/title", "/rows/1/field"));
    as(province.officer())
        .header("Idempotency-Key", "batch-" + UUID.randomUUID())
        .body(rows)
        .post(MODELS + "/batch?dryRun=true")
        .then()
        .statusCode(200)
        .body("results.status", equalTo(List.of("VALID", "INVALID")));
    as(province.officer())
        .get(MODELS + "?ownerUnit=" + province.districtCode())
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void listsAreFilteredPagedAndShowOnlyWhatTheCallerSees() {
    var province = Province.open();
    var ids = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      ids.addFirst(province.created("Nháp " + i).getString("id"));
    }
    var registered = province.registered("Công khai");
    var mine = MODELS + "?ownerUnit=" + province.districtCode();
    as(null).get(mine).then().body("items.id", equalTo(List.of(registered)));
    as(province.officer()).get(mine + "&state=DRAFT").then().body("items.id", equalTo(ids));
    var seen = new ArrayList<String>();
    var next = "";
    do {
      var page = as(province.officer()).get(mine + "&state=DRAFT&limit=2" + next).jsonPath();
      seen.addAll(page.getList("items.id"));
      next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
    } while (next != null);
    assertThat(seen).isEqualTo(ids);
    as(province.supervisor()).get(mine).then().body("items", hasSize(6));
    as(province.officer()).get(mine + "&field=CULTURE_SOCIETY").then().body("items", hasSize(0));
    as(province.officer())
        .get(mine + "&year=2023&registeringUnit=" + province.district)
        .then()
        .body("items.id", equalTo(List.of(registered)));
    as(province.officer()).get(mine + "&year=2024").then().body("items", hasSize(0));
  }

  @Test
  void parametersAreReadStrictly() {
    var officer = Province.open().officer();
    for (var wrong :
        List.of(
            "cursor=AAAA",
            "changesAfter=AAAA",
            "limit=1000000000",
            "limit=0",
            "nosuch=1",
            "state=OPEN",
            "year=abc",
            "ownerUnit=khong-co",
            "field=%00",
            "state=DRAFT&state=DRAFT")) {
      as(officer).urlEncodingEnabled(false).get(MODELS + "?" + wrong).then().statusCode(400);
    }
    var province = Province.open();
    province.created("Một");
    province.created("Hai");
    var mine = MODELS + "?ownerUnit=" + province.districtCode();
    var cursor = as(province.officer()).get(mine + "&limit=1").jsonPath().getString("next");
    as(province.officer()).get(mine + "&cursor=" + cursor).then().statusCode(200);
    as(province.supervisor()).get(mine + "&cursor=" + cursor).then().statusCode(400);
    as(province.officer()).get(MODELS + "?cursor=" + cursor).then().statusCode(400);
    as(province.officer()).get(mine + "&changesAfter=" + cursor).then().statusCode(400);
  }

  @Test
  void aSyncTellsWhatChangedAndWhatIsGone() {
    var province = Province.open();
    var id = province.created("Đồng bộ").getString("id");
    var drafts = MODELS + "?state=DRAFT&ownerUnit=" + province.districtCode() + "&limit=200";
    var seen = follow(province.officer(), drafts, "0", id);
    assertThat(seen.items()).containsEntry(id, null);
    province.act(province.officer(), id, "submission", 1, on("2023-02-01"));
    var gone = follow(province.officer(), drafts, seen.next(), id);
    assertThat(gone.items()).containsEntry(id, true);
    var other = Province.open();
    assertThat(follow(other.officer(), MODELS + "?limit=200", "0", null).items())
        .doesNotContainKey(id);
  }

  private record Sync(Map<String, Boolean> items, String next) {}

  /** Follows the sync until the wanted model has come, or to its present end. */
  private static Sync follow(String token, String list, String from, String wanted) {
    var items = new java.util.HashMap<String, Boolean>();
    var next = new String[] {from};
    org.awaitility.Awaitility.await()
        .until(
            () -> {
              var page = as(token).get(list + "&changesAfter=" + next[0]).jsonPath();
              page.<Map<String, Object>>getList("items")
                  .forEach(
                      item -> items.put((String) item.get("id"), (Boolean) item.get("removed")));
              var atEnd = page.getString("next").equals(next[0]);
              next[0] = page.getString("next");
              return wanted == null ? atEnd : items.containsKey(wanted);
            });
    return new Sync(items, next[0]);
  }

  @Test
  void theOwnersUnitMustExistOnTheDayOfTheFact() {
    var province = Province.open();
    var body = province.model("Quá sớm");
    var closed = Ids.next();
    as(Province.admin())
        .header("If-None-Match", "*")
        .body(
            Map.of(
                "code", province.code + "-dong",
                "name", "Đã đóng",
                "kind", "AGENCY",
                "level", "COMMUNE",
                "parent", province.districtCode(),
                "validFrom", "2015-01-01",
                "validTo", "2022-12-31"))
        .put("/api/v1/units/{id}", closed)
        .then()
        .statusCode(201);
    body.put("ownerUnit", province.code + "-dong");
    body.put("onBehalfOf", province.code + "-dong");
    as(province.officer())
        .body(body)
        .post(MODELS)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("owner-not-valid"))
        .body("traceId", notNullValue());
  }
}
