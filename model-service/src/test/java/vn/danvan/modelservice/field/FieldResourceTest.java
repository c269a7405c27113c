package vn.danvan.modelservice.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static vn.danvan.modelservice.Province.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestTokens;

@ServiceTest
class FieldResourceTest {

  @Inject Jdbi jdbi;
  @Inject FieldService fields;

  @Test
  void theFourBasicFieldsAreThereAndJournaledOnce() throws Exception {
    as(null)
        .get("/api/v1/fields?limit=200")
        .then()
        .statusCode(200)
        .body(
            "items.code",
            hasItems("ECONOMY", "CULTURE_SOCIETY", "DEFENSE_SECURITY", "POLITICAL_SYSTEM"));
    try (var threads = Executors.newFixedThreadPool(4)) {
      var starts =
          IntStream.range(0, 4)
              .<Callable<Void>>mapToObj(
                  _ ->
                      () -> {
                        QuarkusTransaction.requiringNew().run(fields::seed);
                        return null;
                      })
              .toList();
      for (var start : threads.invokeAll(starts)) {
        start.get();
      }
    }
    for (var basic : BasicField.values()) {
      assertThat(basic.id().version()).isEqualTo(7);
      assertThat(basic.id().variant()).isEqualTo(2);
      assertThat(journaled(basic.id())).isEqualTo(1);
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

  @Test
  void aProvincesFinerFieldRollsUpAndIsUsedByItsModels() {
    var province = Province.open();
    var code = province.code.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_NTM";
    register(code, Map.of("parent", "ECONOMY", "province", province.code))
        .then()
        .statusCode(201)
        .body("basicFieldCode", equalTo("ECONOMY"))
        .body("province.code", equalTo(province.code));
    var model = province.model("Nông thôn mới");
    model.put("field", code);
    assertThat(province.created(model).getString("basicField")).isEqualTo("ECONOMY");
    var stranger = Province.open();
    var theirs = stranger.model("Của tỉnh khác");
    theirs.put("field", code);
    as(stranger.officer())
        .body(theirs)
        .post("/api/v1/models")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("field-of-other-province"));
  }

  @Test
  void aFieldNeedsAParentAndAProvinceThatIsOne() {
    var province = Province.open();
    register("A_" + System.nanoTime(), Map.of())
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("parent-needed"));
    register(
            "A_" + System.nanoTime(),
            Map.of("parent", "ECONOMY", "province", province.districtCode()))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("not-a-province"));
    register("A_" + System.nanoTime(), Map.of("parent", "CHUA_CO")).then().statusCode(409);
    register("ECONOMY", Map.of("parent", "ECONOMY"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate"));
    register("economy", Map.of("parent", "ECONOMY")).then().statusCode(422);
  }

  @Test
  void onlyAnAdminRegistersFields() {
    var province = Province.open();
    as(TestTokens.of("head", province.id, "signatory"))
        .header("If-None-Match", "*")
        .body(Map.of("code", "X"))
        .put("/api/v1/fields/" + Ids.next())
        .then()
        .statusCode(403);
  }

  private static Response register(String code, Map<String, Object> more) {
    var body =
        new HashMap<String, Object>(Map.of("code", code, "nameVi", "Lĩnh vực", "nameEn", "Field"));
    body.putAll(more);
    return as(Province.admin())
        .header("If-None-Match", "*")
        .body(body)
        .put("/api/v1/fields/" + Ids.next());
  }
}
