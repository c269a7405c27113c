package vn.danvan.modelservice.administrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.danvan.modelservice.Province.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.testing.TestTokens;

@ServiceTest
class AdministrativeUnitResourceTest {

  private static final String UNITS = "/api/v1/administrative-units";
  private static final String RELEASE = UNITS + "/release";

  @Inject Jdbi jdbi;
  @Inject AdministrativeDataService service;
  @Inject Access access;
  @Inject RequestValidator validator;
  @Inject Preconditions preconditions;

  @BeforeEach
  void loaded() {
    var known = as(null).get(RELEASE).jsonPath();
    load(Province.admin(), known.getLong("release"), known.getLong("available"))
        .then()
        .statusCode(200)
        .body("release", equalTo(known.getInt("available")))
        .body("units", equalTo(14_163))
        .body("knownFrom", equalTo("2025-03-01"));
  }

  private static Response load(String token, long loaded, Object release) {
    return as(token)
        .header("If-Match", "\"" + loaded + "\"")
        .body(Map.of("release", release))
        .put(RELEASE);
  }

  @Test
  void theUnitsOfADayGoOutAsAFile() {
    var path = UNITS + "/export?format=csv&level=DISTRICT&on=";
    var officer = TestTokens.of("officer", null, "officer");
    var districts =
        as(officer).get(path + "2025-06-30").then().statusCode(200).extract().asString();
    assertThat(districts.lines()).hasSize(1 + 696).doesNotHaveDuplicates();
    assertThat(districts).contains("\"593\",\"Thành phố Phan Thiết\",\"CITY\",\"DISTRICT\"");
    assertThat(as(officer).get(path + "2025-07-01").asString().lines()).hasSize(1);
    as(officer).get(path + "x").then().statusCode(400);
    as(null).get(UNITS + "/export").then().statusCode(401);
  }

  @Test
  void aCodeIsAnotherUnitAfterTheReform() {
    read("22945", "2025-06-30")
        .statusCode(200)
        .body("unit.name", equalTo("Phường Lạc Đạo"))
        .body("unit.kind", equalTo("WARD"))
        .body("unit.parent.code", equalTo("593"))
        .body("unit.parent.name", equalTo("Thành phố Phan Thiết"))
        .body("unit.province.name", equalTo("Tỉnh Bình Thuận"))
        .body("unit.validFrom", nullValue())
        .body("unit.validTo", equalTo("2025-06-30"))
        .body("unit.shownAsOf", nullValue())
        .body("predecessors", empty())
        .body("successors.share", everyItem(equalTo("WHOLE")))
        .body("successors.effective", everyItem(equalTo("2025-07-01")));
    read("22945", "2025-07-01")
        .statusCode(200)
        .body("unit.name", equalTo("Phường Phan Thiết"))
        .body("unit.parent.name", equalTo("Tỉnh Lâm Đồng"))
        .body("unit.validFrom", equalTo("2025-07-01"))
        .body("unit.act", equalTo("202/2025/QH15"))
        .body("predecessors.name", not(empty()))
        .body("predecessors.parent.name", hasItem("Thành phố Phan Thiết"))
        .body("successors", empty());
  }

  @Test
  void theDayIsTodayIfLeftOutAndEarlierThanKnownSaysWhatIsShown() {
    as(null).get(UNITS + "/75").then().statusCode(200).body("unit.kind", equalTo("CITY"));
    read("600", "2023-05-01")
        .statusCode(200)
        .body("unit.name", equalTo("Huyện Đức Linh"))
        .body("unit.shownAsOf", equalTo("2025-03-01"))
        .body("successors.share", everyItem(equalTo("PART")));
    read("600", "2025-03-01").body("unit.shownAsOf", nullValue());
    read("600", "2025-07-01").statusCode(404).body("type", equalTo("/problems/not-found"));
  }

  @Test
  void aDividedCommuneNamesAllItsPartsAndAMergedProvinceItsHeir() {
    read("18796", "2025-06-30")
        .body("successors.code", hasItems("18754", "18823", "18832"))
        .body("successors.share", everyItem(equalTo("PART")));
    read("60", "2025-06-30")
        .body("successors.name", contains("Tỉnh Lâm Đồng"))
        .body("successors.share", contains("WHOLE"));
    read("68", "2025-07-01").body("predecessors.code", hasItems("60", "67", "68"));
    read("42", "2025-07-01").body("unit.validTo", nullValue()).body("predecessors", empty());
  }

