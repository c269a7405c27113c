package vn.danvan.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Failures;
import vn.danvan.platform.problem.PlatformProblem;

/** Against the real PostgreSQL, which is slow at times. */
class RememberedTest {

  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicReference<String> stored = new AtomicReference<>("old");
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void end() {
    goOn.countDown();
    others.close();
  }

  @Test
  void whatWasReadIsKeptAndReadAgainOnceItIsForgotten() {
    try (var remembered = new Remembered<String, String>(source(), this::read)) {
      assertThat(remembered.find("quick")).contains("old");
      stored.set("new");
      assertThat(remembered.find("quick")).contains("old");
      remembered.forget("quick");
      assertThat(remembered.find("quick")).contains("new");
      assertThat(reads).hasValue(2);
    }
  }

  @Test
  void whatIsNotThereIsLookedForAgain() {
    try (var remembered = new Remembered<String, String>(source(), this::read)) {
      assertThat(remembered.find("missing")).isEmpty();
      assertThat(remembered.find("missing")).isEmpty();
      assertThat(reads).hasValue(2);
    }
  }

  @Test
  void whoWaitsForASlowReaderGivesUpAndWhatIsKnownIsStillTold() throws Exception {
    try (var remembered = new Remembered<String, String>(source(), this::read)) {
      remembered.find("quick");
      var reader = others.submit(() -> remembered.find("slow"));
      begun.await();
      assertThat(remembered.find("quick")).as("without a wait").contains("old");
      for (var key : new String[] {"slow", "another"}) {
        assertThatThrownBy(() -> remembered.find(key))
            .isInstanceOfSatisfying(
                DomainException.class,
                refusal ->
                    assertThat(refusal.type()).isEqualTo(PlatformProblem.DATABASE_UNAVAILABLE));
      }
      goOn.countDown();
      assertThat(reader.get()).contains("old");
      assertThat(remembered.find("another")).contains("old");
    }
  }

  @Test
  void aStatementThatTakesTooLongIsGivenUp() {
    try (var remembered = new Remembered<String, String>(source(), this::read)) {
      var failure = catchThrowable(() -> remembered.find("sleepy"));
      assertThat(Failures.isUnavailable(failure)).isTrue();
      assertThat(remembered.find("quick")).contains("old");
    }
  }

  @Test
  void whatIsForgottenWhileItIsReadIsNotKept() throws Exception {
    try (var remembered = new Remembered<String, String>(source(), this::read)) {
      var reader = others.submit(() -> remembered.find("slow"));
      begun.await();
      stored.set("new");
      remembered.forget("slow");
      goOn.countDown();
      assertThat(reader.get()).contains("old");
      assertThat(remembered.find("slow")).contains("new");
    }
  }

  private Optional<String> read(Handle handle, String key) {
    reads.incrementAndGet();
    if (key.equals("missing")) {
      return Optional.empty();
    }
    var seconds = key.equals("sleepy") ? 600 : 0;
    var found =
        handle
            .createQuery("SELECT :value FROM pg_sleep(:seconds)")
            .bind("value", stored.get())
            .bind("seconds", seconds)
            .mapTo(String.class)
            .findOne();
    if (key.equals("slow")) {
      begun.countDown();
      try {
        goOn.await();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
    return found;
  }

  private static PGSimpleDataSource source() {
    var source = new PGSimpleDataSource();
    source.setUrl(
        "jdbc:postgresql://127.0.0.1:"
            + System.getProperty("danvan.test.pg.port", "25432")
            + "/postgres");
    source.setUser("postgres");
    source.setPassword("none");
    return source;
  }
}
