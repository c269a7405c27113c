package vn.danvan.dialogueservice.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;

@QuarkusTest
class DutyResourceTest extends ServiceTest {

  private static final String DAYS = "/duties/reception-days";

  @Inject DutyProgressService progress;

  private String duty(String more) {
    return """
    {"unit": "%s", "head": "PARTY_SECRETARY", "regulation": "657-QĐ/TU", "dialoguesAYear": 2,
     "receptionDaysAMonth": 1, "deputiesAllowed": false, "validFrom": "2025-01-01"%s}
    """
        .formatted(district.code(), more);
  }

  private String established() {
    var answer = post(districtOfficer, "/duties", duty(""));
    answer.then().statusCode(201);
    return id(answer);
  }

  @Test
  void aDutyTellsWhatIsRequiredHeldAndShort() {
    var path = "/duties/" + established();
    get(provinceOfficer, path)
        .then()
        .statusCode(200)
        .body("unit.code", equalTo(district.code()))
        .body("years.year", contains(2025, 2026))
        .body("years.required", contains(2, 2))
        .body("years.receptionDaysRequired", contains(12, 12))
        .body("missed", is(2))
        .body("shortfall", is(4))
        .body("nextDueOn", equalTo("2026-12-31"));
    held(districtOfficer, district, TODAY.minusDays(3));
    held(districtOfficer, district, TODAY.minusDays(2));
    // What the neighbor holds is its own.
    held(neighborOfficer, neighbor, TODAY.minusDays(1));
    get(districtOfficer, path)
        .then()
        .body("years.held", contains(0, 2))
        .body("years.missed", contains(true, false))
        .body("shortfall", is(2))
        .body("nextDueOn", nullValue());
    get(districtOfficer, path + "/history")
        .then()
        .body(
            "type",
            contains(
                "vn.danvan.DutyEstablished",
                "vn.danvan.DutyProgressed",
                "vn.danvan.DutyProgressed"));
  }

  @Test
  void informalDialoguesAndThoseOfADeputyFulfilNone() {
    var path = "/duties/" + established();
    dialogue("INFORMAL", "HEAD");
    dialogue("PERIODIC", "DEPUTY");
    get(districtOfficer, path).then().body("years.held", contains(0, 0));
    dialogue("AD_HOC", "HEAD");
    get(districtOfficer, path).then().body("years.held", contains(0, 1));
    put(
            districtOfficer,
            path + "/replacement",
            4,
            """
            {"regulation": "12-QĐ/TU", "dialoguesAYear": 3, "deputiesAllowed": true,
             "receptionDaysAMonth": 2, "validFrom": "2026-01-01"}
            """)
        .then()
        .statusCode(200)
        .body("years.held", contains(2))
        .body("years.required", contains(3));
  }

  private void dialogue(String kind, String chair) {
    var day = TODAY.minusDays(1);
    var planned =
        post(
            districtOfficer,
            "/dialogues",
            """
            {"title": "Đối thoại", "kind": "%s", "hostUnit": "%s", "plannedOn": "%s",
             "occurredOn": "%s"}
            """
                .formatted(kind, district.code(), day, day.minusDays(9)));
    planned.then().statusCode(201);
    var path = "/dialogues/" + id(planned);
    put(
            districtOfficer,
            path + "/announcement",
            1,
            "{\"announcedOn\": \"%s\"}".formatted(day.minusDays(8)))
        .then()
        .statusCode(200);
    put(
            districtOfficer,
            path + "/holding",
            2,
            """
            {"heldOn": "%s", "chair": "%s", "attendance": {"citizens": 8, "officials": 4}}
            """
                .formatted(day, chair))
        .then()
        .statusCode(200);
  }

  @Test
  void aDialogueHeldJointlyFulfilsTheDutyOfEachHost() {
    var own = "/duties/" + established();
    var other =
        post(neighborOfficer, "/duties", duty("").replace(district.code(), neighbor.code()));
    other.then().statusCode(201);
    var day = TODAY.minusDays(1);
    var planned =
        post(
            districtOfficer,
            "/dialogues",
            """
            {"title": "Đối thoại", "kind": "AD_HOC", "hostUnit": "%s", "jointHosts": ["%s"],
             "plannedOn": "%s", "occurredOn": "%s"}
            """
                .formatted(district.code(), neighbor.code(), day, day));
    var path = "/dialogues/" + id(planned);
    put(districtOfficer, path + "/announcement", 1, "{\"announcedOn\": \"%s\"}".formatted(day));
    put(
            districtOfficer,
            path + "/holding",
            2,
            """
            {"heldOn": "%s", "chair": "HEAD", "attendance": {"citizens": 8, "officials": 4}}
            """
                .formatted(day))
        .then()
        .statusCode(200);
    get(districtOfficer, own).then().body("years.held", contains(0, 1));
    get(neighborOfficer, "/duties/" + id(other)).then().body("years.held", contains(0, 1));
  }