  @Test
  void aLaterChangeOfKindIsASuccessionUnderTheSameCode() {
    read("26368", "2026-04-29")
        .body("unit.name", equalTo("Xã Long Thành"))
        .body("successors.name", contains("Phường Long Thành"))
        .body("successors.act", contains("237/NQ-UBTVQH16"));
    read("26368", "2026-04-30")
        .body("unit.kind", equalTo("WARD"))
        .body("unit.parent.name", equalTo("Thành phố Đồng Nai"))
        .body("predecessors.name", contains("Xã Long Thành"));
  }

  @Test
  void aCorrectedCodeIsFoundByTheOtherOneToo() {
    read("06978", "2025-07-01").body("unit.name", equalTo("Xã Ba Chẽ"));
    read("06970", "2025-07-01")
        .body("unit.code", equalTo("06978"))
        .body("unit.otherCode", equalTo("06970"));
    read("06970", "2025-06-30").body("unit.name", equalTo("Thị trấn Ba Chẽ"));
    read("23737", "2025-06-30").body("unit.name", equalTo("Xã Ia Mơ Nông"));
  }

  @Test
  void theListIsSearchedWithOrWithoutDiacritics() {
    list("q=phan thiet&on=2025-07-01")
        .body("items.name", hasItem("Phường Phan Thiết"))
        .body("items.level", everyItem(equalTo("COMMUNE")));
    list("q=Đức Linh&on=2024-01-01")
        .body("items.name", hasItem("Huyện Đức Linh"))
        .body("items.shownAsOf", everyItem(equalTo("2025-03-01")));
    list("q=mdrak&on=2026-01-01").body("items.name", contains("Xã M'Drắk"));
    list("q=22945&on=2026-01-01").body("items.name", contains("Phường Phan Thiết"));
  }

  @Test
  void aProvincesUnitsAreListedByParentAndByProvince() {
    list("province=60&level=DISTRICT&on=2025-06-30")
        .body("items", hasSize(10))
        .body("items.name", hasItems("Thành phố Phan Thiết", "Huyện Đức Linh"));
    list("parent=60&on=2025-06-30").body("items", hasSize(10));
    list("parent=600&on=2025-06-30")
        .body("items.level", everyItem(equalTo("COMMUNE")))
        .body("items.province.code", everyItem(equalTo("60")));
    list("level=PROVINCE&on=2025-06-30&limit=200").body("items", hasSize(63));
    list("level=PROVINCE&on=2025-07-01&limit=200").body("items", hasSize(34));
    list("level=DISTRICT&on=2025-07-01").body("items", empty());
  }

  @Test
  void pagesFollowEachOtherInVietnameseOrder() {
    var names = new ArrayList<String>();
    String next = null;
    do {
      var page =
          as(null)
              .get(
                  UNITS
                      + "?province=68&level=COMMUNE&on=2025-07-01&limit=50"
                      + (next == null ? "" : "&cursor=" + next))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      names.addAll(page.getList("items.name"));
      next = page.getString("next");
    } while (next != null);
    assertThat(names).hasSize(124).doesNotHaveDuplicates();
    assertThat(names.indexOf("Phường Phan Thiết")).isLessThan(names.indexOf("Xã Bắc Bình"));
    assertThat(names.indexOf("Đặc khu Phú Quý")).isLessThan(names.indexOf("Phường Phan Thiết"));
  }

  @Test
  void anUnchangedAnswerIsNotSentAgain() {
    var tag = as(null).get(UNITS + "?level=PROVINCE").then().extract().header("ETag");
    assertThat(tag).isNotNull();
    as(null)
        .header("If-None-Match", tag)
        .get(UNITS + "?level=PROVINCE")
        .then()
        .statusCode(304)
        .header("ETag", tag);
    as(null)
        .header("If-None-Match", tag)
        .get(UNITS + "?level=PROVINCE&on=2025-06-30")
        .then()
        .statusCode(200);
    var one = as(null).get(UNITS + "/68").then().extract().header("ETag");
    as(null).header("If-None-Match", one).get(UNITS + "/68").then().statusCode(304);
  }

  @Test
  void unreadableParametersAreRefused() {
    for (var query :
        List.of(
            "on=2025-02-30",
            "on=yesterday",
            "level=WARD",
            "parent=abc",
            "province=1",
            "q=%20",
            "q=%00",
            "q=" + "a".repeat(201),
            "limit=0",
            "cursor=x",
            "date=2025-07-01")) {
      as(null)
          .urlEncodingEnabled(false)
          .get(UNITS + "?" + query)
          .then()
          .statusCode(400)
          .body("type", notNullValue());
    }
    for (var code : List.of("abc", "1", "999999", "%00", "99")) {
      as(null).urlEncodingEnabled(false).get(UNITS + "/" + code).then().statusCode(404);
    }
    as(null).get(UNITS + "/68?on=x").then().statusCode(400);
  }

