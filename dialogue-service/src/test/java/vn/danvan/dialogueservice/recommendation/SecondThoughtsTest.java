package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;

/** Extensions, mergers and reopenings over REST. */
@QuarkusTest
class SecondThoughtsTest extends ServiceTest {

  private static final String REASON = "{\"reason\": \"Hỏng lại\"}";

  @Test
  void theHostPutsTheDueDateOffOnce() {
    var id = "/recommendations/" + assigned(neighbor);
    get(districtOfficer, id)
        .then()
        .body("allowedActions.find { it.name == 'extensions' }.ready", is(true));
    var body = "{\"workingDays\": 10, \"reason\": \"Chờ kết quả đo đạc\"}";
    post(neighborOfficer, id + "/extensions", body).then().statusCode(403);
    post(districtOfficer, id + "/extensions", "{\"workingDays\": 16}")
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/workingDays", "/reason"));
    post(districtOfficer, id + "/extensions", body)
        .then()
        .statusCode(200)
        .body("state", equalTo("ASSIGNED"))
        .body("extendedOn", equalTo(TODAY.toString()))
        .body("dueOn", equalTo("2026-07-21"))
        .body(
            "allowedActions.find { it.name == 'extensions' }.missing",
            contains("extended-already"));
    post(districtOfficer, id + "/extensions", body)
        .then()
        .statusCode(422)
        .body("errors.rule", contains("R-REC-13"));
    get(districtOfficer, id).then().body("texts.text", hasItem("Chờ kết quả đo đạc"));
    get(districtOfficer, id + "/history")
        .then()
        .body("type", hasItem("vn.danvan.RecommendationExtended"));
  }

  @Test
  void whatSaysTheSameIsMergedAndStaysReceived() {
    var into = assigned(neighbor);
    var same = classified();
    var merger = "{\"into\": \"%s\"}".formatted(into);
    put(neighborOfficer, same + "/merger", 2, merger).then().statusCode(404);
    put(districtOfficer, same + "/merger", 1, merger).then().statusCode(412);
    put(districtOfficer, same + "/merger", 2, "{}")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/into"));
    put(districtOfficer, same + "/merger", 2, merger.replace(into, commune.id().toString()))
        .then()
        .statusCode(404)
        .body("errors.pointer", contains("/into"));
    put(districtOfficer, same + "/merger", 2, merger)
        .then()
        .statusCode(200)
        .body("state", equalTo("MERGED"))
        .body("mergedInto", equalTo(into))
        .body("overdue", is(false));
    put(districtOfficer, same + "/merger", 3, merger).then().statusCode(409);
    clock.stopOn(LocalDate.of(2026, 12, 1));
    get(districtOfficer, "/recommendations?overdue=true&hostUnit=" + district.code())
        .then()
        .body("items.id", contains(into));
    get(districtOfficer, "/recommendations?state=MERGED&hostUnit=" + district.code())
        .then()
        .body("items.size()", is(1));
  }

  @Test
  void theHostStartsAnewWhatWasClosedWithinAYear() {
    var id = "/recommendations/" + resolved(neighbor, neighborOfficer);
    post(districtOfficer, id + "/reopenings", REASON).then().statusCode(409);
    post(supervisor, id + "/supervisions", "{\"passed\": true}").then().statusCode(200);
    put(districtOfficer, id + "/closure", 7, "{}").then().statusCode(200);
    clock.stopOn(TODAY.plusMonths(12).plusDays(1));
    get(districtOfficer, id)
        .then()
        .body(
            "allowedActions.find { it.name == 'reopenings' }.missing",
            contains("reopened-too-late"));
    post(districtOfficer, id + "/reopenings", REASON)
        .then()
        .statusCode(422)
        .body("errors.code", contains("reopened-too-late"));
    clock.stopOn(TODAY.plusDays(30));
    post(neighborOfficer, id + "/reopenings", REASON).then().statusCode(403);
    post(districtOfficer, id + "/reopenings", "{}")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/reason"));
    post(districtOfficer, id + "/reopenings", REASON)
        .then()
        .statusCode(200)
        .body("state", equalTo("REOPENED"))
        .body("closedOn", nullValue())
        .body("ownerUnit.code", equalTo(district.code()))
        .body("dueOn", equalTo("2026-08-06"))
        .body("overdue", is(false));
    get(districtOfficer, id + "/history")
        .then()
        .body("type", hasItem("vn.danvan.RecommendationReopened"));
  }

  @Test
  void twoThatAreMergedIntoEachOtherAtOnceAreNotBothGone() throws Exception {
    for (int round = 0; round < 5; round++) {
      var one = classified();
      var other = classified();
      try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
        var first = clerks.submit(() -> merged(one, other));
        var second = clerks.submit(() -> merged(other, one));
        assertThat(List.of(first.get(), second.get())).containsOnlyOnce(200);
      }
    }
  }

  private int merged(String what, String into) {
    var merger = "{\"into\": \"%s\"}".formatted(into.substring("/recommendations/".length()));
    return put(districtOfficer, what + "/merger", 2, merger).statusCode();
  }

  private String classified() {
    var id = "/recommendations/" + received("Đèn đường ở ngã ba hỏng");
    put(
            districtOfficer,
            id + "/classification",
            1,
            "{\"kind\": \"FEEDBACK\", \"field\": \"ECONOMY\"}")
        .then()
        .statusCode(200);
    return id;
  }
}
