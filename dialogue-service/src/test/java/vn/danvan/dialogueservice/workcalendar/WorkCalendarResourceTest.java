package vn.danvan.dialogueservice.workcalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;

@QuarkusTest
class WorkCalendarResourceTest extends ServiceTest {

  @Inject WorkCalendarService service;

  @Test
  void aYearIsShownToAnybody() {
    get(null, "/work-calendars/2025")
        .then()
        .statusCode(200)
        .body("year", is(2025))
        .body("status", equalTo("ANNOUNCED"))
        .body("offWeekdays", hasItem("2025-05-02"))
        .body("workingWeekendDays", hasItem("2025-04-26"));
  }

  @Test
  void aYearWithoutCalendarIsSaidSo() {
    get(null, "/work-calendars/2031")
        .then()
        .statusCode(422)
        .body("type", endsWith("/calendar-missing"));
    get(null, "/work-calendars/next").then().statusCode(404);
  }

  @Test
  void theYearsAreEnteredOnceAndJournaledWithoutBeingPublished() {
    service.enterMissingYears();
    var rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT count(*) FROM journal WHERE aggregate_type = 'WorkCalendar'"
                            + " AND topic IS NULL AND version = 1")
                    .mapTo(Integer.class)
                    .one());
    assertThat(rows).isEqualTo(8);
  }
}
