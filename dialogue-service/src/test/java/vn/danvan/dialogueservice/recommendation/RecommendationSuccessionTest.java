package vn.danvan.dialogueservice.recommendation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitReplica;

/** What a unit that is taken over leaves open goes on at its successor. */
@QuarkusTest
class RecommendationSuccessionTest extends ServiceTest {

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
