package vn.danvan.dialogueservice.recommendation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitReplica;

/** What a unit that is taken over leaves open goes on at its successor. */
@QuarkusTest
class RecommendationSuccessionTest extends ServiceTest {

  private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

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
    var share = heirs.length == 1 ? Unit.Share.WHOLE : Unit.Share.PART;
    var successors = new ArrayList<Unit.Succession>();
    for (var heir : heirs) {
      successors.add(new Unit.Succession(heir.id(), LAST.plusDays(1), share, "1/NQ"));
    }
    var closed =
        new Unit(
            unit.id(),
            2,
            unit.code(),
            unit.name(),
            null,
            unit.kind(),
            unit.level(),
            unit.parentId(),
            unit.territoryId(),
            unit.provinceId(),
            null,
            null,
            unit.validFrom(),
            LAST,
            unit.retrospective(),
            List.of(),
            successors);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              units.apply(closed);
              successions.follow(closed);
            });
  }
}
