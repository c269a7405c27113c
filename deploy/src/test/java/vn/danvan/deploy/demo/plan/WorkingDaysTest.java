package vn.danvan.deploy.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
  private final WorkingDays days = new Facts().workingDays();

  @Test
  void knowsHolidaysAndWeekendsThatAreWorkedInstead() {
    assertThat(days.isWorking(LocalDate.of(2023, 1, 2))).isFalse();
    assertThat(days.isWorking(LocalDate.of(2023, 1, 3))).isTrue();
    assertThat(days.isWorking(LocalDate.of(2024, 4, 29))).isFalse();
    assertThat(days.isWorking(LocalDate.of(2024, 5, 4))).isTrue();
  }

  @Test
  void takesMondayToFridayWhereTheFileHasNoYear() {
    assertThat(days.isWorking(LocalDate.of(2020, 1, 1))).isTrue();
    assertThat(days.isWorking(LocalDate.of(2020, 1, 4))).isFalse();
  }

  @Test
  void countsFromTheNextDay() {
    assertThat(days.after(LocalDate.of(2023, 1, 19), 1)).isEqualTo(LocalDate.of(2023, 1, 27));
    assertThat(days.after(LocalDate.of(2023, 3, 6), 5)).isEqualTo(LocalDate.of(2023, 3, 13));
  }

  @Test
  void spreadsFromTheFirstDayToTheLast() {
    var spread = days.spread(100, LocalDate.of(2023, 1, 3), LocalDate.of(2023, 3, 31));
    assertThat(spread).hasSize(100).isSorted().startsWith(LocalDate.of(2023, 1, 3));
    assertThat(spread.getLast()).isEqualTo(LocalDate.of(2023, 3, 31));
  }
}
