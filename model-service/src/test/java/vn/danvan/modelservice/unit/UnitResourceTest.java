package vn.danvan.modelservice.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.danvan.modelservice.Province.as;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestTokens;

@ServiceTest
class UnitResourceTest {

  private static final String UNITS = "/api/v1/units/";

  @Test
  void aUnitIsReadByIdAndByCodeWithoutToken() {
    var province = Province.open();
    for (var name : List.of(province.front.toString(), province.code + "-mttq")) {
      as(null)
          .get(UNITS + name)
          .then()
          .statusCode(200)
          .header("ETag", startsWith("\"1-"))
          .body("id", equalTo(province.front.toString()))
          .body("territory.code", equalTo(province.code))
          .body("province.code", equalTo(province.code))
          .body("parent.code", equalTo(province.code))
          .body("level", equalTo("PROVINCE"));
    }
    as(null).get(UNITS + "khong-co").then().statusCode(404);
  }

  @Test
  void idAndCodeAreUsedOnce() {
    var province = Province.open();
    create(province.district, Map.of("code", province.code + "-moi"), 412, "version-conflict");
    create(Ids.next(), Map.of("code", province.districtCode()), 409, "duplicate");
  }

  @Test
  void anIdThatIsNoUuidOfVersionSevenIsRefused() {
    create(UUID.randomUUID(), Map.of("code", "x" + System.nanoTime()), 422, "guards-failed")
        .then()
        .body("errors.code", hasItem("id-not-uuid-v7"));
  }

  @Test
  void unknownParentsAndTerritoriesMayStillCome() {
    var code = "x" + System.nanoTime();
    create(Ids.next(), Map.of("code", code, "parent", "chua-co"), 409, "reference-not-yet-known")
        .then()
        .header("Retry-After", "1")
        .body("errors[0].pointer", equalTo("/parent"));
    create(
        Ids.next(), Map.of("code", code, "territory", "chua-co"), 409, "reference-not-yet-known");
  }

  @Test
  void wrongValuesAreNamedAtOnce() {
    create(
            Ids.next(),
            Map.of(
                "code", "Không Hợp Lệ",
                "name", " ",
                "validTo", "2014-12-31",
                "population", -1,
                "statisticsCode", "x"),
            422,
            "guards-failed")
        .then()
        .body(
            "errors.pointer",
            containsInAnyOrder("/code", "/name", "/validTo", "/population", "/statisticsCode"));
    create(Ids.next(), Map.of("code", "a", "kind", "KINGDOM"), 422, "validation");
    create(Ids.next(), Map.of("code", "a", "validFrom", "2026-02-30"), 422, "invalid-date");
  }

  @Test
  void aUnitIsCreatedOnlyAsNew() {
    as(Province.admin()).body(Map.of("code", "a")).put(UNITS + Ids.next()).then().statusCode(428);
    as(Province.admin())
        .header("If-None-Match", "*")
        .body(Map.of("code", "a"))
        .put(UNITS + "abc")
        .then()
        .statusCode(404);
  }

  private static Response create(
      UUID id, Map<String, Object> differences, int status, String problem) {
    var body =
        new HashMap<String, Object>(
            Map.of(
                "name", "Tỉnh",
                "kind", "PROVINCE",
                "level", "PROVINCE",
                "validFrom", "2015-01-01"));
    body.putAll(differences);
    var response = as(Province.admin()).header("If-None-Match", "*").body(body).put(UNITS + id);
    response.then().statusCode(status).body("type", equalTo("/problems/" + problem));
    return response;
  }

  @Test
  void unitsAreListedByDayParentLevelAndKind() {
    var province = Province.open();
    as(null)
        .get(UNITS + "?parent=" + province.code)
        .then()
        .statusCode(200)
        .body("items.code", containsInAnyOrder(province.districtCode(), province.code + "-mttq"));
    as(null)
        .get(UNITS + "?parent=" + province.code + "&level=DISTRICT&kind=DISTRICT")
        .then()
        .body("items.code", equalTo(List.of(province.districtCode())));
    as(null)
        .get(UNITS + "?parent=" + province.code + "&on=2014-12-31")
        .then()
        .body("items", hasSize(0));
    as(null).get(UNITS + "?code=" + province.code).then().body("items", hasSize(1));
    for (var wrong :
        List.of("level=HIGH", "kind=x", "on=yesterday", "parent=khong-co", "code=%00", "q=1")) {
      as(null).urlEncodingEnabled(false).get(UNITS + "?" + wrong).then().statusCode(400);
    }
  }

