package vn.danvan.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.platform.time.VietnamTime;

/** Keys of writes protect for 90 days. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "platform"))
class OldAnswersTest {

  private static final Duration KEPT = Duration.ofDays(90);
  private static final String CALLER = "old-answers";

  /** Long before anything that other tests write. */
  private static final Instant NOW = Instant.parse("2001-04-01T00:00:00Z");

  @Inject Jdbi jdbi;

  @BeforeEach
  void nothingIsThere() {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM idempotency WHERE caller = ?", CALLER));
  }

  @Test
  void aKeyIsForgottenOnceItIsOlderThanNinetyDaysAndNotBefore() {
    written("older", NOW.minus(KEPT).minusMillis(1), 1);
    written("of the day", NOW.minus(KEPT), 1);
    assertThat(answers().forget()).isEqualTo(1);
    assertThat(kept()).isEqualTo(1);
    assertThat(answers().forget()).isZero();
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void manyAreForgottenBatchByBatch() {
    written("old", NOW.minus(KEPT).minusSeconds(60), OldAnswers.AT_ONCE * 2);
    written("new", NOW, 3);
    assertThat(answers().forget()).isEqualTo(OldAnswers.AT_ONCE * 2);
    assertThat(kept()).isEqualTo(3);
  }

  @Test
  void oneProcessLeads() throws Exception {
    written("old", NOW.minus(KEPT).minusSeconds(60), 1);
    var leads = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
      var holding =
          other.submit(
              () ->
                  QuarkusTransaction.requiringNew()
                      .call(
                          () -> {
                            jdbi.useHandle(
                                handle ->
                                    handle.execute(
                                        "SELECT pg_advisory_xact_lock(hashtextextended('old answers', 0))"));
                            leads.countDown();
                            done.await();
                            return true;
                          }));
      leads.await();
      try {
        assertThat(answers().forget()).isZero();
      } finally {
        done.countDown();
      }
      assertThat(holding.get()).isTrue();
    }
    assertThat(answers().forget()).isEqualTo(1);
  }

  private OldAnswers answers() {
    return new OldAnswers(jdbi, new VietnamTime(Clock.fixed(NOW, ZoneOffset.UTC)), KEPT);
  }

  private void written(String key, Instant at, int rows) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO idempotency (caller, key, request_sha256, status, created_at)
                SELECT ?, ? || ' ' || number, sha256(''::bytea), 201, ? FROM generate_series(1, ?) AS number
                """,
                CALLER,
                key,
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                rows));
  }

  private int kept() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT count(*) FROM idempotency WHERE caller = ?", CALLER)
                .mapTo(Integer.class)
                .one());
  }
}