  @Test
  void onlyAnAdminLoadsARelease() {
    var available = as(null).get(RELEASE).jsonPath().getLong("available");
    for (var role : List.of("officer", "secretary", "signatory", "supervisor", "integrator")) {
      var token = TestTokens.of("not-" + role, Ids.next(), role);
      load(token, available, available).then().statusCode(403);
    }
    load(null, available, available).then().statusCode(401);
  }

  @Test
  void aReleaseIsLoadedOnceWhoeverLoadsIt() throws Exception {
    var admin = Province.admin();
    var available = as(null).get(RELEASE).jsonPath().getLong("available");
    var since = loadedAt();
    load(admin, available, available)
        .then()
        .statusCode(200)
        .header("ETag", "\"" + available + "\"");
    try (var threads = Executors.newFixedThreadPool(3)) {
      var loads =
          IntStream.range(0, 3)
              .<Callable<Void>>mapToObj(
                  _ ->
                      () -> {
                        QuarkusTransaction.requiringNew()
                            .run(() -> service.load(AdministrativeTables.read()));
                        return null;
                      })
              .toList();
      for (var load : threads.invokeAll(loads)) {
        load.get();
      }
    }
    assertThat(loadedAt()).isEqualTo(since);
    load(admin, available + 1, available).then().statusCode(412);
    load(admin, available, available + 1)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("release-not-available"))
        .body("errors.pointer", hasItem("/release"));
    as(admin).body(Map.of("release", available)).put(RELEASE).then().statusCode(428);
    as(admin)
        .header("If-Match", "\"" + available + "\"")
        .body(Map.of())
        .put(RELEASE)
        .then()
        .statusCode(422);
    load(admin, available, "x").then().statusCode(400);
  }

  @Test
  void aReleaseReplacesAnOlderOneAsAWhole() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                jdbi.useHandle(
                    handle -> {
                      handle.execute("DELETE FROM administrative_release");
                      handle.execute("UPDATE administrative_unit SET name = 'x' WHERE code = '68'");
                    }));
    loaded();
    read("68", "2025-07-01").body("unit.name", equalTo("Tỉnh Lâm Đồng"));
  }

  @Test
  void theStartLoadsWhereThatIsConfigured() {
    forget();
    starting(false).atStart(new StartupEvent());
    assertThat(service.release()).isZero();
    starting(true).atStart(new StartupEvent());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(service.release()).isEqualTo(AdministrativeTables.available()));
  }

  private AdministrativeDataService starting(boolean load) {
    return new AdministrativeDataService(jdbi, () -> load, access, validator, preconditions);
  }

  private void forget() {
    QuarkusTransaction.requiringNew()
        .run(() -> jdbi.useHandle(handle -> handle.execute("DELETE FROM administrative_release")));
  }

  @Test
  void withoutAReleaseThereAreNoUnits() {
    forget();
    as(null)
        .get(RELEASE)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("release", equalTo(0))
        .body("available", equalTo((int) AdministrativeTables.available()));
    list("level=PROVINCE").body("items", empty());
    as(null).get(UNITS + "/68").then().statusCode(404);
  }

  @Test
  void registeredUnitsAreFoundByTheirCodeAndDay() {
    var province = Province.open();
    var commune = Ids.next();
    as(Province.admin())
        .header("If-None-Match", "*")
        .body(
            Map.of(
                "code",
                province.code + "-xa",
                "name",
                "Xã Thử",
                "kind",
                "COMMUNE",
                "level",
                "COMMUNE",
                "parent",
                province.code,
                "statisticsCode",
                "0099887766",
                "validFrom",
                "2025-07-01"))
        .put("/api/v1/units/{id}", commune)
        .then()
        .statusCode(201);
    as(null)
        .get("/api/v1/units?statisticsCode=0099887766&on=2025-07-01")
        .then()
        .statusCode(200)
        .body("items.id", contains(commune.toString()));
    as(null)
        .get("/api/v1/units?statisticsCode=0099887766&on=2025-06-30")
        .then()
        .statusCode(200)
        .body("items", empty());
    as(null)
        .urlEncodingEnabled(false)
        .get("/api/v1/units?statisticsCode=%00")
        .then()
        .statusCode(400);
  }

  private Object loadedAt() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT loaded_at::text FROM administrative_release")
                .mapTo(String.class)
                .one());
  }

  private static ValidatableResponse read(String code, String on) {
    return as(null).get(UNITS + "/" + code + "?on=" + on).then();
  }

  private static ValidatableResponse list(String query) {
    return as(null).get(UNITS + "?" + query).then().statusCode(200);
  }
}
