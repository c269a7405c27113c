package vn.danvan.dialogueservice.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is required in a year, and what is short of it. */
class DutyYearTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 16);

  private static DutyYear year(int year, int dialogues, String from, String to, int held) {
    return DutyYear.of(
        year,
        new DutyTerms("657-QĐ/TU", dialogues, 2, false),
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        held,
        TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "2019, 2, 2018-04-04, 2021-12-31, 2",
    // 272 of 365 days.
    "2018, 2, 2018-04-04, 2021-12-31, 1",
    "2018, 1, 2018-04-04, 2021-12-31, 0",
    "2018, 1, 2018-01-01, 2021-12-31, 1",
    "2018, 1, 2018-01-02, 2021-12-31, 0",
    // 181 of 365 days.
    "2025, 2, 2018-04-04, 2025-06-30, 0",
    "2025, 4, 2018-04-04, 2025-06-30, 1",
    "2024, 366, 2024-01-01, 2024-12-30, 365"
  })
  void theFirstAndTheLastYearArePaidProRataRoundedDown(
      int year, int dialogues, String from, String to, int required) {
    assertThat(year(year, dialogues, from, to, 0).required()).isEqualTo(required);
  }

  @ParameterizedTest
  @CsvSource({
    "2019, 2018-04-04, 2021-12-31, 24",
    // Of April 27 of 30 days.
    "2018, 2018-04-04, 2021-12-31, 17",
    "2025, 2018-04-04, 2025-06-30, 12",
    "2025, 2018-04-04, 2025-06-29, 11",
    "2025, 2025-06-16, 2025-06-30, 1"
  })
  void soAreReceptionDaysByMonth(int year, String from, String to, int required) {
    assertThat(year(year, 1, from, to, 0).receptionDaysRequired()).isEqualTo(required);
  }

  @Test
  void moreThanIsRequiredIsNoCredit() {
    assertThat(year(2025, 2, "2020-01-01", null, 5))
        .returns(0, DutyYear::shortfall)
        .returns(5, DutyYear::held)
        .returns(false, DutyYear::missed);
    assertThat(year(2025, 2, "2020-01-01", null, 1))
        .returns(1, DutyYear::shortfall)
        .returns(true, DutyYear::missed);
  }

  @Test
  void whatIsDueTodayIsNotMissedYet() {
    assertThat(year(2026, 300, "2020-01-01", TODAY.toString(), 0))
        .returns(TODAY, DutyYear::dueOn)
        .returns(false, DutyYear::missed);
    assertThat(year(2026, 300, "2020-01-01", TODAY.minusDays(1).toString(), 0).missed()).isTrue();
    assertThat(year(2026, 1, "2020-01-01", null, 0))
        .returns(LocalDate.of(2026, 12, 31), DutyYear::dueOn)
        .returns(1, DutyYear::shortfall)
        .returns(false, DutyYear::missed);
  }
}
