package vn.danvan.dialogueservice.workcalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.platform.problem.DomainException;

class WorkDaysTest {

  private final WorkDays days =
      new WorkDays(
          List.of(
              calendar(2023, List.of(day("2023-09-01"), day("2023-09-04")), List.of()),
              calendar(
                  2024,
                  List.of(day("2024-01-01"), day("2024-04-29"), day("2024-04-30")),
                  List.of(day("2024-05-04")))));

  private static WorkCalendarData calendar(int year, List<LocalDate> off, List<LocalDate> worked) {
    return new WorkCalendarData(UUID.randomUUID(), 1, year, CalendarStatus.ANNOUNCED, off, worked);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-06-06, 1, 2023-06-07, the next day",
    "2023-06-06, 15, 2023-06-27, three weeks",
    "2023-06-09, 1, 2023-06-12, over a weekend",
    "2023-06-10, 1, 2023-06-12, from a Saturday",
    "2023-08-31, 1, 2023-09-05, over days off and a weekend",
    "2023-12-29, 1, 2024-01-02, into the next year",
    "2024-04-28, 1, 2024-05-01, days off",
    "2024-05-03, 1, 2024-05-04, a Saturday that is worked",
    "2024-05-04, 1, 2024-05-06, from a Saturday that is worked",
    "2023-06-06, 0, 2023-06-06, none"
  })
  void countsWorkingDays(String from, int n, String expected, String why) {
    assertThat(days.after(day(from), n)).as(why).isEqualTo(day(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-08-31, 2023-08-31, a working day",
    "2023-09-01, 2023-09-05, days off and a weekend",
    "2024-05-04, 2024-05-04, a Saturday that is worked",
    "2023-12-30, 2024-01-02, into the next year",
    "2022-01-01, 2022-01-01, no calendar"
  })
  void aTermEndsOnAWorkingDay(String last, String expected, String why) {
    assertThat(days.endOfTerm(day(last))).as(why).isEqualTo(day(expected));
  }

  @Test
  void aYearWithoutCalendarIsRefused() {
    assertThat(days.after(day("2024-12-30"), 1)).isEqualTo(day("2024-12-31"));
    assertThatThrownBy(() -> days.after(day("2024-12-31"), 1))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("calendar-missing")
        .hasMessageContaining("2025");
    assertThatThrownBy(() -> days.isWorking(day("2022-12-31"))).isInstanceOf(DomainException.class);
  }

  @Test
  void aDayOnTheWrongSideOfTheWeekIsNoDayOfTheCalendar() {
    var calendar = new WorkCalendar(UUID.randomUUID(), 2024);
    assertThatThrownBy(
            () -> calendar.enter(CalendarStatus.ANNOUNCED, List.of(day("2024-05-04")), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> calendar.enter(CalendarStatus.ANNOUNCED, List.of(), List.of(day("2024-05-03"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> calendar.enter(CalendarStatus.ANNOUNCED, List.of(day("2023-05-01")), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            calendar
                .enter(
                    CalendarStatus.ANNOUNCED,
                    List.of(day("2024-04-30"), day("2024-04-29")),
                    List.of(day("2024-05-04")))
                .data()
                .offWeekdays())
        .containsExactly(day("2024-04-29"), day("2024-04-30"));
  }
}
