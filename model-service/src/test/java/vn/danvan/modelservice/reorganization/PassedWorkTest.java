package vn.danvan.modelservice.reorganization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.danvan.modelservice.Province.admin;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.Province.on;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.modelservice.knownrecognition.Recognizing;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.Contracts;
import vn.danvan.platform.testing.TestTokens;

/** Replications and campaigns of units that an act closes. */
@ServiceTest
class PassedWorkTest {

  private static final String REPLICATIONS = "/api/v1/replications";

  @Inject Recognizing recognizing;
  @Inject Jdbi jdbi;

  private Province province;
  private UUID second;
  private UUID third;

  @BeforeEach
  void open() {
    province = Province.open();
    second = province.addDistrict("hai");
    third = province.addDistrict("ba");
  }

  @Test
  void aPlannedReplicationPassesToTheSuccessorWhichAdoptsIt() {
    var model = recognized("Cà phê sáng");
    var planned = planned(model, second, "hai");
    var act = merge(List.of(code("hai")), code("ba"));
    as(province.provinceSignatory())
        .body(act)
        .post("/api/v1/reorganizations?dryRun=true")
        .then()
        .statusCode(200)
        .body("replications.replication", contains(planned));
    execute(act)
        .then()
        .statusCode(201)
        .body("replications.replication", contains(planned))
        .body("replications[0].from.code", equalTo(code("hai")))
        .body("replications[0].to.code", equalTo(code("ba")))
        .body("campaigns", empty());
    var heir = TestTokens.of(province.code + ".ba", third, "officer");
    as(heir)
        .get(REPLICATIONS + "/" + planned)
        .then()
        .body("unit.code", equalTo(code("ba")))
        .body("version", equalTo(2))
        .body("allowedActions.name", hasItem("adoption"));
    as(heir)
        .header("If-Match", "\"2\"")
        .body(on("2023-12-01"))
        .put(REPLICATIONS + "/" + planned + "/adoption")
        .then()
        .statusCode(200)
        .body("state", equalTo("ADOPTED"));
    Contracts.check(jdbi);
  }

  @Test
  void whoAdoptedItStaysAFactOfItsDay() {
    var model = recognized("Dân vận khéo");
    var adopted = planned(model, second, "hai");
    as(officer(second))
        .header("If-Match", "\"1\"")
        .body(on("2023-11-10"))
        .put(REPLICATIONS + "/" + adopted + "/adoption")
        .then()
        .statusCode(200);
    execute(merge(List.of(code("hai")), code("ba"))).then().statusCode(201);
    assertThat(lastData(adopted))
        .contains("\"unitId\":\"" + third)
        .contains("\"adoptedByUnitId\":\"" + second)
        .contains("\"level\":\"DISTRICT\"");
    assertThat(events(adopted)).endsWith("vn.danvan.ReplicationTransferred");
  }

  @Test
  void theSuccessorHasAModelOnceAndDoesNotReplicateItsOwn() {
    var model = recognized("Đường hoa");
    var first = planned(model, second, "hai");
    var again = planned(model, third, "ba");
    var heir = province.addDistrict("bon");
    execute(merge(List.of(code("hai"), code("ba")), code("bon")))
        .then()
        .statusCode(201)
        .body("replications.replication", contains(first));
    as(officer(heir)).get(REPLICATIONS + "/" + again).then().body("unit.code", equalTo(code("ba")));
    var act = merge(List.of(code("bon")), province.districtCode());
    execute(act).then().statusCode(201).body("replications", empty());
  }

  @Test
  void whatADividedUnitReplicatesStays() {
    var planned = planned(recognized("Nhà sạch"), second, "hai");
    var act = act(Map.of("type", "SPLIT", "unit", code("hai"), "parts", parts()));
    execute(act).then().statusCode(201).body("replications", empty());
    as(null).get(REPLICATIONS + "/" + planned).then().body("unit.code", equalTo(code("hai")));
  }

  @Test
  void aDroppedReplicationIsOver() {
    var dropped = planned(recognized("Bếp ăn"), second, "hai");
    as(officer(second))
        .header("If-Match", "\"1\"")
        .body(on("2023-11-10", "Thôi"))
        .put(REPLICATIONS + "/" + dropped + "/drop")
        .then()
        .statusCode(200);
    execute(merge(List.of(code("hai")), code("ba")))
        .then()
        .statusCode(201)
        .body("replications", empty());
  }