  @Test
  void anotherRegulationFollowsAndAnEndIsOne() {
    var id = established();
    var path = "/duties/" + id;
    post(districtOfficer, "/duties", duty(""))
        .then()
        .statusCode(422)
        .body("errors.code", contains("duty-overlaps"));
    var replacement =
        """
        {"regulation": "12-QĐ/TU", "dialoguesAYear": 1, "deputiesAllowed": true,
         "receptionDaysAMonth": 1, "validFrom": "2026-01-01"}
        """;
    put(districtOfficer, path + "/replacement", 1, replacement.replace("2026-01-01", "2025-01-01"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("replaced-before"));
    var next = put(districtOfficer, path + "/replacement", 1, replacement);
    next.then().statusCode(200).body("replaces", equalTo(id)).header("ETag", "\"1\"");
    get(districtOfficer, path)
        .then()
        .body("state", equalTo("REPLACED"))
        .body("validTo", equalTo("2025-12-31"))
        .body("allowedActions", empty());
    put(districtOfficer, path + "/end", 2, "{\"validTo\": \"2026-03-31\"}")
        .then()
        .statusCode(409)
        .body("type", endsWith("/illegal-transition"));
    var following = "/duties/" + id(next);
    put(districtOfficer, following + "/end", 7, "{\"validTo\": \"2026-03-31\"}")
        .then()
        .statusCode(412);
    put(districtOfficer, following + "/end", 1, "{\"validTo\": \"2025-12-31\"}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("ends-before"));
    put(districtOfficer, following + "/end", 1, "{\"validTo\": \"2026-03-31\"}")
        .then()
        .statusCode(200)
        .body("years.dueOn", contains("2026-03-31"))
        .body("years.required", contains(0));
  }

  @Test
  void whenAYearIsOverTheDutyTellsOnce() {
    var id = established();
    progress.settleDue();
    clock.stopOn(LocalDate.of(2026, 12, 31));
    progress.settleDue();
    assertThat(version(id)).isEqualTo(1);
    clock.stopOn(LocalDate.of(2027, 1, 1));
    progress.settleDue();
    progress.settleDue();
    assertThat(version(id)).isEqualTo(2);
    get(provinceOfficer, "/duties/" + id)
        .then()
        .body("years.year", contains(2025, 2026, 2027))
        .body("years.missed", contains(true, true, false));
  }

  @Test
  void itRemindsOnceOfADialogueThatIsShort() {
    var id = established();
    clock.stopOn(LocalDate.of(2026, 10, 31));
    progress.remindDue();
    assertThat(version(id)).isEqualTo(1);
    clock.stopOn(LocalDate.of(2026, 11, 1));
    progress.remindDue();
    progress.remindDue();
    assertThat(version(id)).isEqualTo(2);
    get(provinceOfficer, "/duties/" + id + "/history")
        .then()
        .body("type", contains("vn.danvan.DutyEstablished", "vn.danvan.DutyReminded"));
  }

  @Test
  void whoHasHeldEnoughIsNotReminded() {
    var id = established();
    held(districtOfficer, district, TODAY.minusDays(3));
    held(districtOfficer, district, TODAY.minusDays(2));
    clock.stopOn(LocalDate.of(2026, 12, 30));
    progress.remindDue();
    assertThat(version(id)).isEqualTo(3);
  }

  @Test
  void aDutyEndsWithItsUnit() {
    var id = established();
    QuarkusTransaction.requiringNew().run(() -> progress.follow(closed(district, commune)));
    get(provinceOfficer, "/duties/" + id)
        .then()
        .body("state", equalTo("ENDED"))
        .body("validTo", equalTo(LAST_DAY.toString()))
        .body("years.year", contains(2025))
        .body("years.required", contains(0));
  }

  private long version(String id) {
    return get(provinceOfficer, "/duties/" + id).jsonPath().getLong("version");
  }

  @Test
  void withoutNumbersTheLevelsOwnStand() {
    var own =
        duty("").replace("\"dialoguesAYear\": 2,", "").replace("\"receptionDaysAMonth\": 1,", "");
    post(districtOfficer, "/duties", own)
        .then()
        .statusCode(201)
        .body("dialoguesAYear", is(2))
        .body("receptionDaysAMonth", is(1));
    var ofNeighbor = own.replace(district.code(), neighbor.code());
    post(neighborOfficer, "/duties", ofNeighbor.replace("2025-01-01", "2025-07-01"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("number-needed", "number-needed"));
  }

  @Test
  void whoMayNotIsRefusedAndEverythingWrongIsAnsweredAtOnce() {
    var id = established();
    post(neighborOfficer, "/duties", duty("")).then().statusCode(404);
    post(provinceOfficer, "/duties", duty("")).then().statusCode(403);
    post(districtHead, "/duties", duty("")).then().statusCode(403);
    get(neighborOfficer, "/duties/" + id).then().statusCode(404);
    put(neighborOfficer, "/duties/" + id + "/end", 1, "{\"validTo\": \"2026-03-31\"}")
        .then()
        .statusCode(404);
    put(supervisor, "/duties/" + id + "/end", 1, "{\"validTo\": \"2026-03-31\"}")
        .then()
        .statusCode(403);
    get(null, "/duties").then().statusCode(401);
    get(neighborOfficer, "/duties").then().body("items", empty());
    get(districtOfficer, "/duties?state=IN_FORCE&unit=" + district.code())
        .then()
        .body("items.id", contains(id));
    post(districtOfficer, "/duties", "{}").then().statusCode(422);
    post(districtOfficer, "/duties", duty("").replace("657-QĐ/TU", "ông Nguyễn Văn A"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/regulation"));
    post(districtOfficer, "/duties", duty(", \"headName\": \"A\"")).then().statusCode(400);
    post(districtOfficer, "/duties", duty("").replace("PARTY_SECRETARY", "Nguyễn Văn A"))
        .then()
        .statusCode(422);
    post(
            provinceOfficer,
            "/duties",
            duty(", \"onBehalfOf\": \"%s\"".formatted(commune.code()))
                .replace("\"unit\": \"" + district.code(), "\"unit\": \"" + commune.code()))
        .then()
        .statusCode(422)
        .body("errors.code", contains("below-limit"));
    post(districtOfficer, "/duties", duty(", \"validTo\": \"2024-12-31\"").replace("2,", "-2,"))
        .then()
        .statusCode(422)
        .body("errors.code", containsInAnyOrder("out-of-range", "ends-before"));
  }

  private String day(String on, String more) {
    return """
    {"unit": "%s", "heldOn": "%s", "citizens": 14, "cases": 11%s}
    """
        .formatted(district.code(), on, more);
  }

  @Test
  void receptionDaysAreRecordedOncePerUnitAndDay() {
    var first = post(districtOfficer, DAYS, day("2026-06-10", ""));
    first.then().statusCode(201).body("citizens", is(14));
    get(provinceOfficer, DAYS + "/" + id(first)).then().statusCode(200).body("cases", is(11));
    get(neighborOfficer, DAYS + "/" + id(first)).then().statusCode(404);
    post(districtOfficer, DAYS, day("2026-06-10", ""))
        .then()
        .statusCode(422)
        .body("errors.code", contains("day-recorded"));
    post(neighborOfficer, DAYS, day("2026-06-11", "")).then().statusCode(404);
    post(provinceOfficer, DAYS, day("2026-06-11", "")).then().statusCode(403);
    post(districtHead, DAYS, day("2026-06-11", "")).then().statusCode(403);
    post(districtOfficer, DAYS, day("2026-06-17", ""))
        .then()
        .statusCode(422)
        .body("type", endsWith("/invalid-date"));
    var one = day("2026-06-11", ", \"clientReference\": \"1\"");
    var two = day("2026-06-12", ", \"clientReference\": \"2\"");
    batch(districtOfficer, DAYS + "/batch", "{\"rows\": [%s, %s]}".formatted(one, two))
        .then()
        .statusCode(200)
        .body("results.status", contains("CREATED", "CREATED"));
    var again = one.replace("\"1\"", "\"2\"").replace("06-11", "06-15");
    batch(
            districtOfficer,
            DAYS + "/batch",
            "{\"rows\": [%s, %s]}".formatted(one.replace("06-11", "06-15"), again))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/rows/1/heldOn"));
    batch(neighborOfficer, DAYS + "/batch", "{\"rows\": [%s]}".formatted(one))
        .then()
        .statusCode(404);
    get(districtOfficer, DAYS + "?unit=" + district.code()).then().body("items", hasSize(3));
    get(neighborOfficer, DAYS).then().body("items", empty());
  }
}
