package vn.danvan.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void arrivalsComeAtAConstantRateFromTheStartOn() {
    var schedule = new Schedule(50, 200);
    assertThat(schedule.offsetNanos(0)).isZero();
    assertThat(schedule.offsetNanos(1)).isEqualTo(20_000_000L);
    assertThat(schedule.offsetNanos(199)).isEqualTo(3_980_000_000L);
  }

  @Test
  void aRateThatDoesNotDivideASecondDoesNotDrift() {
    assertThat(new Schedule(3, 300).offsetNanos(299)).isEqualTo(99_666_666_666L);
    assertThat(new Schedule(3, 301).offsetNanos(300)).isEqualTo(100_000_000_000L);
  }

  @Test
  void secondsAreFilledWithArrivals() {
    assertThat(Schedule.ofSeconds(50, 20).count()).isEqualTo(1_000);
  }

  @Test
  void roundsDifferByOneAtMost() {
    assertThat(Schedule.split(1_000, 5)).containsExactly(200, 200, 200, 200, 200);
    assertThat(Schedule.split(13, 5)).containsExactly(3, 3, 3, 2, 2);
  }
}
