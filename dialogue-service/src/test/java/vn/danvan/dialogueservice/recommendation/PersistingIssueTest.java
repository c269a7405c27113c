package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;

/** What comes again and again, and what is said twice. */
@QuarkusTest
class PersistingIssueTest extends ServiceTest {

  private String classified(String content, String field) {
    var id = received(content);
    put(
            districtOfficer,
            "/recommendations/" + id + "/classification",
            1,
            "{\"kind\": \"FEEDBACK\", \"field\": \"%s\"}".formatted(field))
        .then()
        .statusCode(200);
    return id;
  }

  @Test
  void threeOfAFieldInTwelveMonthsPersist() {
    classified("Một", "ECONOMY");
    var second = classified("Hai", "ECONOMY");
    classified("Khác", "CULTURE_SOCIETY");
    received("Chưa phân loại");
    get(districtOfficer, "/persisting-issues").then().statusCode(200).body("items", hasSize(0));
    var third = classified("Ba", "ECONOMY");
    put(
            districtOfficer,
            "/recommendations/" + second + "/merger",
            2,
            "{\"into\": \"%s\"}".formatted(third))
        .then()
        .statusCode(200);
    get(provinceOfficer, "/persisting-issues?unit=" + district.code())
        .then()
        .body("items", hasSize(1))
        .body("items[0].unit.id", is(district.id().toString()))
        .body("items[0].field", is("ECONOMY"))
        .body("items[0].received", is(3))
        .body("items[0].reopened", is(0))
        .body("items[0].open", is(2))
        .body("items[0].lastOn", is(TODAY.toString()))
        .body("items[0].recommendations", hasSize(3));
    clock.stopOn(TODAY.plusYears(1).minusDays(1));
    get(districtOfficer, "/persisting-issues").then().body("items", hasSize(1));
    clock.stopOn(TODAY.plusYears(1));
    get(districtOfficer, "/persisting-issues").then().body("items", hasSize(0));
    get(districtOfficer, "/persisting-issues?until=" + TODAY).then().body("items", hasSize(1));
    get(districtOfficer, "/persisting-issues?until=" + TODAY.minusDays(1))
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void oneThatWasReopenedPersists() {
    var id = resolved(neighbor, neighborOfficer);
    get(districtOfficer, "/persisting-issues").then().body("items", hasSize(0));
    post(
            supervisor,
            "/recommendations/" + id + "/supervisions",
            "{\"passed\": false, \"reason\": \"Chưa làm\"}")
        .then()
        .statusCode(200);
    get(supervisor, "/persisting-issues")
        .then()
        .body("items.reopened", contains(1))
        .body("items.recommendations[0]", contains(id));
  }

  @Test
  void theListIsPagedAndKeptToTheScope() {
    for (int i = 0; i < 3; i++) {
      classified("Một", "ECONOMY");
      classified("Hai", "CULTURE_SOCIETY");
    }
    var first = get(districtOfficer, "/persisting-issues?limit=1");
    first.then().body("items.field", contains("CULTURE_SOCIETY"));
    get(districtOfficer, "/persisting-issues?limit=1&cursor=" + first.path("next"))
        .then()
        .body("items.field", contains("ECONOMY"))
        .body("next", nullValue());
    get(neighborOfficer, "/persisting-issues").then().body("items", hasSize(0));
    get(neighborOfficer, "/persisting-issues?unit=" + district.code()).then().statusCode(404);
    get(districtOfficer, "/persisting-issues?until=2026-02-30").then().statusCode(400);
    get(districtOfficer, "/persisting-issues?unit=nowhere").then().statusCode(400);
    get(districtOfficer, "/persisting-issues?cursor=x").then().statusCode(400);
    get(null, "/persisting-issues").then().statusCode(401);
  }

  @Test
  void whatSaysNearlyTheSameIsSuggestedMostAlikeFirst() {
    var id = received("Đèn đường trước chợ Phan Thiết bị hỏng");
    var same = received("ĐÈN ĐƯỜNG trước chợ Phan Thiết bị hỏng.");
    var alike = classified("Trước chợ Phan Thiết đèn đường hỏng rồi", "ECONOMY");
    received("Xin cấp giấy chứng nhận quyền sử dụng đất");
    var found = get(districtOfficer, "/recommendations/" + id + "/duplicates");
    found
        .then()
        .statusCode(200)
        .body("recommendation", contains(same, alike))
        .body("[0].similarity", is(1.0f))
        .body("state", contains("RECEIVED", "CLASSIFIED"));
    assertThat(found.jsonPath().getDouble("[1].similarity")).isBetween(0.4, 0.99);
    get(districtOfficer, "/recommendations/" + alike + "/duplicates")
        .then()
        .body("field", everyItem(nullValue()));
  }

  @Test
  void onlyThoseOfTheHostAreSuggestedWhoMayMerge() {
    var id = assigned(neighbor);
    assigned(neighbor);
    get(districtOfficer, "/recommendations/" + id + "/duplicates").then().body("", hasSize(1));
    get(neighborOfficer, "/recommendations/" + id + "/duplicates").then().statusCode(404);
    get(supervisor, "/recommendations/" + id + "/duplicates").then().statusCode(403);
    get(stranger, "/recommendations/" + id + "/duplicates").then().statusCode(404);
    get(null, "/recommendations/" + id + "/duplicates").then().statusCode(401);
  }
}
