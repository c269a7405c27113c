package vn.danvan.reportingservice.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reportingservice.tally.Span.Grain.MONTH;
import static vn.danvan.reportingservice.tally.Span.Grain.YEAR;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danvan.reportingservice.fact.Metric;

class SpanTest {

  @Test
  void takesWholeYearsAsYears() {
    assertThat(Span.of(window("2020-01-01", "2022-12-31")).orElseThrow())
        .containsExactly(span(YEAR, "2020-01-01", "2022-01-01"));
  }

  @Test
  void takesWhatIsLeftAtTheEndsAsMonths() {
    assertThat(Span.of(window("2019-11-01", "2022-03-31")).orElseThrow())
        .containsExactly(
            span(MONTH, "2019-11-01", "2019-12-01"),
            span(YEAR, "2020-01-01", "2021-01-01"),
            span(MONTH, "2022-01-01", "2022-03-01"));
  }

  @Test
  void takesMonthsWithinOneYearOrOverItsEndAsMonths() {
    assertThat(Span.of(window("2023-04-01", "2023-06-30")).orElseThrow())
        .containsExactly(span(MONTH, "2023-04-01", "2023-06-01"));
    assertThat(Span.of(window("2022-12-01", "2023-01-31")).orElseThrow())
        .containsExactly(span(MONTH, "2022-12-01", "2023-01-01"));
  }

  @Test
  void beginsBeforeEverythingWithoutAFirstDay() {
    assertThat(Span.of(new Window("k", Metric.MODEL_ENDED, null, LocalDate.of(2022, 12, 31))))
        .hasValueSatisfying(
            spans -> assertThat(spans).containsExactly(span(YEAR, "0001-01-01", "2022-01-01")));
    assertThat(Span.of(new Window("k", Metric.MODEL_ENDED, null, LocalDate.of(2023, 6, 30))))
        .hasValueSatisfying(
            spans ->
                assertThat(spans)
                    .containsExactly(
                        span(YEAR, "0001-01-01", "2022-01-01"),
                        span(MONTH, "2023-01-01", "2023-06-01")));
  }

  @Test
  void holdsNothingInsideAMonth() {
    assertThat(Span.of(window("2023-01-02", "2023-12-31"))).isEmpty();
    assertThat(Span.of(window("2023-01-01", "2023-12-30"))).isEmpty();
    assertThat(Span.of(window("2023-01-01", "2024-02-28"))).isEmpty();
    assertThat(Span.of(window("2023-01-01", "2024-02-29"))).isPresent();
  }

  private static Window window(String from, String to) {
    return new Window("k", Metric.MODEL_ENDED, LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Span span(Span.Grain grain, String first, String last) {
    return new Span(grain, LocalDate.parse(first), LocalDate.parse(last));
  }
}
