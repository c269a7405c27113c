package vn.danvan.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  private static final long MILLISECOND = 1_000_000L;

  private static Latencies upTo(int milliseconds) {
    return Latencies.of(
        LongStream.rangeClosed(1, milliseconds)
            .map(ms -> (milliseconds + 1 - ms) * MILLISECOND)
            .toArray());
  }

  @Test
  void aPercentileIsAMeasuredTimeThatSoManyDoNotExceed() {
    assertThat(upTo(100).percentile(50)).isEqualTo(50);
    assertThat(upTo(100).percentile(99)).isEqualTo(99);
    assertThat(upTo(1_000).percentile(99)).isEqualTo(990);
  }

  @Test
  void aPercentileBetweenTwoTimesIsTheLongerOne() {
    assertThat(upTo(10).percentile(91)).isEqualTo(10);
    assertThat(upTo(10).percentile(90)).isEqualTo(9);
    assertThat(upTo(1).percentile(50)).isEqualTo(1);
  }

  @Test
  void theMaximumIsTheLongestTime() {
    assertThat(upTo(37).max()).isEqualTo(37);
  }

  @Test
  void withoutTimesThereIsNoFigure() {
    assertThat(Latencies.of(new long[0]).percentile(99)).isNaN();
  }

  @Test
  void roundsArePooledAsIfMeasuredTogether() {
    var pooled = Latencies.pooled(List.of(upTo(2), upTo(4)));
    assertThat(pooled.sorted())
        .containsExactly(
            MILLISECOND,
            MILLISECOND,
            2 * MILLISECOND,
            2 * MILLISECOND,
            3 * MILLISECOND,
            4 * MILLISECOND);
  }

  @Test
  void theEarliestShowingEndsTheEarliestWrite() {
    var latencies = Latencies.between(new long[] {20, 10, 30}, new long[] {15, 26, 37});
    assertThat(latencies.sorted()).containsExactly(5, 6, 7);
  }

  @Test
  void whatShowsBeforeItsAnswerArrivesTookNoTime() {
    assertThat(Latencies.between(new long[] {10}, new long[] {9}).sorted()).containsExactly(0);
  }

  @Test
  void whatNeverShowedHasNoTime() {
    assertThat(Latencies.between(new long[] {1, 2}, new long[] {3}).sorted()).containsExactly(2);
  }
}
