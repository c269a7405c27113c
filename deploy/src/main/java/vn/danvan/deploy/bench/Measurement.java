package vn.danvan.deploy.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * Sends the writes of one round at their times and watches the figure until it counts them all.
 * Sending, answering and watching wait for nobody but the pipeline.
 */
final class Measurement {

  private static final long LATE_NANOS = 5_000_000L;
  private static final Duration LOOK_EVERY = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A figure that rises further after the last write has shown counts something twice. */
  private static final Duration SETTLE = Duration.ofMillis(300);

  private final Pipeline pipeline;
  private final Schedule schedule;
  private final long firstNumber;
  private final long[] intended;
  private final long[] sent;
  private final long[] acknowledged;
  private final CountDownLatch open;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  private Measurement(Pipeline pipeline, Schedule schedule, long firstNumber) {
    this.pipeline = pipeline;
    this.schedule = schedule;
    this.firstNumber = firstNumber;
    this.intended = new long[schedule.count()];
    this.sent = new long[schedule.count()];
    this.acknowledged = new long[schedule.count()];
    this.open = new CountDownLatch(schedule.count());
  }

  /**
   * @param firstNumber number of the round's first item
   * @throws LaunchException a write was refused; the round says nothing then
   */
  static Round of(Pipeline pipeline, Schedule schedule, long firstNumber) {
    try {
      return new Measurement(pipeline, schedule, firstNumber).run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("The measurement was interrupted", e);
    } catch (LaunchException e) {
      throw e;
    } catch (Exception e) {
      throw new LaunchException(pipeline.name() + ": " + e.getMessage(), e);
    }
  }

  private Round run() throws Exception {
    long before = pipeline.figure();
    long repeatsBefore = pipeline.repeats();
    long started = System.nanoTime();
    Thread sender = Thread.ofPlatform().name("bench-sender").start(() -> send(started));
    var shown = new long[schedule.count()];
    long looks = 0;
    int seen = 0;
    long giveUpAt = started + schedule.offsetNanos(schedule.count()) + PATIENCE.toNanos();
    while (seen < shown.length && System.nanoTime() < giveUpAt && failure.get() == null) {
      Thread.sleep(LOOK_EVERY);
      int now = (int) Math.min(pipeline.figure() - before, shown.length);
      looks++;
      if (now > seen) {
        Arrays.fill(shown, seen, now, System.nanoTime());
        seen = now;
      }
    }
    long nanos = System.nanoTime() - started;
    sender.join();
    open.await();
    if (failure.get() != null) {
      throw failure.get();
    }
    Thread.sleep(SETTLE);
    var seenOnly = Arrays.copyOf(shown, seen);
    return new Round(
        Latencies.between(acknowledged, seenOnly),
        Latencies.between(intended, seenOnly),
        schedule.count(),
        pipeline.figure() - before,
        late(),
        pipeline.repeats() - repeatsBefore,
        looks,
        nanos);
  }

  private void send(long started) {
    for (int number = 0; number < schedule.count(); number++) {
      intended[number] = started + schedule.offsetNanos(number);
      long wait;
      while ((wait = intended[number] - System.nanoTime()) > 0) {
        LockSupport.parkNanos(wait);
      }
      int at = number;
      Thread.ofVirtual().start(() -> write(at));
    }
  }

  private void write(int number) {
    try {
      sent[number] = System.nanoTime();
      pipeline.write(firstNumber + number);
      acknowledged[number] = System.nanoTime();
    } catch (Exception e) {
      failure.compareAndSet(null, e);
    } finally {
      open.countDown();
    }
  }

  private int late() {
    int late = 0;
    for (int number = 0; number < sent.length; number++) {
      if (sent[number] - intended[number] > LATE_NANOS) {
        late++;
      }
    }
    return late;
  }
}
