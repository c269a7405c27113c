package vn.danvan.platform.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitReplica;

/** A write with a key has one effect and one answer, whatever happens in between. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "platform"))
class OnceTest {

  @Inject UnitReplica replica;
  @Inject Jdbi jdbi;
  @Inject Interference interference;

  private final String key = "once-" + UUID.randomUUID();
  private final String title = "once " + UUID.randomUUID();
  private Unit unit;
  private String officer;

  @BeforeEach
  void aUnit() {
    unit = Units.known(replica, Units.below(null));
    officer = TestTokens.of("officer", unit.id(), "officer");
  }

  @Test
  void aDatabaseLostBeforeTheAnswerIsStoredLeavesNeitherKeyNorEffect() {
    interference.atNextWrite(interference::loseDatabase);
    assertThat(write().statusCode()).isEqualTo(503);
    assertNoTrace();
    assertThatARepeatWorks();
  }

  @Test
  void aDatabaseLostAtTheCommitLeavesNeitherKeyNorEffect() {
    interference.atNextWrite(interference::loseDatabaseAtCommit);
    var lost = write();
    assertThat(lost.statusCode()).isEqualTo(503);
    assertThat(lost.header("Retry-After")).isEqualTo("1");
    assertNoTrace();
    assertThatARepeatWorks();
  }

  @Test
  void aRefusalLeavesTheKeyFree() {
    given()
        .auth()
        .oauth2(officer)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body("{\"title\": \"\", \"unit\": \"%s\"}".formatted(unit.code()))
        .post("/api/v1/notes")
        .then()
        .statusCode(422);
    assertNoTrace();
    assertThatARepeatWorks();
  }

  @Test
  void aRepeatWhileTheFirstIsUnderWayIsToldSo() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    interference.atNextWrite(
        () -> {
          begun.countDown();
          await(goOn);
        });
    var first = CompletableFuture.supplyAsync(this::write);
    await(begun);
    write()
        .then()
        .statusCode(409)
        .header("Retry-After", "1")
        .body("type", equalTo("/problems/request-in-progress"));
    goOn.countDown();
    var answer = first.get(20, TimeUnit.SECONDS);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(write().asString()).isEqualTo(answer.asString());
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void manyRepeatsAtOnceHaveOneEffect() {
    var calls =
        java.util.stream.IntStream.range(0, 12)
            .mapToObj(_ -> CompletableFuture.supplyAsync(this::write))
            .toList();
    var statuses = calls.stream().map(CompletableFuture::join).map(Response::statusCode).toList();
    assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void theKeyOfAnotherCallerIsAnotherKey() {
    assertThat(write().statusCode()).isEqualTo(201);
    officer = TestTokens.of("colleague", unit.id(), "officer");
    assertThat(write().statusCode()).isEqualTo(201);
    assertThat(notes()).isEqualTo(2);
  }

  private void assertThatARepeatWorks() {
    var first = write();
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(write().asString()).isEqualTo(first.asString());
    assertThat(notes()).isEqualTo(1);
  }

  private void assertNoTrace() {
    assertThat(notes()).isZero();
    assertThat(number("SELECT count(*) FROM idempotency WHERE key = ?", key)).isZero();
    assertThat(number("SELECT count(*) FROM journal WHERE data ->> 'title' = ?", title)).isZero();
  }

  private long notes() {
    return number("SELECT count(*) FROM note WHERE title = ?", title);
  }

  private long number(String sql, String argument) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind(0, argument).mapTo(Long.class).one());
  }

  private Response write() {
    return given()
        .auth()
        .oauth2(officer)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body("{\"title\": \"%s\", \"unit\": \"%s\"}".formatted(title, unit.code()))
        .post("/api/v1/notes");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
