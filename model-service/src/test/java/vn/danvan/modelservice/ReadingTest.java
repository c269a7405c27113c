package vn.danvan.modelservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.Province.on;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What integrators and mobile clients read: certain items at once, in short, again only if they
 * would see something else, and what changed.
 */
@ServiceTest
class ReadingTest {

  private static final String MODELS = "/api/v1/models";

  private static String query(String list, List<?> ids) {
    return list + ids.stream().map(id -> "id=" + id).collect(Collectors.joining("&", "?", ""));
  }

  @Test
  void certainModelsAreReadAtOnceAndOthersAreLeftOut() {
    var province = Province.open();
    var draft = province.created("Nháp").getString("id");
    var shown = province.registered("Công khai");
    var others = Province.open().created("Tỉnh khác").getString("id");
    var wanted = List.of(draft, shown, others, UUID.randomUUID().toString(), shown);
    as(province.officer())
        .get(query(MODELS, wanted))
        .then()
        .statusCode(200)
        .body("items.id", containsInAnyOrder(draft, shown))
        .body("next", nullValue());
    as(null).get(query(MODELS, wanted)).then().body("items.id", contains(shown));
    as(province.officer())
        .get(query(MODELS, wanted) + "&state=DRAFT")
        .then()
        .body("items.id", contains(draft));
    as(province.officer())
        .get(query(MODELS, List.of(draft, shown)) + "&limit=1")
        .then()
        .body("items", hasSize(1))
        .body("next", notNullValue());
  }

  @Test
  void upToAHundredAreReadAtOnce() {
    var ids = Stream.generate(UUID::randomUUID).limit(100).collect(Collectors.toList());
    as(null).get(query(MODELS, ids)).then().statusCode(200).body("items", empty());
    ids.add(UUID.randomUUID());
    as(null).get(query("/api/v1/units", ids)).then().statusCode(400);
    as(null)
        .get(MODELS + "?id=abc")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-parameter"))
        .body("errors.pointer", contains("id"));
  }

