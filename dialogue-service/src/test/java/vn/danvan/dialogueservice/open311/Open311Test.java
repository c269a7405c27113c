package vn.danvan.dialogueservice.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;

@QuarkusTest
class Open311Test extends ServiceTest {

  private static String source() {
    var random = ThreadLocalRandom.current();
    return "10." + random.nextInt(256) + "." + random.nextInt(256) + ".8";
  }

  private static RequestSpecification app() {
    return app(source());
  }

  private static RequestSpecification app(String source) {
    return given().header("X-Forwarded-For", source).header("Accept-Language", "en");
  }

  private RequestSpecification form(String description) {
    return form(source(), description);
  }

  private RequestSpecification form(String source, String description) {
    return app(source)
        .contentType(ContentType.URLENC.withCharset("UTF-8"))
        .formParam("api_key", "any")
        .formParam("jurisdiction_id", district.code())
        .formParam("service_code", "ECONOMY")
        .formParam("lat", "10.93")
        .formParam("long", "108.10")
        .formParam("device_id", "device-" + description)
        .formParam("attribute[x]", "1")
        .formParam("description", description);
  }

  private String sent(String description) {
    return form(description)
        .post("/open311/v2/requests.json")
        .then()
        .statusCode(201)
        .extract()
        .path("[0].service_request_id");
  }

  private static Response read(String path) {
    return app().get("/open311/v2/" + path);
  }

  @Test
  void saysWhatItIs() {
    read("discovery.json")
        .then()
        .statusCode(200)
        .body("endpoints[0].specification", endsWith("GeoReport_v2"))
        .body("endpoints[0].url", endsWith("/open311/v2"));
    read("discovery.xml")
        .then()
        .contentType(startsWith("text/xml"))
        .body("discovery.endpoints.endpoint.formats.format[1]", equalTo("text/xml"));
  }

  @Test
  void fieldsAreServices() {
    read("services.json?jurisdiction_id=" + district.code())
        .then()
        .statusCode(200)
        .contentType(startsWith("application/json"))
        .body("service_code", hasItems("ECONOMY", "CULTURE_SOCIETY"))
        .body("find {it.service_code == 'ECONOMY'}.type", equalTo("realtime"))
        .body("find {it.service_code == 'ECONOMY'}.metadata", is(false));
    read("services.xml")
        .then()
        .statusCode(200)
        .body("services.service.service_code", hasItem("ECONOMY"));
    read("services/ECONOMY.json").then().body("service_code", equalTo("ECONOMY"));
    read("services/NOTHING.json").then().statusCode(404).body("[0].code", is(404));
    read("services.json?jurisdiction_id=nirgendwo").then().statusCode(404);
  }

  @Test
  void aRequestIsTakenAndFollowedByItsCode() {
    var answer = form("Đèn đường hỏng").post("/open311/v2/requests.json");
    answer
        .then()
        .statusCode(201)
        .header("Cache-Control", "no-store")
        .body("[0].service_notice", startsWith("Promised by: 2026-07-07. Tracking code: "));
    String notice = answer.then().extract().path("[0].service_notice");
    as(null)
        .header("X-Forwarded-For", source())
        .body("{\"code\": \"%s\"}".formatted(notice.substring(notice.lastIndexOf(' ') + 1)))
        .post("/api/v1/tracking")
        .then()
        .statusCode(200)
        .body("id", equalTo(answer.then().extract().<String>path("[0].service_request_id")));
  }

