package vn.danvan.platform.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitReplica;

/** Commands that name a unit before it has come, and units that come in any order. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "platform"))
class UnknownReferenceTest {

  private static final LocalDate DAY = LocalDate.of(2023, 7, 4);

  @Inject UnitReplica replica;
  @Inject UnitDirectory directory;
  @Inject Jdbi jdbi;

  @Test
  void aCommandThatNamesAnUnknownUnitMayBeTriedAgain() {
    var unit = Units.below(null);
    var officer = TestTokens.of("officer", unit.id(), "officer");
    write(officer, unit)
        .statusCode(409)
        .header("Retry-After", "1")
        .body("type", equalTo("/problems/reference-not-yet-known"))
        .body("errors[0].pointer", equalTo("/unit"));
    Units.known(replica, unit);
    await().untilAsserted(() -> write(officer, unit).statusCode(201));
  }

  @Test
  void aCallerWhoseUnitHasNotComeIsNotToldThatNothingExists() {
    var known = Units.known(replica, Units.below(null));
    var stranger = TestTokens.of("stranger", Ids.next(), "officer");
    write(stranger, known)
        .statusCode(409)
        .header("Retry-After", "1")
        .body("type", equalTo("/problems/reference-not-yet-known"));
  }

  @Test
  void aParentThatComesAfterItsChildrenGetsThem() {
    var province = Units.below(null);
    var district = Units.below(province);
    var commune = Units.below(district);
    Units.known(replica, commune);
    assertThat(ancestors(commune)).containsExactly(commune.id());
    Units.known(replica, district);
    assertThat(ancestors(commune)).containsExactly(commune.id(), district.id());
    Units.known(replica, province);
    assertThat(ancestors(commune)).containsExactly(commune.id(), district.id(), province.id());
    assertThat(ancestors(district)).containsExactly(district.id(), province.id());
    await()
        .untilAsserted(
            () -> assertThat(directory.tree().isWithin(province.id(), commune.id(), DAY)).isTrue());
  }

  @Test
  void aUnitThatMovesTakesItsSubtreeAlong() {
    var before = Units.known(replica, Units.below(null));
    var after = Units.known(replica, Units.below(null));
    var district = Units.known(replica, Units.below(before));
    var commune = Units.known(replica, Units.below(district));
    Units.known(replica, version(district, 2, after.id()));
    assertThat(ancestors(commune)).containsExactly(commune.id(), district.id(), after.id());
    Units.known(replica, version(district, 1, before.id()));
    assertThat(ancestors(commune))
        .as("a lower version changes nothing")
        .containsExactly(commune.id(), district.id(), after.id());
  }

  /**
   * The one that comes second must see what the first one did, or the child keeps old ancestors.
   */
  @Test
  void aChildThatComesWhileItsParentMovesGetsTheNewAncestors() throws Exception {
    var before = Units.known(replica, Units.below(null));
    var after = Units.known(replica, Units.below(null));
    var district = Units.known(replica, Units.below(before));
    var commune = Units.below(district);
    var moved = new CountDownLatch(1);
    var moving =
        CompletableFuture.runAsync(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          replica.apply(version(district, 2, after.id()));
                          moved.countDown();
                          pause();
                        }));
    moved.await();
    Units.known(replica, commune);
    moving.get();
    assertThat(ancestors(commune)).containsExactly(commune.id(), district.id(), after.id());
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static Unit version(Unit unit, long version, UUID parent) {
    return new Unit(
        unit.id(),
        version,
        unit.code(),
        unit.name(),
        null,
        unit.kind(),
        unit.level(),
        parent,
        unit.territoryId(),
        parent,
        null,
        null,
        unit.validFrom(),
        null,
        null);
  }

  private List<UUID> ancestors(Unit unit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT ancestor FROM unit_closure WHERE unit = ? ORDER BY depth")
                .bind(0, unit.id())
                .mapTo(UUID.class)
                .list());
  }

  private static ValidatableResponse write(String token, Unit unit) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body("{\"title\": \"a\", \"unit\": \"%s\"}".formatted(unit.code()))
        .post("/api/v1/notes")
        .then();
  }
}
