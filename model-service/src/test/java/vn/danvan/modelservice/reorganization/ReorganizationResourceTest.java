package vn.danvan.modelservice.reorganization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.danvan.modelservice.Province.admin;
import static vn.danvan.modelservice.Province.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.testing.Contracts;
import vn.danvan.platform.testing.TestTokens;

/** Acts of reorganization over REST. */
@ServiceTest
class ReorganizationResourceTest {

  private static final String DAY = "2025-07-01";
  private static final String DAY_BEFORE = "2025-06-30";

  @Inject Jdbi jdbi;

  private Province province;

  @BeforeEach
  void openProvince() {
    province = Province.open();
  }

  @Test
  void aMergedUnitEndsAndItsSuccessorHasItsWork() {
    var model = province.active("Mô hình của huyện");
    var act = mergesDistrict();

    execute(act)
        .then()
        .statusCode(201)
        .body("closed.code", contains(province.districtCode()))
        .body("opened.code", contains(communeCode("a")))
        .body("changed.code", contains(province.agencyCode()))
        .body("successions[0].share", equalTo("WHOLE"))
        .body("models.model", contains(model))
        .body("models[0].to.code", equalTo(communeCode("a")))
        .body("needsAssignment", empty());

    as(null)
        .get("/api/v1/models/" + model)
        .then()
        .body("ownerUnit.code", equalTo(communeCode("a")))
        .body("registeredLevel", equalTo("DISTRICT"))
        .body("version", equalTo(5));
    as(null)
        .get("/api/v1/units/" + province.districtCode())
        .then()
        .body("validTo", equalTo(DAY_BEFORE))
        .body("successors[0].unit.code", equalTo(communeCode("a")))
        .body("successors[0].act", equalTo(act.get("actNumber")));
    list(DAY_BEFORE)
        .then()
        .body("items.code", hasItem(province.districtCode()))
        .body("items.code", not(hasItem(communeCode("a"))));
    list(DAY)
        .then()
        .body("items.code", hasItem(communeCode("a")))
        .body("items.code", not(hasItem(province.districtCode())));
    var data = lastData(model);
    assertThat(data)
        .contains("\"formerOwners\":[{\"unitId\":\"" + province.district)
        .contains("\"until\":\"" + DAY_BEFORE);
    assertThat(events(province.district))
        .containsExactly("vn.danvan.UnitRegistered", "vn.danvan.UnitSucceeded");
    Contracts.check(jdbi);
  }

