package vn.danvan.recognitionservice.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitReplica;
import vn.danvan.recognitionservice.ServiceTest;

/** What a unit that is taken over leaves open goes on at its successor. */
@QuarkusTest
class NominationSuccessionTest extends ServiceTest {

  private static final String ASSIGNMENTS = "/nominations/assignments";
  private static final String DAY = "2023-11-10";
  private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

  @Inject NominationSuccessionService successions;
  @Inject UnitReplica units;

  @Test
  void anOpenNominationPassesToTheSuccessorOfTheWhole() {
    var round = provinceRound();
    var nomination = id(nominate(officer, round, models.active(agency, district), DAY));
    var heir = unit("xa-moi", "COMMUNE", "COMMUNE", province, null);
    close(district, heir);
    var heirs = TestTokens.of("heir.officer", heir.id(), "officer");
    get(heirs, "/nominations/" + nomination)
        .then()
        .statusCode(200)
        .body("nominatingUnit.code", equalTo(heir.code()));
    get(officer, "/nominations/" + nomination).then().statusCode(403);
    assertThat(events(nomination)).endsWith("NominationTransferred").doesNotHaveDuplicates();
    nominate(heirs, round, models.active(heir, district), DAY).then().statusCode(201);
  }

  @Test
  void whatADividedUnitLeftIsCarriedOnByTheProvince() {
    var round = provinceRound();
    var nomination = id(nominate(officer, round, models.active(agency, district), DAY));
    var east = unit("xa-dong", "COMMUNE", "COMMUNE", province, null);
    var west = unit("xa-tay", "COMMUNE", "COMMUNE", province, null);
    close(district, east, west);
    assertThat(events(nomination)).doesNotContain("NominationTransferred");
    var eastern = TestTokens.of("east.officer", east.id(), "officer");
    get(eastern, "/nominations/" + nomination).then().statusCode(404);
    get(provinceOfficer, "/nominations/" + nomination).then().statusCode(200);
    get(provinceOfficer, "/nominations?round=" + round)
        .then()
        .body("items.id", hasItem(nomination));
    get(eastern, "/nominations?round=" + round).then().body("items", empty());
  }

  @Test
  void aPersonChoosesWhoCarriesOnWhatADividedUnitLeft() {
    var round = provinceRound();
    var first = id(nominate(officer, round, models.active(agency, district), DAY));
    var second = id(nominate(officer, round, models.active(agency, district), DAY));
    get(provinceOfficer, ASSIGNMENTS).then().statusCode(200).body("items", empty());
    var east = unit("xa-dong", "COMMUNE", "COMMUNE", province, null);
    var west = unit("xa-tay", "COMMUNE", "COMMUNE", province, null);
    close(district, east, west);
    get(provinceOfficer, ASSIGNMENTS)
        .then()
        .body("items.id", contains(first, second))
        .body("items[0].from.code", equalTo(district.code()))
        .body("items[0].candidates.code", contains(east.code(), west.code()))
        .body("items[0].model.title", equalTo("Camera an ninh"));
    get(provinceOfficer, ASSIGNMENTS + "?limit=1")
        .then()
        .body("items.id", contains(first))
        .body("next", notNullValue());
    var eastern = TestTokens.of("east.officer", east.id(), "officer");
    get(eastern, ASSIGNMENTS).then().body("items", empty());

    batch(provinceOfficer, ASSIGNMENTS + "/batch?dryRun=true", rows(row("1", first, east)))
        .then()
        .statusCode(200)
        .body("results.status", contains("VALID"));
    batch(provinceHead, ASSIGNMENTS + "/batch", rows(row("1", first, east)))
        .then()
        .statusCode(200)
        .body("results.version", contains(2));
    get(eastern, "/nominations/" + first)
        .then()
        .statusCode(200)
        .body("nominatingUnit.code", equalTo(east.code()));
    assertThat(events(first)).containsExactly("NominationDrafted", "NominationTransferred");
    get(provinceOfficer, ASSIGNMENTS).then().body("items.id", contains(second));
  }