  @Test
  void namesSortInVietnameseOrderOverAllPages() {
    var province = Province.open();
    var names = List.of("An Bình", "Ân Thi", "Dĩ An", "Đắk Nông", "Hạ Long", "Hà Nam");
    var number = 0;
    for (var name : names.reversed()) {
      as(Province.admin())
          .header("If-None-Match", "*")
          .body(
              Map.of(
                  "code",
                  province.code + "-xa-" + number++,
                  "name",
                  name,
                  "kind",
                  "COMMUNE",
                  "level",
                  "COMMUNE",
                  "parent",
                  province.districtCode(),
                  "validFrom",
                  "2015-01-01"))
          .put(UNITS + Ids.next())
          .then()
          .statusCode(201);
    }
    var seen = new ArrayList<String>();
    var list = UNITS + "?limit=2&kind=COMMUNE&parent=" + province.districtCode();
    var next = "";
    do {
      var page = as(null).get(list + next).jsonPath();
      seen.addAll(page.getList("items.name"));
      next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
    } while (next != null);
    assertThat(seen).isEqualTo(names);
  }

  @Test
  void theProvincesHeadOpensItsUnitsAndOnlyAnAdminTheProvince() {
    var province = Province.open();
    var other = Province.open();
    open(province.officer(), province.district, 1).then().statusCode(403);
    open(province.signatory(), province.district, 1).then().statusCode(403);
    open(Province.admin(), province.district, 1).then().statusCode(403);
    open(other.provinceSignatory(), province.district, 1).then().statusCode(404);
    open(province.provinceSignatory(), province.id, 2).then().statusCode(403);
    open(province.provinceSignatory(), province.district, 2).then().statusCode(412);
    as(null)
        .get(UNITS + province.district)
        .then()
        .body("allowedActions", hasSize(0))
        .body("retrospective", nullValue());
    as(province.provinceSignatory())
        .get(UNITS + province.district)
        .then()
        .body("allowedActions.name", equalTo(List.of("retrospective")));
    open(province.provinceSignatory(), province.district, 1)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("retrospective.from", equalTo("2022-01-01"))
        .body("retrospective.to", equalTo("2022-12-31"));
    as(province.officer())
        .get(UNITS + province.district + "/history")
        .then()
        .statusCode(200)
        .body("type", equalTo(List.of("vn.danvan.UnitRegistered", "vn.danvan.UnitChanged")));
    as(null).get(UNITS + province.district + "/history").then().statusCode(401);
  }

  private static Response open(String token, UUID unit, long version) {
    return as(token)
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("from", "2022-01-01", "to", "2022-12-31", "reason", "Nhập sổ"))
        .put(UNITS + unit + "/retrospective");
  }

  @Test
  void aSyncTellsOfNewUnitsAndOfThoseThatDoNotBelongToTheList() {
    var start = followToTheEnd("0", new HashMap<>());
    var province = Province.open();
    var items = new HashMap<String, Boolean>();
    org.awaitility.Awaitility.await()
        .until(
            () -> {
              followToTheEnd(start, items);
              return items.containsKey(province.front.toString());
            });
    assertThat(items).containsEntry(province.district.toString(), null);
    assertThat(items).containsEntry(province.id.toString(), true);
    as(null).get(UNITS + "?level=DISTRICT&cursor=" + start).then().statusCode(400);
  }

  /** Reads the sync of the units of district level; answers its present end. */
  private static String followToTheEnd(String from, Map<String, Boolean> items) {
    var next = from;
    while (true) {
      var page =
          as(null)
              .get(UNITS + "?level=DISTRICT&limit=200&changesAfter=" + next)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      page.<Map<String, Object>>getList("items")
          .forEach(item -> items.put((String) item.get("id"), (Boolean) item.get("removed")));
      if (page.getString("next").equals(next)) {
        return next;
      }
      next = page.getString("next");
    }
  }

  @Test
  void anIntegratorEntersUnitsAndAnOfficerDoesNot() {
    var body =
        Map.of(
            "code", "x" + System.nanoTime(),
            "name", "Tỉnh",
            "kind", "PROVINCE",
            "level", "PROVINCE",
            "validFrom", "2015-01-01");
    as(TestTokens.of("officer", Ids.next(), "officer"))
        .header("If-None-Match", "*")
        .body(body)
        .put(UNITS + Ids.next())
        .then()
        .statusCode(403);
    var id = Ids.next();
    as(TestTokens.of("integrator", null, "integrator"))
        .header("If-None-Match", "*")
        .body(body)
        .put(UNITS + id)
        .then()
        .statusCode(201)
        .header("Location", org.hamcrest.Matchers.endsWith("/api/v1/units/" + id));
  }
}
