package vn.danvan.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecurringTest {

  private static final Duration SHORT = Duration.ofMillis(1);

  private final AtomicInteger firings = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();

  @Test
  void firesAgainAndAgainUntilItIsStopped() throws Exception {
    var timer = timer(SHORT, firings::incrementAndGet);
    await().until(() -> firings.get() >= 3);
    timer.stop();
    var fired = firings.get();
    await()
        .during(Duration.ofMillis(50))
        .atMost(Duration.ofSeconds(5))
        .until(() -> firings.get() == fired);
    assertThat(failures).hasValue(0);
  }

  @Test
  void aFiringThatFailsDoesNotEndIt() throws Exception {
    var timer =
        timer(
            SHORT,
            () -> {
              if (firings.incrementAndGet() % 2 == 1) {
                throw new StackOverflowError("an odd one");
              }
            });
    await().until(() -> firings.get() >= 4);
    assertThat(failures.get()).isGreaterThanOrEqualTo(2);
    timer.stop();
  }

  @Test
  void firesForTheFirstTimeAfterAPauseAndNeverWithoutOne() throws Exception {
    var later = timer(Duration.ofHours(1), firings::incrementAndGet);
    var never = timer(Duration.ZERO, firings::incrementAndGet);
    await()
        .during(Duration.ofMillis(50))
        .atMost(Duration.ofSeconds(5))
        .until(() -> firings.get() == 0);
    later.stop();
    never.stop();
  }

  @Test
  void aFiringIsInterruptedByTheStop() throws Exception {
    var begun = new CountDownLatch(1);
    var timer =
        timer(
            SHORT,
            () -> {
              begun.countDown();
              new CountDownLatch(1).await();
            });
    begun.await();
    timer.stop();
    assertThat(failures).hasValue(0);
  }

  private Recurring timer(Duration every, Recurring.Firing firing) {
    var timer = new Recurring("test", every, firing, _ -> failures.incrementAndGet());
    timer.start();
    return timer;
  }
}
