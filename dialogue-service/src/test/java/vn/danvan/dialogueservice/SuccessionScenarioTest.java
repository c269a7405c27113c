package vn.danvan.dialogueservice;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;

/** What a unit leaves open when it is closed, as the news of it comes over Kafka. */
@QuarkusTest
class SuccessionScenarioTest extends ServiceTest {

  private static final LocalDate PLANNED = LocalDate.of(2026, 7, 20);

  private static final String DIALOGUES = "/dialogues/assignments";
  private static final String RECOMMENDATIONS = "/recommendations/assignments";

  @Inject UnitEvents events;

  @Test
  void aDialogueAndItsOpenRecommendationsPassToTheWholeSuccessor() {
    var held = held(districtOfficer, district, TODAY.minusDays(1));
    var open = onSheet(held);
    var planned = planned(district);
    var heir = unit("xa-moi", "COMMUNE", province, null);
    events.publish("UnitSucceeded", closed(district, heir));
    var heirs = TestTokens.of("heir.officer", heir.id(), "officer");
    await()
        .atMost(ofSeconds(20))
        .until(() -> versionOf(planned) == 2 && ownerOf(open).equals(heir.code()));

    get(heirs, "/dialogues/" + planned)
        .then()
        .statusCode(200)
        .body("hostUnit.code", equalTo(heir.code()))
        .body("level", equalTo("COMMUNE"))
        .body("version", is(2));
    await()
        .atMost(ofSeconds(20))
        .until(() -> get(districtOfficer, "/dialogues/" + planned).statusCode() == 403);
    put(heirs, "/dialogues/" + planned + "/announcement", 2, "{}").then().statusCode(200);
    get(heirs, "/dialogues/" + held).then().body("hostUnit.code", equalTo(district.code()));

    get(heirs, "/recommendations/" + open)
        .then()
        .body("ownerUnit.code", equalTo(heir.code()))
        .body("hostUnit.code", equalTo(district.code()));
    put(
            heirs,
            "/recommendations/" + open + "/classification",
            2,
            """
            {"kind": "FEEDBACK", "field": "ECONOMY", "onBehalfOf": "%s"}
            """
                .formatted(district.code()))
        .then()
        .statusCode(200)
        .body("state", equalTo("CLASSIFIED"));
    get(heirs, "/dialogues/" + planned + "/history")
        .then()
        .body("type", hasItem("vn.danvan.DialogueTransferred"))
        .body("[1].occurredOn", equalTo("2025-07-01"));
  }

  @Test
  void theSameNewsTwiceChangesNothingMore() {
    var planned = planned(district);
    var heir = unit("xa-moi", "COMMUNE", province, null);
    var closed = closed(district, heir);
    events.publish("UnitSucceeded", closed, closed);
    var marker = closed(neighbor, unit("xa-khac", "COMMUNE", province, null));
    var atMarker = planned(neighbor);
    events.publish("UnitSucceeded", marker);
    await().atMost(ofSeconds(20)).until(() -> versionOf(atMarker) == 2);
    assertThat(versionOf(planned)).isEqualTo(2);
  }

  @Test
  void jointHostsAreFollowedByTheirSuccessorsWhichStandOnce() {
    var planned = planned(province, district, neighbor, commune);
    var heir = unit("xa-moi", "COMMUNE", province, null);
    events.publish("UnitSucceeded", closed(district, heir));
    await().atMost(ofSeconds(20)).until(() -> versionOf(planned) == 2);
    get(provinceOfficer, "/dialogues/" + planned)
        .then()
        .body("hostUnit.code", equalTo(province.code()))
        .body("level", equalTo("PROVINCE"))
        .body("jointHosts.code", contains(heir.code(), neighbor.code(), commune.code()));
    events.publish("UnitSucceeded", closed(neighbor, heir), closed(commune, province));
    await().atMost(ofSeconds(20)).until(() -> versionOf(planned) == 4);
    get(provinceOfficer, "/dialogues/" + planned)
        .then()
        .body("jointHosts.code", contains(heir.code()));
    var heirs = TestTokens.of("heir.officer", heir.id(), "officer");
    get(heirs, "/dialogues/" + planned).then().statusCode(200);
  }

  @Test
  void theSuccessorOfTheHostWasAJointHostBefore() {
    var planned = planned(district, neighbor);
    events.publish("UnitSucceeded", closed(district, neighbor));
    await().atMost(ofSeconds(20)).until(() -> versionOf(planned) == 2);
    get(neighborOfficer, "/dialogues/" + planned)
        .then()
        .body("hostUnit.code", equalTo(neighbor.code()))
        .body("jointHosts", empty());
  }

