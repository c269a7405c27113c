package vn.danvan.dialogueservice.recommendation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitReplica;

/** What a unit that is taken over leaves open goes on at its successor. */
@QuarkusTest
class RecommendationSuccessionTest extends ServiceTest {

  private static final String PASSED = "{\"passed\": true}";
  private static final String FAILED = "{\"passed\": false, \"reason\": \"Chưa xong\"}";

  @Inject RecommendationSuccessionService successions;
  @Inject UnitReplica units;

  @Test
  void anOpenRecommendationPassesToTheSuccessorOfItsLead() {
    var open = assigned(neighbor);
    var heir = unit("phuong-moi", "COMMUNE", province, null);
    close(neighbor, heir);
    var heirs = TestTokens.of("heir.officer", heir.id(), "officer");
    get(heirs, "/recommendations/" + open)
        .then()
        .statusCode(200)
        .body("ownerUnit.code", equalTo(heir.code()))
        .body("leadUnit.code", equalTo(heir.code()))
        .body("hostUnit.code", equalTo(district.code()));
    get(districtOfficer, "/recommendations/" + open + "/history")
        .then()
        .body("type", hasItem("vn.danvan.RecommendationTransferred"));
    get(neighborOfficer, "/recommendations/" + open).then().statusCode(403);
  }

  @Test
  void aCooperatingUnitIsFollowedByItsSuccessorWhichStandsOnce() {
    var open = received("Cống hỏng");
    put(
            districtOfficer,
            "/recommendations/" + open + "/classification",
            1,
            "{\"kind\": \"FEEDBACK\", \"field\": \"ECONOMY\"}")
        .then()
        .statusCode(200);
    var helper = unit("xa-phoi-hop", "COMMUNE", province, null);
    post(
            districtOfficer,
            "/recommendations/" + open + "/assignments",
            "{\"leadUnit\": \"%s\", \"cooperatingUnits\": [\"%s\"]}"
                .formatted(neighbor.code(), helper.code()))
        .then()
        .statusCode(200);
    var heir = unit("phuong-moi", "COMMUNE", province, null);
    close(helper, heir);
    get(provinceOfficer, "/recommendations/" + open)
        .then()
        .body("cooperatingUnits.code", contains(heir.code()))
        .body("leadUnit.code", equalTo(neighbor.code()));
    close(neighbor, heir);
    get(provinceOfficer, "/recommendations/" + open)
        .then()
        .body("cooperatingUnits", empty())
        .body("leadUnit.code", equalTo(heir.code()));
  }

  @Test
  void whatADividedUnitLeftStaysAndTheProvinceSeesIt() {
    var open = assigned(neighbor);
    close(
        neighbor,
        unit("phuong-dong", "COMMUNE", province, null),
        unit("phuong-tay", "COMMUNE", province, null));
    get(provinceOfficer, "/recommendations/" + open)
        .then()
        .statusCode(200)
        .body("leadUnit.code", equalTo(neighbor.code()));
    get(districtOfficer, "/recommendations/" + open + "/history")
        .then()
        .body("type", not(hasItem("vn.danvan.RecommendationTransferred")));
  }

  @Test
  void whatComesBackToAClosedHostGoesToItsSuccessor() {
    var reopened = "/recommendations/" + resolved(neighbor, neighborOfficer);
    post(supervisor, reopened + "/supervisions", PASSED).then().statusCode(200);
    put(districtOfficer, reopened + "/closure", 7, "{}").then().statusCode(200);
    var failed = "/recommendations/" + resolved(neighbor, neighborOfficer);
    var listed = resolved(neighbor, neighborOfficer);
    var declined = "/recommendations/" + assigned(neighbor);
    var heir = unit("phuong-moi", "COMMUNE", province, null);
    close(district, heir);
    var heirs = TestTokens.of("heir.officer", heir.id(), "officer");

    post(
            heirs,
            reopened + "/reopenings",
            "{\"reason\": \"Hỏng lại\", \"onBehalfOf\": \"%s\"}".formatted(district.code()))
        .then()
        .statusCode(200)
        .body("state", equalTo("REOPENED"));
    post(supervisor, failed + "/supervisions", FAILED).then().statusCode(200);
    batch(
            supervisor,
            "/supervisions/batch",
            """
            {"rows": [{"clientReference": "1", "recommendation": "%s", "passed": false, "reason": "Chưa xong"}]}
            """
                .formatted(listed))
        .then()
        .statusCode(200);
    post(neighborOfficer, declined + "/declines", "{\"reason\": \"Không thuộc thẩm quyền\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("CLASSIFIED"));
    for (var path : List.of(reopened, failed, "/recommendations/" + listed, declined)) {
      get(heirs, path)
          .then()
          .statusCode(200)
          .body("ownerUnit.code", equalTo(heir.code()))
          .body("hostUnit.code", equalTo(district.code()))
          .body("leadUnit", nullValue());
    }
  }

  @Test
  void whatComesBackToADividedHostWaitsThereForAPersonsChoice() {
    var declined = assigned(neighbor);
    close(
        district,
        unit("phuong-dong", "COMMUNE", province, null),
        unit("phuong-tay", "COMMUNE", province, null));
    get(provinceOfficer, "/recommendations/assignments").then().body("items", empty());
    post(
            neighborOfficer,
            "/recommendations/" + declined + "/declines",
            "{\"reason\": \"Không thuộc thẩm quyền\"}")
        .then()
        .statusCode(200)
        .body("ownerUnit.code", equalTo(district.code()));
    get(provinceOfficer, "/recommendations/assignments")
        .then()
        .body("items.id", contains(declined));
  }

  @Test
  void whatEndsWhileItsUnitIsClosedStaysThere() throws Exception {
    var ended = assigned(neighbor);
    var open = assigned(neighbor);
    var heir = unit("phuong-moi", "COMMUNE", province, null);
    whileLocked(
        "UPDATE recommendation SET state = 'REJECTED', rejected_on = received_on WHERE id = '%s'"
            .formatted(ended),
        () -> close(neighbor, heir));
    get(provinceOfficer, "/recommendations/" + ended)
        .then()
        .body("leadUnit.code", equalTo(neighbor.code()))
        .body("version", is(3));
    get(provinceOfficer, "/recommendations/" + open)
        .then()
        .body("leadUnit.code", equalTo(heir.code()));
  }

  private void close(Unit unit, Unit... heirs) {
    var closed = closed(unit, heirs);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              units.apply(closed);
              successions.follow(closed);
            });
  }
}
