package vn.danvan.platform.note;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.UnitReplica;

@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "platform"))
@TestProfile(OverloadTest.FewPlaces.class)
class OverloadTest {

  private static final int PLACES = 2;

  @Inject UnitReplica replica;
  @Inject Jdbi jdbi;

  public static class FewPlaces implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("danvan.requests.at-once", Integer.toString(PLACES));
    }
  }

  @Test
  void oneTooManyIsToldSoAtOnceAndTheOthersAreAnswered() throws Exception {
    var unit = Units.known(replica, Units.below(null));
    var reader = TestTokens.of("reader", unit.id(), "officer");
    Callable<Response> read = () -> given().auth().oauth2(reader).get("/api/v1/notes");
    try (var requests = Executors.newVirtualThreadPerTaskExecutor();
        var lock = jdbi.open().begin()) {
      lock.execute("LOCK TABLE note IN ACCESS EXCLUSIVE MODE");
      var waiting = Stream.generate(() -> requests.submit(read)).limit(PLACES).toList();
      await().until(this::waitingForLocks, waits -> waits == PLACES);

      read.call()
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", "1")
          .body("type", equalTo("/problems/overloaded"));
      given().get("/q/health/ready").then().statusCode(200);

      lock.rollback();
      for (var answered : waiting) {
        answered.get().then().statusCode(200);
      }
    }
    read.call().then().statusCode(200);
  }

  private int waitingForLocks() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database"
                        + " WHERE NOT granted AND datname = current_database()")
                .mapTo(Integer.class)
                .one());
  }
}