  @Test
  void aRepeatIsToldTheSameThoughNoCodeIsStored() {
    var key = UUID.randomUUID().toString();
    var first = form("Đèn").header("Idempotency-Key", key).post("/open311/v2/requests.xml");
    first.then().statusCode(201).contentType(startsWith("text/xml"));
    var again = form("Đèn").header("Idempotency-Key", key).post("/open311/v2/requests.xml");
    assertThat(again.asString()).isEqualTo(first.asString()).contains("Tracking code: ");
    var code = first.asString().replaceAll("(?s).*Tracking code: ([0-9A-Z]{16}).*", "$1");
    int stored =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT count(*) FROM idempotency WHERE body LIKE :code")
                    .bind("code", "%" + code + "%")
                    .mapTo(Integer.class)
                    .one());
    assertThat(stored).isZero();
  }

  @Test
  void nothingThatAnybodyWroteIsPublic() {
    var canary = "Hoàng Yến 0912345678 " + UUID.randomUUID();
    var id =
        form(canary)
            .formParam("first_name", "Yến")
            .formParam("last_name", "Chim Hoàng")
            .formParam("phone", "0987654321")
            .post("/open311/v2/requests.json")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("[0].service_request_id");
    var shown = read("requests/" + id + ".json");
    shown
        .then()
        .statusCode(200)
        .body("[0].status", equalTo("open"))
        .body("[0].status_notes", equalTo("RECEIVED"))
        .body("[0].service_code", equalTo("ECONOMY"))
        .body("[0].requested_datetime", equalTo("2026-06-16T00:00:00+07:00"))
        .body("[0].expected_datetime", equalTo("2026-07-07T23:59:59+07:00"))
        .body("[0].description", nullValue())
        .body("[0].lat", nullValue());
    var listed = read("requests.json?jurisdiction_id=" + district.code()).asString();
    assertThat(listed).contains(id);
    for (var text : new String[] {"0912345678", "0987654321", "Chim Hoàng", "108.1"}) {
      assertThat(shown.asString() + listed).doesNotContain(text);
    }
    get(districtOfficer, "/recommendations/" + id)
        .then()
        .body("texts.text", hasItems(canary, "10.93,108.1"));
    var rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT t::text FROM recommendation_text t")
                    .mapTo(String.class)
                    .list());
    assertThat(rows).noneMatch(row -> row.contains("device-") || row.contains("0987654321"));
  }

  @Test
  void whatOfficersTookDownIsNotPublic() {
    var id = received("Đèn đường hỏng");
    read("requests/" + id + ".json").then().statusCode(404);
    read("requests.json?service_request_id=" + id).then().statusCode(200).body("$", empty());
  }

  @Test
  void listsAreFilteredAsTheStandardSays() {
    var id = sent("Đèn đường hỏng");
    var forwarded = sent("Điện");
    post(
            districtOfficer,
            "/recommendations/" + forwarded + "/forwardings",
            "{\"body\": \"Điện lực\", \"reason\": \"Không thuộc thẩm quyền\"}")
        .then()
        .statusCode(200);
    var here = "requests.json?jurisdiction_id=" + district.code();
    read(here + "&status=open")
        .then()
        .body("service_request_id", hasItem(id))
        .body("service_request_id", not(hasItem(forwarded)));
    read(here + "&status=closed").then().body("service_request_id", hasItem(forwarded));
    read(here + "&service_code=CULTURE_SOCIETY").then().body("$", empty());
    read(here + "&start_date=2026-06-16T00:00:00Z&end_date=2026-06-17T00:00:00Z")
        .then()
        .body("service_request_id", hasItem(id));
    read(here + "&end_date=2026-06-15").then().body("$", empty());
    read("requests.json?jurisdiction_id=" + province.code())
        .then()
        .body("service_request_id", hasItem(id));
    read("requests.json?jurisdiction_id=" + neighbor.code()).then().body("$", empty());
    read("requests.json?service_request_id=" + id + "," + forwarded).then().body("size()", is(2));
    read("requests.xml?jurisdiction_id=" + district.code())
        .then()
        .body("service_requests.request.service_request_id", hasItem(id));
    read("tokens/" + id + ".json").then().body("[0].service_request_id", equalTo(id));
  }

  @Test
  void wrongInputIsAnErrorInTheStandardsShape() {
    var here = "requests.json?jurisdiction_id=" + district.code();
    for (var wrong :
        new String[] {
          here + "&status=done",
          here + "&start_date=gestern",
          here + "&start_date=2026-01-01&end_date=2026-06-01",
          here + "&service_code=\u0000",
          here + "&nothing=1",
          "requests.json",
          "requests.json?service_request_id=x"
        }) {
      read(wrong)
          .then()
          .statusCode(400)
          .contentType(startsWith("application/json"))
          .body("[0].code", is(400))
          .body("[0].description", not(empty()));
    }
    read("requests/x.json").then().statusCode(400);
    read("requests/" + UUID.randomUUID() + ".json").then().statusCode(404);
    app()
        .contentType(ContentType.URLENC.withCharset("UTF-8"))
        .formParam("jurisdiction_id", district.code())
        .formParam("service_code", "ECONOMY")
        .formParam("description", "Đèn")
        .formParam("lat", "x")
        .formParam("long", "108")
        .post("/open311/v2/requests.json")
        .then()
        .statusCode(400)
        .body("[0].code", is(400));
    form("").post("/open311/v2/requests.json").then().statusCode(400);
    form("x".repeat(5001))
        .post("/open311/v2/requests.xml")
        .then()
        .statusCode(400)
        .body("errors.error.code", equalTo("400"))
        .body("errors.error.description", containsString("/content"));
    app()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/open311/v2/requests.json")
        .then()
        .statusCode(415)
        .body("[0].code", is(415));
    read("nothing.json").then().statusCode(404);
  }

  @Test
  void floodsAreStopped() {
    var flooding = source();
    for (int i = 0; i < 10; i++) {
      form(flooding, "Đèn " + i).post("/open311/v2/requests.json").then().statusCode(201);
    }
    form(flooding, "Đèn")
        .post("/open311/v2/requests.json")
        .then()
        .statusCode(429)
        .header("Retry-After", not(empty()))
        .body("[0].code", is(429));
  }
}