  @Test
  void unitsAndReferenceDataAreReadAtOnceToo() {
    var province = Province.open();
    as(null)
        .get(query("/api/v1/units", List.of(province.id, province.front, UUID.randomUUID())))
        .then()
        .statusCode(200)
        .body("items.id", containsInAnyOrder(province.id.toString(), province.front.toString()));
    for (var list : List.of("fields", "campaigns", "directives")) {
      var id = kept(province, list);
      as(null)
          .get(query("/api/v1/" + list, List.of(id, UUID.randomUUID())))
          .then()
          .statusCode(200)
          .body("items.id", contains(id.toString()));
    }
    as(null)
        .get(query("/api/v1/replications", List.of(UUID.randomUUID())))
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void listsLeaveLongTextsOut() {
    var province = Province.open();
    var body = province.model("Ngắn gọn");
    body.put("method", "Vận động từng nhà");
    var id = province.created(body).getString("id");
    as(province.officer())
        .get(query(MODELS, List.of(id)))
        .then()
        .body("items[0].title", equalTo("Ngắn gọn"))
        .body("items[0].allowedActions.name", notNullValue())
        .body("items[0].objective", nullValue())
        .body("items[0].method", nullValue());
    as(province.officer())
        .get(MODELS + "/" + id)
        .then()
        .body("objective", equalTo("Nhân dân cùng làm"))
        .body("method", equalTo("Vận động từng nhà"));
  }

  @Test
  void aCompactListHoldsTheSameModelsInShort() {
    var province = Province.open();
    var draft = province.created("Nháp").getString("id");
    var shown = province.registered("Công khai");
    var wanted = query(MODELS, List.of(draft, shown)) + "&compact=true";
    as(province.officer())
        .get(wanted)
        .then()
        .statusCode(200)
        .body("items.id", contains(shown, draft))
        .body("items[0].registeredOn", notNullValue())
        .body("items[0].ownerUnit.name", notNullValue())
        .body(
            "items[1].keySet()",
            containsInAnyOrder(
                "id", "version", "kind", "state", "title", "field", "ownerUnit", "ownerKind"));
    as(null).get(wanted).then().body("items.id", contains(shown));
  }

  @Test
  void aCompactListIsReadPageByPage() {
    var province = Province.open();
    var earlier = province.registered("Trước");
    var later = province.registered("Sau");
    var wanted = query(MODELS, List.of(earlier, later)) + "&compact=true&limit=1";
    var first = as(null).get(wanted).then().body("items.id", contains(later)).extract();
    as(null)
        .get(wanted + "&cursor=" + first.path("next"))
        .then()
        .body("items.id", contains(earlier))
        .body("next", nullValue());
  }

  @Test
  void aSyncIsNotCompact() {
    as(null)
        .get(MODELS + "?compact=true&changesAfter=0")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-parameter"))
        .body("errors.pointer", contains("compact"));
    as(null).get(MODELS + "?compact=yes").then().statusCode(400);
  }

  @Test
  void nothingIsSentAgainToWhoWouldSeeTheSame() {
    var province = Province.open();
    var path = MODELS + "/" + province.registered("Đọc lại");
    var official = tag(province.officer(), path);
    var everybody = tag(null, path);
    assertThat(official).isNotEqualTo(everybody);
    again(province.officer(), path, official).then().statusCode(304);
    again(null, path, everybody).then().statusCode(304);
    // What each sees depends on the caller, not on the version alone.
    again(null, path, official).then().statusCode(200).body("allowedActions", empty());
    again(province.officer(), path, everybody).then().statusCode(200);
    again(province.officer(), path, "\"3\"").then().statusCode(200);
  }

  @Test
  void aNewVersionOrAnotherViewIsSent() {
    var province = Province.open();
    var id = province.submitted("Đổi trạng thái");
    var path = MODELS + "/" + id;
    var officer = tag(province.officer(), path);
    as(province.provinceSignatory())
        .header("If-Match", "\"0\"")
        .body(Map.of("submission", List.of(), "nomination", List.of("CRITERIA")))
        .put("/api/v1/units/" + province.code + "/model-requirements")
        .then()
        .statusCode(200);
    again(province.officer(), path, officer)
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("missingForNomination", contains("CRITERIA"));
    var before = tag(province.officer(), path);
    var body = on("2023-02-01");
    body.put("number", "1/ĐK");
    province.act(province.signatory(), id, "registration", 2, body).then().statusCode(200);
    again(province.officer(), path, before).then().statusCode(200).body("version", equalTo(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fields/{id}", "campaigns/{id}", "directives/{id}", "units/{code}"})
  void everyKindOfResourceIsReadAgain(String path) {
    var province = Province.open();
    var list = path.substring(0, path.indexOf('/'));
    var id = list.equals("units") ? province.id : kept(province, list);
    var address = "/api/v1/" + path.replace("{id}", id.toString()).replace("{code}", province.code);
    again(null, address, tag(null, address)).then().statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model-requirements", "registration-years/2023", "staff"})
  void whatWasNeverSaidIsReadAgainToo(String path) {
    var province = Province.open();
    var reader = province.provinceSignatory();
    var address = "/api/v1/units/" + province.code + "/" + path;
    again(reader, address, tag(reader, address)).then().statusCode(304);
  }

  @Test
  void whatIsSaidKeepsTheIdThatItHadBefore() {
    var province = Province.open();
    var path = "/api/v1/units/" + province.code + "/model-requirements";
    var id = as(null).get(path).jsonPath().getString("id");
    as(province.provinceSignatory())
        .header("If-Match", "\"0\"")
        .body(Map.of("submission", List.of(), "nomination", List.of("CRITERIA")))
        .put(path)
        .then()
        .statusCode(200)
        .body("id", equalTo(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fields", "campaigns", "directives"})
  void whatChangedInReferenceDataIsTold(String list) {
    var province = Province.open();
    var id = kept(province, list);
    var path = "/api/v1/" + list + "?limit=200";
    var position = followed(path, "0", id);
    as(null).get(path + "&changesAfter=" + position).then().statusCode(200);
    as(null).get(path + "&cursor=" + position).then().statusCode(400);
    as(province.provinceSignatory())
        .header("If-Match", "\"1\"")
        .body(Map.of("closedOn", "2023-12-31"))
        .put("/api/v1/" + list + "/" + id + "/closure")
        .then()
        .statusCode(200);
    followed(path, position, id);
    as(null)
        .get(query("/api/v1/" + list, List.of(id)) + "&changesAfter=" + 0)
        .then()
        .statusCode(200);
    as(null).get(path + "&changesAfter=abc").then().statusCode(400);
  }

  @Test
  void whatWasWrittenAboutAModelIsToldWhenItCame() {
    var province = Province.open();
    var path = MODELS + "/" + province.registered("Lên báo") + "/publications";
    var other = MODELS + "/" + province.registered("Không lên báo") + "/publications";
    var body = on("2023-05-19");
    body.putAll(Map.of("medium", "PRESS", "outlet", "Báo Bình Thuận"));
    var written = as(province.officer()).body(body).post(path);
    written.then().statusCode(201);
    var id = UUID.fromString(written.jsonPath().getString("id"));
    var position = followed(path + "?limit=200", "0", id);
    as(null)
        .get(path + "?changesAfter=" + position)
        .then()
        .body("items", empty())
        .body("next", notNullValue());
    as(null).get(other + "?limit=200&changesAfter=0").then().statusCode(200).body("items", empty());
    as(null).get(path + "?changesAfter=abc").then().statusCode(400);
    var draft = province.created("Nháp").getString("id");
    as(null).get(MODELS + "/" + draft + "/publications?changesAfter=0").then().statusCode(404);
  }

  @Test
  void listsOfActsAndAssessmentsAreFollowedToo() {
    as(null).get("/api/v1/reorganizations?changesAfter=0").then().statusCode(200);
    as(null).get("/api/v1/reorganizations?changesAfter=abc").then().statusCode(400);
    var list = "/api/v1/replication-assessments?model=" + UUID.randomUUID();
    as(null).get(list + "&changesAfter=0").then().statusCode(200).body("items", empty());
    as(null).get(list + "&changesAfter=abc").then().statusCode(400);
    as(null).get("/api/v1/replication-assessments?changesAfter=0").then().statusCode(400);
  }

  /** Follows a sync until the wanted item has come; answers the position after it. */
  private static String followed(String list, String from, UUID wanted) {
    var position = new ArrayList<>(List.of(from));
    await()
        .until(
            () -> {
              var page =
                  as(null)
                      .get(list + "&changesAfter=" + position.getLast())
                      .then()
                      .statusCode(200)
                      .extract()
                      .jsonPath();
              position.add(page.getString("next"));
              return page.getList("items.id").contains(wanted.toString());
            });
    return position.getLast();
  }

  private static String tag(String token, String path) {
    return as(token).get(path).then().statusCode(200).extract().header("ETag");
  }

  private static Response again(String token, String path, String known) {
    return as(token).header("If-None-Match", known).get(path);
  }

  /** The id of a field, campaign or directive that the province keeps. */
  private static UUID kept(Province province, String list) {
    var path = province.keep(list);
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }
}