  @Test
  void theSameActAgainGetsTheFirstOutcomeAndAnotherContentIsRefused() {
    var act = mergesDistrict();
    var first = execute(act).asString();
    var second = execute(act);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first);
    act.put("issuer", "Bộ khác");
    execute(act).then().statusCode(409).body("type", equalTo("/problems/act-number-reused"));
    as(admin())
        .get("/api/v1/reorganizations/" + second.jsonPath().getString("id"))
        .then()
        .statusCode(200)
        .body("actNumber", equalTo(act.get("actNumber")));
    as(null)
        .get("/api/v1/reorganizations")
        .then()
        .body("items.actNumber", hasItem(act.get("actNumber")));
  }

  @Test
  void aDryRunSaysWhatWouldBeAndChangesNothing() {
    var model = province.active("Chưa đổi");
    as(province.provinceSignatory())
        .body(mergesDistrict())
        .post("/api/v1/reorganizations?dryRun=true")
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("models.model", contains(model));
    as(null)
        .get("/api/v1/models/" + model)
        .then()
        .body("ownerUnit.code", equalTo(province.districtCode()));
    as(province.officer()).get("/api/v1/models/" + model + "/history").then().statusCode(200);
    as(null).get("/api/v1/units/" + communeCode("a")).then().statusCode(404);
    as(province.provinceSignatory())
        .body(mergesDistrict())
        .post("/api/v1/reorganizations")
        .then()
        .statusCode(403);
  }

  @Test
  void rightsOfAClosedUnitEndAndItsSuccessorSeesWhatItLeft() {
    var model = province.created("Bản nháp").getString("id");
    var officer = province.officer();
    execute(mergesDistrict()).then().statusCode(201);
    as(officer).body(province.model("Muộn")).post("/api/v1/models").then().statusCode(403);
    as(officer).get("/api/v1/models/" + model + "/history").then().statusCode(403);
    var successor = idOf(communeCode("a"));
    var heir = TestTokens.of("heir", successor, "officer");
    as(heir).get("/api/v1/models/" + model).then().statusCode(200);
    as(heir).get("/api/v1/units/" + province.districtCode() + "/history").then().statusCode(200);
    var stranger = TestTokens.of("stranger", Province.open().district, "officer");
    as(stranger).get("/api/v1/models/" + model).then().statusCode(404);
  }

  @Test
  void modelsOfADividedUnitGoWhereTheirAreaLiesAndTheOthersWaitForAPerson() {
    var commune = UUID.randomUUID();
    var old = province.code + "-xa-cu";
    province.unit(
        vn.danvan.platform.persistence.Ids.next(),
        old,
        "COMMUNE",
        "COMMUNE",
        province.districtCode(),
        null);
    var body = province.model("Ở xã");
    body.put("area", old);
    var inCommune = province.created(body).getString("id");
    var everywhere = province.active("Cả huyện");
    var act = act(open("a", province.code), open("b", province.code));
    change(act, Map.of("type", "MERGE", "units", List.of(old), "into", communeCode("a")));
    change(
        act,
        Map.of(
            "type",
            "SPLIT",
            "unit",
            province.districtCode(),
            "parts",
            List.of(communeCode("a"), communeCode("b"))));
    change(act, Map.of("type", "MOVE", "unit", province.agencyCode(), "parent", province.code));
    var outcome = execute(act);
    outcome
        .then()
        .statusCode(201)
        .body("models.model", contains(inCommune))
        .body("models[0].to.code", equalTo(communeCode("a")))
        .body("needsAssignment.model", contains(everywhere))
        .body(
            "needsAssignment[0].candidates.code",
            containsInAnyOrder(communeCode("a"), communeCode("b")));
    var path = "/api/v1/reorganizations/" + outcome.jsonPath().getString("id") + "/assignments";

    as(province.provinceSignatory()).get(path).then().body("items.model", contains(everywhere));
    var stranger = TestTokens.of("stranger", Province.open().id, "officer");
    as(stranger).get(path).then().statusCode(200).body("items", empty());
    var rows = path + "/export?format=csv";
    assertThat(as(province.provinceSignatory()).get(rows).asString().lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("\"" + everywhere + "\",\"" + province.districtCode() + "\"")
        .contains(communeCode("a"), communeCode("b"));
    assertThat(as(stranger).get(rows).asString().lines()).hasSize(1);
    assign(stranger, path, everywhere, communeCode("b"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("unknown-model"));
    var head = province.provinceSignatory();
    assign(head, path, everywhere, province.districtCode())
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-a-successor"))
        .body("errors.pointer", contains("/rows/0/unit"));
    assign(head, path, commune.toString(), communeCode("b"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("unknown-model"));
    assign(head, path, everywhere, communeCode("b"))
        .then()
        .statusCode(200)
        .body("waiting", equalTo(0))
        .body("moved", equalTo(2));
    assign(head, path, everywhere, communeCode("a"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("already-assigned"));
    as(head).get(path).then().body("items", empty());
    as(null)
        .get("/api/v1/models/" + everywhere)
        .then()
        .body("ownerUnit.code", equalTo(communeCode("b")));
    assertThat(lastData(everywhere)).contains("\"until\":\"" + DAY_BEFORE);
  }

  @Test
  void aSubmittedModelIsPutBeforeTheBodyThatRegistersNow() {
    var model = province.submitted("Đang chờ");
    execute(mergesDistrict()).then().statusCode(201);
    var head = TestTokens.of("new.head", idOf(communeCode("a")), "signatory");
    as(head)
        .get("/api/v1/models/" + model)
        .then()
        .statusCode(200)
        .body("registeringUnit.code", equalTo(communeCode("a")))
        .body("allowedActions.name", hasItem("registration"));
  }

  @Test
  void aMovedAndRenamedUnitIsShownAsItWasOnTheDay() {
    province.addDistrict("khac");
    var act = act();
    change(
        act,
        Map.of("type", "MOVE", "unit", province.agencyCode(), "parent", province.code + "-khac"));
    change(act, Map.of("type", "RENAME", "unit", province.districtCode(), "name", "Thành phố Mới"));
    change(act, Map.of("type", "CHANGE_KIND", "unit", province.districtCode(), "kind", "CITY"));
    execute(act)
        .then()
        .statusCode(201)
        .body("changed.code", containsInAnyOrder(province.agencyCode(), province.districtCode()))
        .body("closed", empty());
    unit(province.districtCode(), DAY_BEFORE)
        .then()
        .body("name", equalTo("Đơn vị " + province.districtCode()))
        .body("kind", equalTo("DISTRICT"));
    unit(province.districtCode(), DAY)
        .then()
        .body("name", equalTo("Thành phố Mới"))
        .body("kind", equalTo("CITY"))
        .body("earlier", hasSize(1))
        .body("earlier[0].to", equalTo(DAY_BEFORE));
    unit(province.agencyCode(), DAY_BEFORE)
        .then()
        .body("parent.code", equalTo(province.districtCode()));
    as(null)
        .queryParam("parent", province.districtCode())
        .queryParam("on", DAY_BEFORE)
        .get("/api/v1/units")
        .then()
        .body("items.code", contains(province.agencyCode()));
    as(null)
        .queryParam("parent", province.districtCode())
        .get("/api/v1/units")
        .then()
        .body("items", empty());
    unit(province.agencyCode(), "31/12/2024").then().statusCode(400);
  }

  @Test
  void everyFaultIsNamedAndNothingIsChanged() {
    execute(mergesDistrict()).then().statusCode(201);
    var successor = communeCode("a");
    var act = act();
    change(act, Map.of("type", "ABOLISH", "unit", "khong-co"));
    change(act, Map.of("type", "ABOLISH", "unit", province.districtCode()));
    change(act, Map.of("type", "ABOLISH", "unit", successor));
    change(act, Map.of("type", "MOVE", "unit", province.agencyCode()));
    change(act, Map.of("type", "RENAME", "unit", province.agencyCode(), "name", "X", "into", "y"));
    change(act, Map.of("type", "SPLIT", "unit", province.agencyCode(), "parts", List.of("khong")));
    execute(act)
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/changes/0/unit",
                "/changes/1/unit",
                "/changes/2/unit",
                "/changes/3/parent",
                "/changes/4/into",
                "/changes/5/parts/0"))
        .body(
            "errors.code",
            containsInAnyOrder(
                "unknown-unit",
                "already-closed",
                "date-before-opening",
                "needed",
                "not-allowed-here",
                "unknown-unit"));
    unit(province.agencyCode(), DAY).then().body("name", not(equalTo("X")));
  }

  @Test
  void theTreeStaysATree() {
    var below = province.code + "-duoi";
    province.unit(
        vn.danvan.platform.persistence.Ids.next(),
        below,
        "AGENCY",
        "COMMUNE",
        province.agencyCode(),
        null);
    var cycle = act();
    change(cycle, Map.of("type", "MOVE", "unit", province.agencyCode(), "parent", below));
    refused(cycle, "cycle");
    var lower = act();
    change(
        lower,
        Map.of("type", "MOVE", "unit", province.districtCode(), "parent", province.agencyCode()));
    execute(lower).then().statusCode(422).body("errors.code", hasItem("cycle"));
    var other = province.addDistrict("khac");
    var level = act();
    change(
        level, Map.of("type", "MOVE", "unit", other.toString(), "parent", province.agencyCode()));
    refused(level, "level-above-parent");
    var left = act();
    change(left, Map.of("type", "ABOLISH", "unit", province.districtCode()));
    refused(left, "left-behind");
    var late = act();
    late.put("effectiveOn", "2099-01-01");
    change(late, Map.of("type", "ABOLISH", "unit", other.toString()));
    execute(late).then().statusCode(422).body("errors.code", hasItem("not-yet-effective"));
    var twice = act();
    change(twice, Map.of("type", "ABOLISH", "unit", other.toString()));
    change(
        twice,
        Map.of(
            "type", "MERGE", "units", List.of(other.toString()), "into", province.districtCode()));
    refused(twice, "closed-twice");
    var dead = act();
    change(dead, Map.of("type", "ABOLISH", "unit", below));
    change(dead, Map.of("type", "MERGE", "units", List.of(other.toString()), "into", below));
    refused(dead, "successor-closed");
    var known = act(open("a", province.code), open("a", province.code));
    refused(known, "duplicate");
  }

  @Test
  void anActBeforeALaterOneIsRefused() {
    var later = act();
    later.put("effectiveOn", "2025-08-01");
    change(later, Map.of("type", "RENAME", "unit", province.agencyCode(), "name", "Sau"));
    execute(later).then().statusCode(201);
    var earlier = act();
    change(earlier, Map.of("type", "RENAME", "unit", province.agencyCode(), "name", "Trước"));
    refused(earlier, "overlapping-validity");
  }

  @Test
  void afterTheFirstActUnitsOfTheProvinceComeByActsOnly() {
    execute(mergesDistrict()).then().statusCode(201);
    as(admin())
        .header("If-None-Match", "*")
        .body(
            Map.of(
                "code",
                province.code + "-moi",
                "name",
                "Mới",
                "kind",
                "AGENCY",
                "level",
                "COMMUNE",
                "parent",
                province.code,
                "validFrom",
                "2015-01-01"))
        .put("/api/v1/units/{id}", vn.danvan.platform.persistence.Ids.next())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/by-acts-only"));
  }

  @Test
  void unitsThatMoveToAnotherProvinceBelongToIt() {
    var other = Province.open();
    var act = act();
    change(act, Map.of("type", "MOVE", "unit", province.districtCode(), "parent", other.code));
    execute(act)
        .then()
        .statusCode(201)
        .body("changed.code", containsInAnyOrder(province.districtCode(), province.agencyCode()));
    unit(province.agencyCode(), DAY).then().body("province.code", equalTo(other.code));
    unit(province.agencyCode(), DAY_BEFORE).then().body("province.code", equalTo(province.code));
  }

  private Map<String, Object> mergesDistrict() {
    var act = act(open("a", province.code));
    act.put("actNumber", "01/NQ " + province.code);
    change(
        act,
        Map.of(
            "type", "MERGE", "units", List.of(province.districtCode()), "into", communeCode("a")));
    change(act, Map.of("type", "MOVE", "unit", province.agencyCode(), "parent", communeCode("a")));
    return act;
  }

  @SafeVarargs
  private Map<String, Object> act(Map<String, Object>... changes) {
    return new java.util.LinkedHashMap<>(
        Map.of(
            "actNumber",
            "NQ " + UUID.randomUUID(),
            "issuer",
            "Ủy ban Thường vụ Quốc hội",
            "effectiveOn",
            DAY,
            "changes",
            new ArrayList<>(List.of(changes))));
  }

  @SuppressWarnings("unchecked")
  private static void change(Map<String, Object> act, Map<String, Object> change) {
    ((List<Object>) act.get("changes")).add(change);
  }

  private Map<String, Object> open(String suffix, String parent) {
    return Map.of(
        "type",
        "OPEN",
        "opens",
        Map.of(
            "code",
            communeCode(suffix),
            "name",
            "Xã mới " + suffix,
            "kind",
            "COMMUNE",
            "level",
            "COMMUNE",
            "parent",
            parent));
  }

  private String communeCode(String suffix) {
    return province.code + "-2025-" + suffix;
  }

  private static Response execute(Map<String, Object> act) {
    return as(admin()).body(act).post("/api/v1/reorganizations");
  }

  private static void refused(Map<String, Object> act, String code) {
    execute(act).then().statusCode(422).body("errors.code", contains(code));
  }

  private static Response assign(String token, String path, String model, String unit) {
    return as(token).body(Map.of("rows", List.of(Map.of("model", model, "unit", unit)))).post(path);
  }

  private static Response unit(String code, String on) {
    return as(null).queryParam("on", on).get("/api/v1/units/" + code);
  }

  private static UUID idOf(String code) {
    return UUID.fromString(as(null).get("/api/v1/units/" + code).jsonPath().getString("id"));
  }

  private Response list(String on) {
    return as(null).queryParam("parent", province.code).queryParam("on", on).get("/api/v1/units");
  }

  private List<String> events(UUID aggregate) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT event_type FROM journal WHERE aggregate_id = :id ORDER BY seq")
                .bind("id", aggregate)
                .mapTo(String.class)
                .list());
  }

  private String lastData(String aggregate) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT data FROM journal WHERE aggregate_id = :id::uuid ORDER BY seq DESC LIMIT 1")
                .bind("id", aggregate)
                .mapTo(String.class)
                .one());
  }
}
