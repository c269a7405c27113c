package vn.danvan.modelservice;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.danvan.modelservice.Province.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.platform.persistence.Ids;

/** A code of half a megabyte is one that is not valid, and no internal error. */
@ServiceTest
class HugeCodesTest {

  private static final String SLUG = "a" + "-b".repeat(250_000);
  private static final String NAME = "A" + "_B".repeat(250_000);

  @ParameterizedTest
  @ValueSource(strings = {"fields", "campaigns", "directives"})
  void ofReferenceData(String list) {
    as(Province.admin())
        .header("If-None-Match", "*")
        .body(Map.of("code", NAME))
        .put("/api/v1/" + list + "/" + Ids.next())
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/code"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "!"})
  void ofAUnit(String end) {
    as(Province.admin())
        .header("If-None-Match", "*")
        .body(Map.of("code", SLUG + end))
        .put("/api/v1/units/" + Ids.next())
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/validation"))
        .body("errors.pointer", hasItem("/code"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?dryRun=true", ""})
  void ofAUnitThatAnActOpens(String query) {
    var change = Map.of("type", "OPEN", "opens", Map.of("code", SLUG));
    as(Province.admin())
        .body(Map.of("actNumber", ".".repeat(500_000), "changes", List.of(change)))
        .post("/api/v1/reorganizations" + query)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/actNumber"))
        .body("errors.pointer", hasItem("/changes/0/opens/code"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?dryRun=true", ""})
  void ofAProvinceThatIsTakenOver(String query) {
    as(Province.admin())
        .body(Map.of("province", "12", "code", SLUG))
        .post("/api/v1/administrative-units/registrations" + query)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/code"));
  }
}
