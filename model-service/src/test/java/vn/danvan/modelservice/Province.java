package vn.danvan.modelservice;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestTokens;

/**
 * A province of its own for every test: the province, a district, an agency of the district and a
 * provincial Front, made over REST and open for late entry of 2023.
 */
public final class Province {

  private static final AtomicInteger COUNTER = new AtomicInteger();
  public static final Map<String, Object> LATE =
      Map.of("reason", "Nhập bổ sung", "sourceDocument", "Báo cáo 12-BC/TU");

  public final String code = "tinh-" + COUNTER.incrementAndGet();
  public final UUID id = Ids.next();
  public final UUID district = Ids.next();
  public final UUID agency = Ids.next();
  public final UUID front = Ids.next();

  private Province() {}

  /** The province with its units, each opened for late entry of 2023 by who may do so. */
  public static Province open() {
    var province = new Province();
    province.unit(province.id, province.code, "PROVINCE", "PROVINCE", null, null);
    province.unit(
        province.district, province.districtCode(), "DISTRICT", "DISTRICT", province.code, null);
    province.unit(
        province.agency, province.agencyCode(), "AGENCY", "COMMUNE", province.districtCode(), null);
    province.unit(
        province.front,
        province.code + "-mttq",
        "FATHERLAND_FRONT",
        "PROVINCE",
        province.code,
        province.code);
    province.openForLateEntry(province.id, admin());
    return province;
  }

  public String districtCode() {
    return code + "-huyen";
  }

  public String agencyCode() {
    return code + "-co-quan";
  }

  /** Another district of the province. */
  public UUID addDistrict(String suffix) {
    var added = Ids.next();
    unit(added, code + "-" + suffix, "DISTRICT", "DISTRICT", code, null);
    return added;
  }

  public Response unit(
      UUID unit, String code, String kind, String level, String parent, String territory) {
    var body =
        new HashMap<String, Object>(
            Map.of(
                "code",
                code,
                "name",
                "Đơn vị " + code,
                "kind",
                kind,
                "level",
                level,
                "validFrom",
                "2015-01-01"));
    if (parent != null) {
      body.put("parent", parent);
    }
    if (territory != null) {
      body.put("territory", territory);
    }
    var response =
        as(admin()).header("If-None-Match", "*").body(body).put("/api/v1/units/{id}", unit);
    response.then().statusCode(201);
    return response;
  }

  private void openForLateEntry(UUID unit, String token) {
    as(token)
        .header("If-Match", "\"1\"")
        .body(Map.of("from", "2023-01-01", "to", "2023-12-31", "reason", "Nhập sổ sách 2023"))
        .put("/api/v1/units/{id}/retrospective", unit)
        .then()
        .statusCode(200);
  }

  public static String admin() {
    return TestTokens.of("admin", null, "admin");
  }

  public String officer() {
    return TestTokens.of(code + ".officer", district, "officer");
  }

  public String signatory() {
    return TestTokens.of(code + ".signatory", district, "signatory");
  }

  public String provinceSignatory() {
    return TestTokens.of(code + ".province.signatory", id, "signatory");
  }

  public String supervisor() {
    return TestTokens.of(code + ".supervisor", front, "supervisor");
  }

  public static RequestSpecification as(String token) {
    var request = given().contentType(ContentType.JSON).header("Accept-Language", "en");
    return token == null ? request : request.auth().preemptive().oauth2(token);
  }

  /** A creation's body with everything that submission needs, owned by the district. */
  public Map<String, Object> model(String title) {
    var body = new LinkedHashMap<String, Object>();
    body.put("title", title);
    body.put("field", "ECONOMY");
    body.put("ownerUnit", districtCode());
    body.put("ownerKind", "COLLECTIVE");
    body.put("area", districtCode());
    body.put("objective", "Nhân dân cùng làm");
    body.put("startsOn", "2023-02-20");
    body.put("occurredOn", "2023-02-01");
    body.put("lateEntry", LATE);
    return body;
  }

  public static Map<String, Object> on(String day) {
    return new HashMap<>(Map.of("occurredOn", day, "lateEntry", LATE));
  }

  public static Map<String, Object> on(String day, String reason) {
    var body = on(day);
    body.put("reason", reason);
    return body;
  }

  public JsonPath created(String title) {
    return created(model(title));
  }

  public JsonPath created(Map<String, Object> body) {
    var response = as(officer()).body(body).post("/api/v1/models");
    response.then().statusCode(201);
    return response.jsonPath();
  }

  public Response act(String token, String id, String act, long version, Map<String, Object> body) {
    return as(token)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .put("/api/v1/models/{id}/{act}", id, act);
  }

  /** Id of a model that was submitted on 2023-02-01; its version is 2. */
  public String submitted(String title) {
    var id = created(title).getString("id");
    act(officer(), id, "submission", 1, on("2023-02-01")).then().statusCode(200);
    return id;
  }

  /** Id of a model that was registered on 2023-02-01; its version is 3. */
  public String registered(String title) {
    var id = submitted(title);
    var body = on("2023-02-01");
    body.put("number", title);
    act(signatory(), id, "registration", 2, body).then().statusCode(200);
    return id;
  }

  /** Id of a model that was launched on 2023-02-20; its version is 4. */
  public String active(String title) {
    var id = registered(title);
    act(officer(), id, "launch", 3, on("2023-02-20")).then().statusCode(200);
    return id;
  }

  public Response list(String token, List<Map<String, Object>> lines, String document) {
    var body = on("2023-02-01");
    body.put("documentNumber", document);
    body.put("documentDate", "2023-02-01");
    body.put("registeringUnit", districtCode());
    body.put("year", 2023);
    body.put("lines", lines);
    return as(token)
        .header("Idempotency-Key", "list-" + UUID.randomUUID())
        .body(body)
        .post("/api/v1/registration-lists");
  }

  /** Code of the province's own field, campaign or directive. */
  public String reference(String list) {
    var suffix = code.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    return list.toUpperCase(java.util.Locale.ROOT) + "_" + suffix;
  }

  /** The path of the field, campaign or directive that the province registers. */
  public String keep(String list) {
    var body = new HashMap<String, Object>();
    body.putAll(Map.of("nameVi", "Tên", "nameEn", "Name", "province", code));
    body.put("code", reference(list));
    if (list.equals("fields")) {
      body.put("parent", "ECONOMY");
    } else {
      body.put("issuer", "Tỉnh ủy");
    }
    if (list.equals("directives")) {
      body.putAll(Map.of("type", "PLAN", "number", "1", "issuedOn", "2021-01-01"));
    }
    var path = "/api/v1/" + list + "/" + Ids.next();
    as(provinceSignatory())
        .header("If-None-Match", "*")
        .body(body)
        .put(path)
        .then()
        .statusCode(201);
    return path;
  }

  /** A field, a campaign and a directive of the province, each closed; and what its models need. */
  public void keepReferenceData() {
    for (var list : List.of("fields", "campaigns", "directives")) {
      var path = keep(list);
      as(provinceSignatory())
          .header("If-Match", "\"1\"")
          .body(Map.of("closedOn", "2023-12-31"))
          .put(path + "/closure")
          .then()
          .statusCode(200);
    }
    as(provinceSignatory())
        .header("If-Match", "\"0\"")
        .body(Map.of("submission", List.of(), "nomination", List.of("CRITERIA")))
        .put("/api/v1/units/" + code + "/model-requirements")
        .then()
        .statusCode(200);
  }
}
