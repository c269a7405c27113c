package vn.danvan.dialogueservice.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;

/** What the district's notice gives the commune and the neighbor to do. */
@QuarkusTest
class ConclusionTaskTest extends ServiceTest {

  private static final String TASKS = "/conclusion-tasks";

  private String communeOfficer;

  @BeforeEach
  void aNotice() {
    communeOfficer = TestTokens.of("commune.officer", commune.id(), "officer");
    var path = "/dialogues/" + held(districtOfficer, district, TODAY.minusDays(1));
    var body =
        """
        {"noticeNumber": "45-TB/HU", "points": [
          {"text": "Sửa đường liên thôn", "owner": "%s", "dueOn": "2026-06-30"},
          {"text": "Lắp đèn", "owner": "%s", "dueOn": "2026-06-20"},
          {"text": "Báo cáo kết quả", "owner": "%s", "dueOn": "2026-12-31"}]}
        """
            .formatted(commune.code(), neighbor.code(), commune.code());
    put(districtOfficer, path + "/conclusion", 3, body).then().statusCode(200);
  }

  private String first(String token) {
    return get(token, TASKS + "?mine=true").then().statusCode(200).extract().path("items[0].id");
  }

  private static String report(String text) {
    return "{\"report\": \"%s\"}".formatted(text);
  }

  @Test
  void tasksAreListedByDueDateForOwnersAndHosts() {
    get(districtOfficer, TASKS)
        .then()
        .statusCode(200)
        .body("items.text", contains("Lắp đèn", "Sửa đường liên thôn", "Báo cáo kết quả"))
        .body("items.noticeNumber", contains("45-TB/HU", "45-TB/HU", "45-TB/HU"))
        .body("items[0].owner.code", equalTo(neighbor.code()))
        .body("items[0].host.code", equalTo(district.code()));
    var page = get(districtOfficer, TASKS + "?limit=2");
    get(districtOfficer, TASKS + "?limit=2&cursor=" + page.path("next"))
        .then()
        .body("items.text", contains("Báo cáo kết quả"))
        .body("next", nullValue());
    get(communeOfficer, TASKS + "?mine=true")
        .then()
        .body("items.dueOn", contains("2026-06-30", "2026-12-31"));
    get(neighborOfficer, TASKS).then().body("items.text", contains("Lắp đèn"));
    get(districtOfficer, TASKS + "?mine=true").then().body("items", empty());
    get(provinceOfficer, TASKS)
        .then()
        .body("items.text", contains("Lắp đèn", "Sửa đường liên thôn", "Báo cáo kết quả"));
    get(provinceOfficer, TASKS + "?done=false&unit=" + commune.code())
        .then()
        .body("items.text", contains("Sửa đường liên thôn", "Báo cáo kết quả"));
    get(provinceOfficer, TASKS + "?unit=" + commune.code() + "&done=true")
        .then()
        .body("items", empty());
  }

  @Test
  void itsOwnerReportsItDoneOnce() {
    var id = first(communeOfficer);
    put(communeOfficer, TASKS + "/" + id + "/report", 0, report("Đã sửa 300 m"))
        .then()
        .statusCode(200)
        .body("version", is(1))
        .body("doneOn", is(TODAY.toString()));
    get(districtOfficer, TASKS + "/" + id)
        .then()
        .statusCode(200)
        .body("report", is("Đã sửa 300 m"))
        .body("overdue", is(false));
    put(communeOfficer, TASKS + "/" + id + "/report", 1, report("Lại")).then().statusCode(409);
    get(communeOfficer, TASKS + "?mine=true&done=false")
        .then()
        .body("items.dueOn", contains("2026-12-31"));
    var journaled =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT data::text FROM journal WHERE aggregate_id = ?::uuid")
                    .bind(0, id)
                    .mapTo(String.class)
                    .list());
    assertThat(journaled).hasSize(1).noneMatch(data -> data.contains("300 m"));
  }

  @Test
  void whatIsLateIsOverdueEvenOnceItIsDone() {
    var id = first(communeOfficer);
    clock.stopOn(TODAY.plusDays(14));
    get(communeOfficer, TASKS + "/" + id).then().body("overdue", is(false));
    clock.stopOn(TODAY.plusDays(15));
    get(communeOfficer, TASKS + "/" + id).then().body("overdue", is(true));
    put(communeOfficer, TASKS + "/" + id + "/report", 0, report("Xong")).then().statusCode(200);
    get(communeOfficer, TASKS + "/" + id).then().body("overdue", is(true));
  }

  @Test
  void whatTookItsOwnerOverGoesOn() {
    var id = first(communeOfficer);
    var heir = unit("xa-moi", "COMMUNE", district, null);
    QuarkusTransaction.requiringNew().run(() -> replica.apply(closed(commune, heir)));
    var heirOfficer = TestTokens.of("heir.officer", heir.id(), "officer");
    get(heirOfficer, TASKS + "?mine=true").then().body("items[0].id", is(id));
    put(heirOfficer, TASKS + "/" + id + "/report", 0, report("Xong")).then().statusCode(200);
  }

  @Test
  void nobodyElseReportsIt() {
    var id = first(communeOfficer);
    var path = TASKS + "/" + id + "/report";
    put(null, path, 0, report("X")).then().statusCode(401);
    put(districtOfficer, path, 0, report("X")).then().statusCode(403);
    put(districtHead, path, 0, report("X")).then().statusCode(403);
    put(neighborOfficer, path, 0, report("X")).then().statusCode(404);
    put(stranger, path, 0, report("X")).then().statusCode(404);
    put(communeOfficer, path, 4, report("X")).then().statusCode(412);
    get(neighborOfficer, TASKS + "/" + id).then().statusCode(404);
    get(null, TASKS).then().statusCode(401);
    for (var body :
        List.of(
            "{}",
            report(" "),
            "{\"report\": \"X\", \"occurredOn\": \"%s\"}".formatted(TODAY.minusDays(1)))) {
      put(communeOfficer, path, 0, body).then().statusCode(422);
    }
    var behalf = "{\"report\": \"X\", \"onBehalfOf\": \"%s\"}".formatted(commune.code());
    put(districtOfficer, path, 0, behalf).then().statusCode(200);
  }
}
