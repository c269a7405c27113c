package vn.danvan.modelservice.administrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.danvan.modelservice.Province.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestTokens;

@ServiceTest
class UnitRegistrationResourceTest {

  private static final String REGISTRATIONS = "/api/v1/administrative-units/registrations";

  @Inject Jdbi jdbi;
  @Inject AdministrativeDataService service;
  @Inject PGSimpleDataSource unpooled;

  @BeforeEach
  void loaded() {
    QuarkusTransaction.requiringNew().run(() -> service.load(AdministrativeTables.read()));
  }

  @Test
  void aProvinceEntersTheTreeOnceAsItIsOnADay() {
    register("11", "dien-bien", "2025-07-01", true)
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("registered", hasSize(46));
    as(null).get("/api/v1/units/dien-bien").then().statusCode(404);

    var key = UUID.randomUUID().toString();
    register("11", "dien-bien", "2025-07-01", key)
        .then()
        .statusCode(201)
        .header("Location", endsWith("/api/v1/units/dien-bien"))
        .body("registered", hasSize(46))
        .body("registered[0].kind", equalTo("PROVINCE"))
        .body("registered[1].parent", equalTo("dien-bien"))
        .body("kept", empty());
    register("11", "dien-bien", "2025-07-01", key)
        .then()
        .statusCode(201)
        .body("registered", hasSize(46));
    register("11", "dien-bien", "2025-07-01", false)
        .then()
        .statusCode(201)
        .body("registered", empty())
        .body("kept", hasSize(46));

    var unit =
        as(null)
            .get("/api/v1/units?parent=dien-bien&limit=200&on=2025-07-01")
            .then()
            .statusCode(200)
            .body("items", hasSize(45))
            .body("items.level", everyItem(equalTo("COMMUNE")))
            .body("items.validFrom", everyItem(equalTo("2025-07-01")))
            .body("items.province.code", everyItem(equalTo("dien-bien")))
            .extract()
            .jsonPath()
            .getString("items[0].id");
    assertThat(UUID.fromString(unit).version()).isEqualTo(7);
    assertThat(journaled(UUID.fromString(unit))).isEqualTo(1);
    as(null)
        .get("/api/v1/units/dien-bien-2025-03127?on=2025-07-01")
        .then()
        .statusCode(200)
        .body("statisticsCode", equalTo("03127"));
  }

  @Test
  void districtsStandBetweenBeforeTheReformAndItsCodesMustBeFreedByAnAct() {
    register("14", "son-la", "2024-01-01", false)
        .then()
        .statusCode(201)
        .body("shownAsOf", equalTo("2025-03-01"))
        .body("registered.findAll { it.level == 'DISTRICT' }", hasSize(12));
    as(null)
        .get("/api/v1/units/son-la-116?on=2024-01-01")
        .then()
        .statusCode(200)
        .body("name", equalTo("Thành phố Sơn La"))
        .body("parent.code", equalTo("son-la"));
    as(null)
        .get("/api/v1/units?parent=son-la-116&on=2024-01-01")
        .then()
        .body("items.level", hasItem("COMMUNE"));
    register("14", "son-la", "2025-07-01", false)
        .then()
        .statusCode(422)
        .body("errors.code", everyItem(equalTo("code-held")))
        .body("errors.rule", hasItem("R-ADM-04"));
  }

  @Test
  void badRequestsNameTheirFaultsAndEnterNothing() {
    register("99", "khong-co", "2025-07-01", false)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("unknown-province"))
        .body("errors.pointer", hasItem("/province"));
    register("20", "lang-son", "2100-01-01", false)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/on"));
    register("1", "Lang Son", null, false)
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/province", "/code", "/on"));
    var taken = Province.open();
    register("20", taken.code, "2025-07-01", false)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("code-taken"));
    as(null).get("/api/v1/units?statisticsCode=20&on=2025-07-01").then().body("items", empty());
    as(Province.admin()).body("{").post(REGISTRATIONS).then().statusCode(400);
    as(Province.admin())
        .body(Map.of("province", "20", "mayor", "x"))
        .post(REGISTRATIONS)
        .then()
        .statusCode(400);
    register("20", "lang-son", "2025-02-30", false).then().statusCode(422);
  }

  @Test
  void onlyAnAdminMay() {
    var body = Map.of("province", "20", "code", "lang-son", "on", "2025-07-01");
    for (var role : List.of("officer", "signatory", "integrator")) {
      as(TestTokens.of("not-" + role, Ids.next(), role))
          .body(body)
          .post(REGISTRATIONS)
          .then()
          .statusCode(403);
    }
    as(null).body(body).post(REGISTRATIONS).then().statusCode(401);
  }

  @Test
  void aProvinceThatAnotherAdminEntersMeanwhileIsNotEnteredTwice() throws Exception {
    var other = UUID.randomUUID();
    try (var process = unpooled.getConnection();
        var statement = process.createStatement()) {
      process.setAutoCommit(false);
      statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('entering-units', 0))");
      statement.execute(
          """
          INSERT INTO org_unit (id, version, code, name, kind, level, territory_id, statistics_code, valid_from, since)
          VALUES ('%1$s', 1, 'tinh-lang-son', 'Tỉnh Lạng Sơn', 'PROVINCE', 'PROVINCE', '%1$s', '20',
                  '2025-07-01', '2025-07-01')
          """
              .formatted(other));
      try (var client = Executors.newVirtualThreadPerTaskExecutor()) {
        var answer = client.submit(() -> register("20", "lang-son", "2025-07-01", false));
        await().until(this::somebodyWaits);
        process.commit();
        answer
            .get()
            .then()
            .statusCode(409)
            .body("type", equalTo("/problems/duplicate"))
            .body("detail", containsString("Lạng Sơn"));
      }
    } finally {
      jdbi.useHandle(handle -> handle.execute("DELETE FROM org_unit WHERE id = ?", other));
    }
    as(null).get("/api/v1/units/lang-son").then().statusCode(404);
    as(null).get("/api/v1/units?statisticsCode=20").then().body("items", empty());
  }

  private boolean somebodyWaits() throws SQLException {
    try (var observer = unpooled.getConnection();
        var statement = observer.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT count(*) FROM pg_locks
                WHERE locktype = 'advisory' AND NOT granted
                  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                """)) {
      row.next();
      return row.getInt(1) > 0;
    }
  }

  private int journaled(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM journal WHERE aggregate_id = ?")
                .bind(0, id)
                .mapTo(Integer.class)
                .one());
  }

  private static Response register(String province, String code, String on, boolean dryRun) {
    return as(Province.admin())
        .body(body(province, code, on))
        .post(REGISTRATIONS + (dryRun ? "?dryRun=true" : ""));
  }

  private static Response register(String province, String code, String on, String key) {
    return as(Province.admin())
        .header("Idempotency-Key", key)
        .body(body(province, code, on))
        .post(REGISTRATIONS);
  }

  private static Map<String, Object> body(String province, String code, String on) {
    var body = new HashMap<String, Object>();
    body.put("province", province);
    body.put("code", code);
    body.put("on", on);
    return body;
  }
}