  @Test
  void onlyWhatWaitsIsAssignedAndOnlyToWhatMayTakeItOver() {
    var round = provinceRound();
    var waiting = id(nominate(officer, round, models.active(agency, district), DAY));
    var working = id(nominate(neighborOfficer, round, models.active(neighbor, neighbor), DAY));
    var east = unit("xa-dong", "COMMUNE", "COMMUNE", province, null);
    close(district, east, unit("xa-tay", "COMMUNE", "COMMUNE", province, null));
    var elsewhere = unit("tinh-khac", "PROVINCE", "PROVINCE", null, null);
    batch(
            provinceOfficer,
            ASSIGNMENTS + "/batch",
            rows(
                row("1", waiting, elsewhere),
                row("2", working, east),
                row("3", Ids.next().toString(), east),
                row("4", waiting, district)))
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            contains("/rows/0/unit", "/rows/1/nomination", "/rows/2/nomination", "/rows/3/unit"))
        .body(
            "errors.code",
            contains("not-a-successor", "not-waiting", "not-found", "not-a-successor"));
    batch(
            provinceOfficer,
            ASSIGNMENTS + "/batch",
            rows(row("1", waiting, east), row("2", waiting, east)))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/rows/1/nomination"));
    var strange = TestTokens.of("strange.officer", elsewhere.id(), "officer");
    batch(strange, ASSIGNMENTS + "/batch", rows(row("1", waiting, elsewhere)))
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-found"));
    get(strange, ASSIGNMENTS).then().body("items", empty());
    batch(provinceOfficer, ASSIGNMENTS + "/batch", "{\"rows\": [{\"clientReference\": \"1\"}]}")
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/rows/0/nomination", "/rows/0/unit"));
    batch(provinceOfficer, ASSIGNMENTS + "/batch", "{\"rows\": null}").then().statusCode(422);
    batch(supervisor, ASSIGNMENTS + "/batch", rows(row("1", waiting, east))).then().statusCode(403);
    assertThat(events(waiting)).containsExactly("NominationDrafted");
  }

  @Test
  void whatAUnitWithoutSuccessorLeftIsAssignedWithinItsPlace() {
    var round = provinceRound();
    var nomination = id(nominate(officer, round, models.active(agency, district), DAY));
    close(district);
    get(provinceOfficer, ASSIGNMENTS)
        .then()
        .body("items.id", contains(nomination))
        .body("items[0].candidates", empty());
    batch(provinceOfficer, ASSIGNMENTS + "/batch", rows(row("1", nomination, neighbor)))
        .then()
        .statusCode(200);
    get(neighborOfficer, "/nominations/" + nomination).then().statusCode(200);
  }

  private static String rows(String... rows) {
    return "{\"rows\": [" + String.join(", ", rows) + "]}";
  }

  private static String row(String reference, String nomination, Unit unit) {
    return "{\"clientReference\": \"%s\", \"nomination\": \"%s\", \"unit\": \"%s\"}"
        .formatted(reference, nomination, unit.code());
  }

  @Test
  void anOwnerThatTookOverIsValidBeforeItsOwnFirstDay() {
    var round = ownRound(neighborOfficer, neighbor);
    var heir = unit("co-quan-moi", "AGENCY", "COMMUNE", neighbor, null);
    var opened = withValidity(heir, 2, LAST.plusDays(1), null);
    QuarkusTransaction.requiringNew().run(() -> units.apply(opened));
    var model = models.active(heir, neighbor);
    var nomination = id(nominate(neighborOfficer, round, model, "2023-10-10"));
    put(neighborOfficer, "/nominations/" + nomination + "/submission", 1, late("2023-10-10"))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("owner-not-valid"));
    close(agency, heir);
    get(neighborOfficer, "/nominations/" + nomination)
        .then()
        .body(
            "allowedActions.find { it.name == 'submission' }.missing",
            not(hasItem("owner-not-valid")));
    act(neighborOfficer, "/nominations/" + nomination, "submission", 1, late("2023-10-10"));
  }

  private void close(Unit unit, Unit... heirs) {
    var share = heirs.length == 1 ? Unit.Share.WHOLE : Unit.Share.PART;
    var successors = new ArrayList<Unit.Succession>();
    for (var heir : heirs) {
      successors.add(new Unit.Succession(heir.id(), LAST.plusDays(1), share, "1/NQ"));
    }
    var closed = withValidity(unit, 2, unit.validFrom(), LAST, successors);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              units.apply(closed);
              successions.follow(closed);
            });
  }

  private static Unit withValidity(Unit unit, long version, LocalDate from, LocalDate to) {
    return withValidity(unit, version, from, to, List.of());
  }

  private static Unit withValidity(
      Unit unit, long version, LocalDate from, LocalDate to, List<Unit.Succession> successors) {
    return new Unit(
        unit.id(),
        version,
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
        from,
        to,
        unit.retrospective(),
        List.of(),
        successors);
  }
}
