package vn.danvan.dialogueservice.workcalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** Labour Code 2012 knows one day in September, Labour Code 2019 two, from 2021 on. */
  @ParameterizedTest
  @CsvSource({
    "2018, 2018-09-03, 11",
    "2019, 2019-09-02, 11",
    "2020, 2020-09-02, 10",
    "2021, 2021-09-02 2021-09-03, 11",
    "2022, 2022-09-01 2022-09-02, 11"
  })
  void theYearsOfTheOlderLabourCodeAreThere(int year, String september, int offWeekdays) {
    var off = get(null, "/work-calendars/" + year).jsonPath().getList("offWeekdays", String.class);
    assertThat(off)
        .hasSize(offWeekdays)
        .filteredOn(day -> day.startsWith(year + "-09"))
        .containsExactly(september.split(" "));
  }

  @Test
  void swapsOfADayOverNewYearStandInBothYears() {
    get(null, "/work-calendars/2018").then().body("offWeekdays", hasItem("2018-12-31"));
    get(null, "/work-calendars/2019").then().body("workingWeekendDays", hasItem("2019-01-05"));
  }

  @Test
  void aYearWithoutCalendarIsSaidSo() {
    get(null, "/work-calendars/2017").then().statusCode(422);
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
    assertThat(rows).isEqualTo(13);
  }
}
