package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;

/** A day off is added to the working days of 2026, and open items follow. */
@QuarkusTest
class DeadlineRecountTest extends ServiceTest {

  private static final String CALENDAR = "/work-calendars/2026";
  private static final String ADDED = "2026-06-22";

  @Inject DeadlineRecountService recounts;

  private final String admin = TestTokens.of("admin", null, "admin");
  private List<String> off;
  private List<String> worked;

  @BeforeEach
  void rememberTheYear() {
    var year = get(null, CALENDAR).jsonPath();
    off = year.getList("offWeekdays");
    worked = year.getList("workingWeekendDays");
  }

  @AfterEach
  void bringItBack() {
    enter(off).then().statusCode(200);
    recounts.recountWaiting();
  }

  private Response enter(List<String> days) {
    return enter(admin, get(null, CALENDAR).jsonPath().getLong("version"), days);
  }

  private Response enter(String token, long version, List<String> days) {
    var body =
        "{\"status\": \"ANNOUNCED\", \"offWeekdays\": [%s], \"workingWeekendDays\": [%s]}"
            .formatted(quoted(days), quoted(worked));
    return put(token, CALENDAR, version, body);
  }

  private static String quoted(List<String> days) {
    return days.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
  }

  private List<String> withDayAdded() {
    var days = new ArrayList<>(off);
    days.add(ADDED);
    return days;
  }

  private String lastEvent(String id) {
    return get(districtOfficer, "/recommendations/" + id + "/history").path("[-1].type");
  }

  private String due(String id) {
    return get(districtOfficer, "/recommendations/" + id).path("dueOn");
  }

  @Test
  void openItemsMoveAndTheExplanationAgrees() {
    var open = received("Đèn đường hỏng");
    var extended = assigned(neighbor);
    post(
            districtOfficer,
            "/recommendations/" + extended + "/extensions",
            "{\"workingDays\": 3, \"reason\": \"Chờ đo đạc\"}")
        .then()
        .statusCode(200);
    assertThat(List.of(due(open), due(extended))).containsExactly("2026-07-07", "2026-07-10");
    enter(withDayAdded()).then().statusCode(200);
    get(admin, CALENDAR + "/recount").then().body("doneAt", nullValue());
    assertThat(recounts.recountWaiting()).isGreaterThanOrEqualTo(2);
    assertThat(List.of(due(open), due(extended))).containsExactly("2026-07-08", "2026-07-13");
    get(districtOfficer, "/recommendations/" + open + "/deadline")
        .then()
        .body("dueOn", equalTo("2026-07-08"))
        .body("days[-1].day", equalTo("2026-07-08"))
        .body("days.find { it.day == '" + ADDED + "' }.kind", equalTo("DAY_OFF"));
    assertThat(lastEvent(open)).isEqualTo("vn.danvan.RecommendationRecounted");
    get(districtOfficer, CALENDAR + "/recount")
        .then()
        .statusCode(200)
        .body("year", is(2026))
        .body("moved", greaterThan(1))
        .body("doneAt", notNullValue());
    assertThat(recounts.recountWaiting()).isZero();
  }

  @Test
  void theDayOfClosureMovesToo() {
    var id = resolved(neighbor, neighborOfficer);
    post(supervisor, "/recommendations/" + id + "/supervisions", "{\"passed\": true}")
        .then()
        .statusCode(200);
    assertThat(closesOn(id)).isEqualTo("2026-06-30");
    enter(withDayAdded());
    recounts.recountWaiting();
    assertThat(closesOn(id)).isEqualTo("2026-07-01");
  }

  private String closesOn(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT closes_on::text FROM recommendation WHERE id = :id::uuid")
                .bind("id", id)
                .mapTo(String.class)
                .one());
  }

  @Test
  void whatIsAtItsEndStays() {
    var id = received("Thuộc cơ quan khác");
    post(
            districtOfficer,
            "/recommendations/" + id + "/forwardings",
            "{\"body\": \"Thanh tra tỉnh\", \"reason\": \"Thuộc thẩm quyền\"}")
        .then()
        .statusCode(200);
    enter(withDayAdded());
    recounts.recountWaiting();
    assertThat(due(id)).isEqualTo("2026-07-07");
    assertThat(lastEvent(id)).isEqualTo("vn.danvan.RecommendationForwarded");
  }

  @Test
  void whatCannotBeCountedKeepsItsDate() {
    var id = received("Đèn đường hỏng");
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET complexity = 'COMPLEX', received_on = '2030-12-20',"
                    + " due_on = '2030-12-31' WHERE id = ?::uuid",
                id));
    var year = get(null, "/work-calendars/2030").jsonPath();
    var same =
        "{\"status\": \"PROJECTED\", \"offWeekdays\": [%s], \"workingWeekendDays\": []}"
            .formatted(quoted(year.getList("offWeekdays")));
    put(admin, "/work-calendars/2030", year.getLong("version"), same).then().statusCode(200);
    recounts.recountWaiting();
    assertThat(due(id)).isEqualTo("2030-12-31");
    get(admin, "/work-calendars/2030/recount").then().body("doneAt", notNullValue());
  }

  @Test
  void faultsOfAYearAreNamedAndChangeNothing() {
    var version = get(null, CALENDAR).jsonPath().getLong("version");
    enter(admin, version, List.of("2026-06-20", "2025-06-23"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/offWeekdays/0", "/offWeekdays/1"))
        .body("errors.code", contains("invalid-date", "invalid-date"));
    enter(admin, version + 1, off).then().statusCode(412);
    post(admin, CALENDAR, "{}").then().statusCode(405);
    put(admin, "/work-calendars/2031", 1, "{}").then().statusCode(422);
    get(null, CALENDAR).then().body("version", is((int) version));
  }

  @Test
  void onlyAnAdminChangesAYear() {
    enter(null, 1, off).then().statusCode(401);
    enter(districtOfficer, 1, off).then().statusCode(403);
    enter(supervisor, 1, off).then().statusCode(403);
    get(null, CALENDAR + "/recount").then().statusCode(401);
    get(TestTokens.of("someone", null, "citizen"), CALENDAR + "/recount").then().statusCode(403);
    get(admin, "/work-calendars/2021/recount")
        .then()
        .statusCode(404)
        .body("type", endsWith("/not-found"));
  }
}