  @Test
  void aPersonChoosesWhoGoesOnWithWhatADividedUnitLeft() {
    var planned = planned(province, district);
    var open = assigned(district);
    var east = unit("xa-dong", "COMMUNE", province, null);
    var west = unit("xa-tay", "COMMUNE", province, null);
    get(provinceOfficer, DIALOGUES).then().statusCode(200).body("items", empty());
    events.publish("UnitSucceeded", closed(district, east, west));
    await()
        .atMost(ofSeconds(20))
        .until(() -> !get(provinceOfficer, DIALOGUES).path("items").equals(List.of()));
    get(provinceOfficer, DIALOGUES)
        .then()
        .body("items.id", contains(planned))
        .body("items[0].waiting.from.code", contains(district.code()))
        .body("items[0].waiting[0].candidates.code", contains(east.code(), west.code()));
    get(supervisor, RECOMMENDATIONS).then().body("items.id", contains(open));
    var eastern = TestTokens.of("east.officer", east.id(), "officer");
    get(eastern, DIALOGUES).then().body("items", empty());
    get(eastern, RECOMMENDATIONS).then().body("items", empty());

    batch(
            provinceHead,
            DIALOGUES + "/batch",
            rows("{\"dialogue\": \"%s\"".formatted(planned), district, east))
        .then()
        .statusCode(200);
    get(eastern, "/dialogues/" + planned)
        .then()
        .body("jointHosts.code", contains(east.code()))
        .body("hostUnit.code", equalTo(province.code()));
    batch(
            provinceOfficer,
            RECOMMENDATIONS + "/batch?dryRun=true",
            rows("{\"recommendation\": \"%s\"".formatted(open), district, west))
        .then()
        .statusCode(200)
        .body("results.status", contains("VALID"));
    batch(
            provinceOfficer,
            RECOMMENDATIONS + "/batch",
            rows("{\"recommendation\": \"%s\"".formatted(open), district, west))
        .then()
        .statusCode(200);
    get(provinceOfficer, "/recommendations/" + open)
        .then()
        .body("ownerUnit.code", equalTo(west.code()))
        .body("leadUnit.code", equalTo(west.code()))
        .body("state", equalTo("ASSIGNED"));
    get(provinceOfficer, DIALOGUES).then().body("items", empty());
    get(provinceOfficer, RECOMMENDATIONS).then().body("items", empty());
  }

  @Test
  void onlyWhatWaitsIsPassedOnAndOnlyToWhatMayTakeItOver() {
    var planned = planned(district);
    var other = planned(neighbor);
    events.publish("UnitSucceeded", closed(district));
    await()
        .atMost(ofSeconds(20))
        .until(() -> !get(provinceOfficer, DIALOGUES).path("items").equals(List.of()));
    get(provinceOfficer, DIALOGUES).then().body("items[0].waiting[0].candidates", empty());
    var dialogue = "{\"dialogue\": \"%s\"".formatted(planned);
    refused(rows(dialogue, district, elsewhere), "/rows/0/unit", "not-a-successor");
    refused(rows(dialogue, district, district), "/rows/0/unit", "not-a-successor");
    refused(rows(dialogue, neighbor, province), "/rows/0/from", "not-waiting");
    refused(rows(dialogue, elsewhere, province), "/rows/0/from", "not-found");
    refused(
        rows("{\"dialogue\": \"%s\"".formatted(other), district, neighbor),
        "/rows/0/dialogue",
        "not-found");
    batch(provinceOfficer, DIALOGUES + "/batch", "{\"rows\": [{\"clientReference\": \"1\"}]}")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder("/rows/0/dialogue", "/rows/0/from", "/rows/0/unit"));
    batch(supervisor, DIALOGUES + "/batch", rows(dialogue, district, neighbor))
        .then()
        .statusCode(403);
    batch(stranger, DIALOGUES + "/batch", rows(dialogue, district, elsewhere))
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-found"));
    assertThat(versionOf(planned)).isEqualTo(1);
    batch(provinceOfficer, DIALOGUES + "/batch", rows(dialogue, district, province))
        .then()
        .statusCode(200);
    get(provinceOfficer, "/dialogues/" + planned)
        .then()
        .body("hostUnit.code", equalTo(province.code()))
        .body("level", equalTo("PROVINCE"));
  }

  private void refused(String rows, String pointer, String code) {
    batch(provinceOfficer, DIALOGUES + "/batch", rows)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  private static String rows(String begun, Unit from, Unit to) {
    return "{\"rows\": [%s, \"clientReference\": \"1\", \"from\": \"%s\", \"unit\": \"%s\"}]}"
        .formatted(begun, from.code(), to.code());
  }

  private String planned(Unit host, Unit... joint) {
    var names = new StringBuilder();
    for (var unit : joint) {
      names.append(names.isEmpty() ? "" : ", ").append('"').append(unit.code()).append('"');
    }
    var token = TestTokens.of("host.officer", host.id(), "officer");
    var answer =
        post(
            token,
            "/dialogues",
            """
            {"title": "Đối thoại", "kind": "PERIODIC", "hostUnit": "%s", "plannedOn": "%s",
             "jointHosts": [%s]}
            """
                .formatted(host.code(), PLANNED, names));
    answer.then().statusCode(201);
    return id(answer);
  }

  private String onSheet(String dialogue) {
    var answer =
        post(
            districtOfficer,
            "/recommendations",
            """
            {"source": "DIALOGUE", "dialogue": "%s", "kind": "FEEDBACK", "content": "Cầu hỏng"}
            """
                .formatted(dialogue));
    answer.then().statusCode(201);
    return id(answer);
  }

  private String ownerOf(String recommendation) {
    return text(
        "SELECT unit.code FROM recommendation JOIN unit ON unit.id = owner_unit_id"
            + " WHERE recommendation.id = ?::uuid",
        recommendation);
  }

  private int versionOf(String dialogue) {
    return Integer.parseInt(text("SELECT version FROM dialogue WHERE id = ?::uuid", dialogue));
  }

  private String text(String query, String id) {
    return jdbi.withHandle(handle -> handle.select(query, id).mapTo(String.class).one());
  }
}