  @Test
  void theOpenCampaignsOfAProvinceBecomeItsSuccessors() {
    var open = campaign("MO");
    var closed = campaign("DONG");
    as(province.provinceSignatory())
        .header("If-Match", "\"1\"")
        .body(Map.of("closedOn", "2025-06-30"))
        .put("/api/v1/campaigns/" + closed + "/closure")
        .then()
        .statusCode(200);
    var other = Province.open();
    var moves =
        List.of(province.districtCode(), code("hai"), code("ba")).stream()
            .map(unit -> Map.<String, Object>of("type", "MOVE", "unit", unit, "parent", other.code))
            .toList();
    var changes = new ArrayList<Map<String, Object>>(moves);
    changes.add(Map.of("type", "ABOLISH", "unit", province.code + "-mttq"));
    changes.add(Map.of("type", "MERGE", "units", List.of(province.code), "into", other.code));
    execute(act(changes))
        .then()
        .statusCode(201)
        .body("campaigns.campaign", contains(open))
        .body("campaigns[0].to.code", equalTo(other.code));
    as(other.provinceSignatory())
        .get("/api/v1/campaigns/" + open)
        .then()
        .body("province.code", equalTo(other.code))
        .body("allowedActions.name", hasItem("closure"));
    as(null)
        .get("/api/v1/campaigns/" + closed)
        .then()
        .body("province.code", equalTo(province.code));
    Contracts.check(jdbi);
  }

  private String recognized(String title) {
    var id = province.active(title);
    recognizing.recognize(id, "DISTRICT", province.district, LocalDate.of(2023, 11, 1));
    return id;
  }

  private String planned(String model, UUID unit, String suffix) {
    var body = on("2023-11-02");
    body.putAll(Map.of("model", model, "unit", code(suffix)));
    var answer = as(officer(unit)).body(body).post(REPLICATIONS);
    answer.then().statusCode(201);
    return answer.jsonPath().getString("id");
  }

  private String campaign(String suffix) {
    var id = Ids.next();
    as(province.provinceSignatory())
        .header("If-None-Match", "*")
        .body(
            Map.of(
                "code",
                suffix + "_" + province.code.toUpperCase(Locale.ROOT).replace('-', '_'),
                "nameVi",
                "Cuộc vận động",
                "nameEn",
                "Campaign",
                "province",
                province.code))
        .put("/api/v1/campaigns/" + id)
        .then()
        .statusCode(201);
    return id.toString();
  }

  private String officer(UUID unit) {
    return TestTokens.of(province.code + ".officer." + unit, unit, "officer");
  }

  private String code(String suffix) {
    return province.code + "-" + suffix;
  }

  private List<String> parts() {
    return List.of(code("ba"), province.districtCode());
  }

  private static Map<String, Object> merge(List<String> units, String into) {
    return act(Map.of("type", "MERGE", "units", units, "into", into));
  }

  private static Map<String, Object> act(Map<String, Object> change) {
    return act(List.of(change));
  }

  private static Map<String, Object> act(List<Map<String, Object>> changes) {
    return Map.of(
        "actNumber",
        "NQ " + UUID.randomUUID(),
        "issuer",
        "Ủy ban Thường vụ Quốc hội",
        "effectiveOn",
        "2025-07-01",
        "changes",
        changes);
  }

  private static Response execute(Map<String, Object> act) {
    return as(admin()).body(act).post("/api/v1/reorganizations");
  }

  private List<String> events(String aggregate) {
    return rows(
        "SELECT event_type FROM journal WHERE aggregate_id = :id::uuid ORDER BY seq", aggregate);
  }

  private String lastData(String aggregate) {
    return rows("SELECT data FROM journal WHERE aggregate_id = :id::uuid ORDER BY seq", aggregate)
        .getLast();
  }

  private List<String> rows(String query, String aggregate) {
    return jdbi.withHandle(
        handle -> handle.createQuery(query).bind("id", aggregate).mapTo(String.class).list());
  }
}
