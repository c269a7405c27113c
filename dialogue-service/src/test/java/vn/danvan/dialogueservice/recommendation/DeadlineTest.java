package vn.danvan.dialogueservice.recommendation;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;

@QuarkusTest
class DeadlineTest extends ServiceTest {

  @Test
  void everyDayUntilTheDueDateIsExplained() {
    var id = received("Đèn đường hỏng");
    get(districtOfficer, "/recommendations/" + id + "/deadline")
        .then()
        .statusCode(200)
        .body("recommendation", equalTo(id))
        .body("countedFrom", equalTo(TODAY.toString()))
        .body("reopened", is(false))
        .body("workingDays", is(15))
        .body("extensionDays", is(0))
        .body("dueOn", equalTo("2026-07-07"))
        .body("overdue", is(false))
        .body("days", hasSize(21))
        .body("days[0].day", equalTo("2026-06-17"))
        .body("days[0].kind", equalTo("WORKING_DAY"))
        .body("days[0].count", is(1))
        .body("days[3].kind", equalTo("WEEKEND"))
        .body("days[3].count", is(3))
        .body("days[20].day", equalTo("2026-07-07"))
        .body("days[20].count", is(15));
  }

  @Test
  void daysOffDoNotCountAndTheSaturdayWorkedInExchangeDoes() {
    clock.stopOn(LocalDate.of(2026, 8, 20));
    var id = received("Đèn đường hỏng");
    get(districtOfficer, "/recommendations/" + id + "/deadline")
        .then()
        .body("days[1].day", equalTo("2026-08-22"))
        .body("days[1].kind", equalTo("WORKING_WEEKEND_DAY"))
        .body("days[1].count", is(2))
        .body("days[10].day", equalTo("2026-08-31"))
        .body("days[10].kind", equalTo("DAY_OFF"))
        .body("days[10].count", is(7))
        .body("dueOn", equalTo("2026-09-14"))
        .body("days[-1].day", equalTo("2026-09-14"));
  }

  @Test
  void theDueDateItselfIsInTimeAndTheDayAfterIsNot() {
    var id = received("Đèn đường hỏng");
    clock.stopOn(LocalDate.of(2026, 7, 7));
    get(districtOfficer, "/recommendations/" + id + "/deadline").then().body("overdue", is(false));
    clock.stopOn(LocalDate.of(2026, 7, 8));
    get(districtOfficer, "/recommendations/" + id + "/deadline").then().body("overdue", is(true));
  }

  @Test
  void anExtensionIsCountedOn() {
    var id = assigned(neighbor);
    post(
            districtOfficer,
            "/recommendations/" + id + "/extensions",
            "{\"workingDays\": 3, \"reason\": \"Chờ đo đạc\"}")
        .then()
        .statusCode(200)
        .body("dueOn", equalTo("2026-07-10"));
    get(districtOfficer, "/recommendations/" + id + "/deadline")
        .then()
        .body("extensionDays", is(3))
        .body("dueOn", equalTo("2026-07-10"))
        .body("days[-1].day", equalTo("2026-07-10"))
        .body("days[-1].count", is(18));
  }

  @Test
  void whatIsReopenedIsCountedFromThatDay() {
    var id = resolved(neighbor, neighborOfficer);
    post(supervisor, "/recommendations/" + id + "/supervisions", "{\"passed\": true}")
        .then()
        .statusCode(200);
    put(districtOfficer, "/recommendations/" + id + "/closure", 7, "{}").then().statusCode(200);
    clock.stopOn(LocalDate.of(2026, 7, 14));
    post(districtOfficer, "/recommendations/" + id + "/reopenings", "{\"reason\": \"Lại hỏng\"}")
        .then()
        .statusCode(200);
    get(districtOfficer, "/recommendations/" + id + "/deadline")
        .then()
        .body("countedFrom", equalTo("2026-07-14"))
        .body("reopened", is(true))
        .body("dueOn", equalTo("2026-08-04"))
        .body("days[-1].day", equalTo("2026-08-04"));
  }

  @Test
  void aYearWithoutCalendarIsRefused() {
    var id = received("Đèn đường hỏng");
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET received_on = DATE '2030-12-20' WHERE id = ?::uuid",
                id));
    get(districtOfficer, "/recommendations/" + id + "/deadline")
        .then()
        .statusCode(422)
        .body("type", endsWith("/calendar-missing"));
  }

  @Test
  void itIsShownToThoseWhoSeeTheRecommendation() {
    var id = received("Đèn đường hỏng");
    get(null, "/recommendations/" + id + "/deadline").then().statusCode(401);
    get(stranger, "/recommendations/" + id + "/deadline").then().statusCode(404);
    get(districtOfficer, "/recommendations/no-id/deadline").then().statusCode(404);
  }
}
