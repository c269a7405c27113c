package vn.danvan.modelservice;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A request that waits for a second connection while it holds one would wait for others that do the
 * same: with as many requests as the pool has connections, none would go on.
 */
@ServiceTest
@TestProfile(OneConnectionTest.SmallestPool.class)
class OneConnectionTest {

  public static class SmallestPool implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.jdbc.max-size", "1", "quarkus.datasource.jdbc.min-size", "0");
    }
  }

  @Test
  void aModelIsMadeRegisteredAndReadOverOneConnection() {
    var province = Province.open();
    var model = province.registered("Cà phê sáng với dân");
    Province.as(province.officer()).get("/api/v1/models/{id}", model).then().statusCode(200);
  }
}
