package vn.danvan.reportingservice.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2023,2023-01-01,2023-12-31",
    "2023-07,2023-07-01,2023-07-31",
    "2024-02,2024-02-01,2024-02-29",
    "2023-Q1,2023-01-01,2023-03-31",
    "2023-Q4,2023-10-01,2023-12-31",
    "2023-H1,2023-01-01,2023-06-30",
    "2023-H2,2023-07-01,2023-12-31",
    "2023-9M,2023-01-01,2023-09-30",
    "2023-07-15,2023-07-15,2023-07-15",
    "2020..2025,2020-01-01,2025-12-31",
    "2018-04-04..2023-08-25,2018-04-04,2023-08-25",
    "2020-Q2..2021-03,2020-04-01,2021-03-31",
    "2023-07-15..2023-07-15,2023-07-15,2023-07-15"
  })
  void isReadAsPeopleWriteIt(String text, LocalDate from, LocalDate to) {
    var period = Period.parse(text);
    assertThat(period.from()).isEqualTo(from);
    assertThat(period.to()).isEqualTo(to);
    assertThat(period.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2023,2022-01-01,2022-12-31",
    "2024-02,2023-02-01,2023-02-28",
    "2025-02,2024-02-01,2024-02-29",
    "2024-02-29,2023-02-28,2023-02-28",
    "2018-04-04..2023-08-25,2017-04-04,2022-08-25"
  })
  void liesAYearEarlierForComparison(String text, LocalDate from, LocalDate to) {
    var before = Period.parse(text).yearBefore();
    assertThat(before.from()).isEqualTo(from);
    assertThat(before.to()).isEqualTo(to);
    assertThat(Period.parse(before.text())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20x3",
        "",
        "2023-13",
        "2023-00",
        "2023-Q5",
        "2023-Q0",
        "2023-H3",
        "2023-3M",
        "2023-9m",
        "2023-02-29",
        "2023-1",
        "2023 ",
        "2025..2020",
        "2020..",
        "..2020",
        "2020..2021..2022",
        "1944",
        "2200",
        "2023-07-15..2023-07-14",
        "２０２３"
      })
  void isRefusedOtherwise(String text) {
    assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void isDividedByYearAndMonthWithShorterEnds() {
    var period = Period.parse("2022-11-20..2024-01-10");
    assertThat(period.years()).containsExactly(2022, 2023, 2024);
    assertThat(period.byYear())
        .extracting(Period::text, Period::from, Period::to)
        .containsExactly(
            tuple("2022", LocalDate.of(2022, 11, 20), LocalDate.of(2022, 12, 31)),
            tuple("2023", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)),
            tuple("2024", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 10)));
    assertThat(period.countMonths()).isEqualTo(15);
    assertThat(period.byMonth()).hasSize(15);
    assertThat(period.byMonth().getFirst().text()).isEqualTo("2022-11");
    assertThat(period.byMonth().getFirst().from()).isEqualTo(LocalDate.of(2022, 11, 20));
    assertThat(period.byMonth().getLast().to()).isEqualTo(LocalDate.of(2024, 1, 10));
  }
}
