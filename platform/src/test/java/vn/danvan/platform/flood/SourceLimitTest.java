package vn.danvan.platform.flood;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SourceLimitTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicLong nanos = new AtomicLong();
  private final SourceLimit limit = new SourceLimit(10, MINUTE, nanos::get);

  private void flood(long source) {
    for (int i = 0; i < 100; i++) {
      limit.take(source);
    }
  }

  @Test
  void letsInAsManyAsAllowedAndTellsTheRestHowLongToWait() {
    for (int i = 0; i < 10; i++) {
      assertThat(limit.take(7)).isZero();
    }
    nanos.addAndGet(Duration.ofSeconds(20).toNanos());
    assertThat(limit.take(7)).isEqualTo(Duration.ofSeconds(40));
    nanos.addAndGet(Duration.ofSeconds(40).toNanos());
    assertThat(limit.take(7)).isZero();
  }

  @Test
  void aFloodHurtsNobodyElse() {
    for (long source = 0; source < 200; source++) {
      flood(source);
    }
    var hurt = 0;
    for (long other = 1_000_000; other < 1_010_000; other++) {
      hurt += limit.take(other).isZero() ? 0 : 1;
    }
    assertThat(hurt).isLessThan(20);
  }

  @Test
  void lookingDoesNotCount() {
    for (int i = 0; i < 100; i++) {
      assertThat(limit.pause(7)).isZero();
    }
  }

  @Test
  void zeroMeansWithoutLimit() {
    var none = new SourceLimit(0, MINUTE, nanos::get);
    for (int i = 0; i < 100; i++) {
      assertThat(none.take(7)).isZero();
    }
  }

  @Test
  void theLastPartOfAnAddressDoesNotMatter() {
    assertThat(Source.of("203.0.113.7")).isEqualTo(Source.of("203.0.113.250"));
    assertThat(Source.of("203.0.113.7")).isNotEqualTo(Source.of("203.0.114.7"));
    assertThat(Source.of("2001:db8:1:2::3")).isEqualTo(Source.of("2001:db8:1:ffff::"));
    assertThat(Source.of("2001:db8:1::")).isNotEqualTo(Source.of("2001:db8:2::"));
    assertThat(Source.of("::ffff:203.0.113.9")).isEqualTo(Source.of("203.0.113.7"));
  }

  @Test
  void whatIsNoAddressIsNeverLookedUp() {
    assertThat(Source.of("example.org")).isZero();
    assertThat(Source.of(null)).isZero();
    assertThat(Source.of("999.1.1.1")).isZero();
  }
}
